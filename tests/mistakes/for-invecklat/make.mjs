import { writeFileSync } from 'node:fs';

const facts = '---\ntitle: Snö\nstage: done\ngroups: [norra-gruppen]\n---\n\nBlå.\n\n';
export default (place) => writeFileSync(`${place}/content/amnen/sno.md`, facts + '*a](b)'.repeat(20_000) + '\n');
