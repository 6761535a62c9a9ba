import { writeFileSync } from 'node:fs';

export default (place) =>
  writeFileSync(`${place}/content/amnen/sno.md`, '---\ntitle: Snö\nstage: done\ngroups: [norra-gruppen]\n---\n\nBlå \0 snö.\n');
