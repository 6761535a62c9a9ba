// A name that was unpacked from an old archive.
import { writeFileSync } from 'node:fs';

export default (place) => writeFileSync(Buffer.concat([Buffer.from(`${place}/content/amnen/sn`), Buffer.from([0xf6]), Buffer.from('.svg')]), '<svg/>');
