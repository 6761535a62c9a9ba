import { writeFileSync } from 'node:fs';

const facts = { title: 'Snö', summary: 'ö'.repeat(1001), stage: 'done', groups: '[norra-gruppen]' };
const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
export default (place) => writeFileSync(`${place}/content/amnen/sno.md`, `---\n${lines.join('\n')}\n---\n`);
