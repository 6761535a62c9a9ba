// One entry more than the page of a related entry shows.
import { mkdirSync, writeFileSync } from 'node:fs';

export default (place) => {
  mkdirSync(`${place}/content/amnen`, { recursive: true });
  for (let number = 1; number <= 41; ++number)
    writeFileSync(`${place}/content/amnen/amne-${number}.md`, `---\ntitle: Ämne ${number}\ngroup: norra\n---\n`);
};
