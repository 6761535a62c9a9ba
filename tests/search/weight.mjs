// What a search costs a reader among 10,000 entries, gzipped: the code, what is read before the first query, and what is
// read for a query when nothing has been read before.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { makeQueries } from '../bench/search.mjs';
import { share } from '../bench/table.mjs';
import { filesBelow, home, temporaryFolder } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { buildSite } from './build.mjs';
import { openIndex, rootOf } from './client.mjs';

const packed = (text) => gzipSync(text, { level: 9 }).length;
const atMost = (most, size) => (size <= most ? [] : [`${size} bytes`]);

const site = buildSite(temporaryFolder(), 10_000);
const sizes = await sizesOfQueries([...developmentQueries(), ...makeQueries(titlesOfContent(), 120)]);
await check('The code has at most 12 kB', () => atMost(12_000, packed(readFileSync(`${site}/assets/${scriptName()}`))));
await check('A search begins with at most 6 kB', () => atMost(6_000, packed(readFileSync(`${site}/${rootOf(site)}`))));
await check('Half of the queries read at most 8 kB', () => atMost(8_000, share(sizes, 0.5)));
await check('Of twenty queries, nineteen read at most 25 kB', () => atMost(25_000, share(sizes, 0.95)));
finish();

function scriptName() {
  return filesBelow(`${site}/assets`).find((path) => /^search\.\w+\.js$/.test(path));
}

function developmentQueries() {
  return JSON.parse(readFileSync(`${home}/tests/search/queries-dev.json`, 'utf8')).queries.map(({ q }) => q);
}

function titlesOfContent() {
  return filesBelow(`${home}/content`).filter((path) => path.endsWith('.md') && path.includes('/'))
    .map((path) => ({ title: /^title: "?(.*?)"?$/m.exec(readFileSync(`${home}/content/${path}`, 'utf8'))?.[1] ?? '' }));
}

async function sizesOfQueries(queries) {
  const found = [];
  for (const text of queries) {
    const { search, index, readings } = openIndex(site);
    await index.begin();
    readings.length = 0;
    await search({ text, limit: 0 });
    found.push(readings.reduce((sum, reading) => sum + packed(reading.text), 0));
  }
  return found;
}
