import { symlinkSync } from 'node:fs';

export default (place) => symlinkSync('finns-inte.md', `${place}/content/amnen/sno.md`);
