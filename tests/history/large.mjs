// Makes a repository of many files and commits by git fast-import: node large.mjs FOLDER [FILES] [COMMITS]
// The files are entries of the small model in tests/history/content; every twentieth commit moves a file, every fiftieth
// is a merge, and every thousandth touches five hundred files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = fileURLToPath(new URL('content', import.meta.url));

export function makeLargeRepository(folder, files, commits) {
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '-q', '-b', 'main']);
  git(folder, ['fast-import', '--quiet'], stream(files, commits));
  git(folder, ['repack', '-adfq']); // As a clone comes: fast-import packs without looking for what is alike.
  git(folder, ['reset', '-q', '--hard', 'main']);
}

function git(folder, words, input) {
  const run = spawnSync('git', ['-C', folder, ...words], { input, maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`git ${words.join(' ')}: ${run.stderr}`);
}

function stream(files, commits) {
  const parts = [];
  const names = Array.from({ length: files }, (_, number) => `bok-${number}`);
  const edits = new Array(files).fill(0);
  let seed = 42;
  // The high bits of the generator, since its low ones repeat soon.
  const below = (limit) => Math.floor(((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648) * limit);
  const put = (path, text) => parts.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  const pathOf = (number) => `content/${number % 4 === 0 ? 'visor' : 'bocker'}/${names[number]}.md`;
  const commit = (mark, message, from) => {
    const words = `Ändring ${mark}: ${message}`;
    parts.push(`commit refs/heads/main\nmark :${mark}\ncommitter Ingen <ingen@exempel.se> ${1500000000 + mark * 3600} +0100\ndata ${Buffer.byteLength(words)}\n${words}\n`);
    for (const line of from) parts.push(line + '\n');
  };
  const edit = (number) => put(pathOf(number), entry(number, (edits[number] += 1)));
  commit(1, 'lägg till allt', []);
  for (const name of ['model.yaml', 'site.yaml']) put(`content/${name}`, readFileSync(join(fixture, name), 'utf8'));
  for (let number = 0; number < files; number += 1) put(pathOf(number), entry(number, 0));
  for (let mark = 2; mark <= commits; mark += 1) {
    const isMerge = mark % 50 === 0 && mark > 60;
    commit(mark, isMerge ? 'sammanfoga' : 'skriv om', isMerge ? [`from :${mark - 1}`, `merge :${mark - 9}`] : [`from :${mark - 1}`]);
    if (isMerge) continue;
    const touched = mark % 1000 === 0 ? 500 : 1 + below(3);
    for (let index = 0; index < touched; index += 1) edit(below(files));
    if (mark % 20 === 0) {
      const number = below(files);
      const before = pathOf(number);
      names[number] = `bok-${number}-${mark}`;
      parts.push(`R ${before} ${pathOf(number)}\n`);
    }
  }
  return parts.join('');
}

function entry(number, edits) {
  const prose = Array.from({ length: 24 }, (_, part) => paragraph(number, part, Math.floor((edits - part + 24) / 24)));
  return `---\ntitle: Boken nummer ${number}\nsummary: Vad bok ${number} handlar om, i utgåva ${edits}.\nstate: ${['planned', 'printed', 'pulped'][edits % 3]}\npages: ${100 + edits}\n---\n${prose.join('\n\n')}\n`;
}

function paragraph(number, part, edits) {
  const beginnings = ['vård', 'bok', 'patient', 'kapitel', 'läsar', 'team', 'uppföljnings', 'bedömnings', 'remiss', 'behandlings'];
  const endings = ['plan', 'möte', 'en', 'samtal', 'ansvar', 'tid', 'grupp', 'frågor', 'stöd', 'mål'];
  const word = (index) => beginnings[index % 10] + endings[Math.floor(index / 10) % 10];
  return Array.from({ length: 20 }, (_, place) => word(number * 7 + part * 13 + place * place * 3 + (place % 9 === 0 ? edits : 0))).join(' ') + '.';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  makeLargeRepository(process.argv[2], Number(process.argv[3] ?? 10000), Number(process.argv[4] ?? 20000));
}
