// Saved by a program that calls UTF-16 «Unicode».
import { writeFileSync } from 'node:fs';

export default (place) => writeFileSync(`${place}/content/amnen/sno.md`, Buffer.from('\uFEFF---\ntitle: Snö\n---\n', 'utf16le'));
