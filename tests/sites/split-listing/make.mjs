// One entry more than a listing shows on one page; the half of them under the same letter, and one under Å.
import { mkdirSync, writeFileSync } from 'node:fs';

export default (place) => {
  mkdirSync(`${place}/content/amnen`, { recursive: true });
  for (let number = 0; number < 101; ++number) {
    const letter = number === 100 ? 'Å' : number % 2 === 0 ? 'B' : String.fromCharCode(67 + (number % 20));
    writeFileSync(`${place}/content/amnen/amne-${number}.md`, `---\ntitle: ${letter} ${String(number).padStart(3, '0')}\n---\n`);
  }
};
