import { symlinkSync } from 'node:fs';

export default (place) => symlinkSync('../grupper', `${place}/content/amnen/grupper`);
