// Saved by a program that writes ISO 8859-1.
import { writeFileSync } from 'node:fs';

export default (place) => writeFileSync(`${place}/content/amnen/sno.md`, Buffer.from('---\ntitle: Snö\n---\n', 'latin1'));
