import { symlinkSync, writeFileSync } from 'node:fs';

export default (place) => {
  writeFileSync(`${place}/hemligt.md`, 'Hemligt.\n');
  symlinkSync('../../hemligt.md', `${place}/content/amnen/hemligt.md`);
};
