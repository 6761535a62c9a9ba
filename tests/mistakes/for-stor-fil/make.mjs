import { writeFileSync } from 'node:fs';

export default (place) => writeFileSync(`${place}/content/amnen/sno.md`, '---\ntitle: Snö\n---\n' + 'Snö faller. '.repeat(400_000));
