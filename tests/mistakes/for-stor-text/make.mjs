import { writeFileSync } from 'node:fs';

const facts = '---\ntitle: Snö\nstage: done\ngroups: [norra-gruppen]\n---\n';
export default (place) => writeFileSync(`${place}/content/amnen/sno.md`, facts + 'Snö faller.\n\n'.repeat(90_000));
