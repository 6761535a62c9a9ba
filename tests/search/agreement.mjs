// The browser and the tool treat words alike and rank alike: as in words.json and the files of rankings, which the tool's
// unit tests keep, and by asking the browser's code and the command on the catalogue as a whole, on one so small that its
// index is one file, and on one so large that its lists are cut.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { leastEntries, makeCorpus } from '../bench/corpus.mjs';
import { makeQueries } from '../bench/search.mjs';
import { filesBelow, home, temporaryFolder } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { runTool, today } from '../tool.mjs';
import { loadClient, openFiles, openIndex } from './client.mjs';
import { addNoise } from './noise.mjs';
import { readWords, treat } from './words.mjs';

const work = temporaryFolder();
const titles = filesBelow(`${home}/content`).filter((path) => path.endsWith('.md') && path.includes('/'))
  .map((path) => ({ title: /^title: "?(.*?)"?$/m.exec(readFileSync(`${home}/content/${path}`, 'utf8'))?.[1] ?? '' }));
const hostile = [
  'a', 'å', '.*', '[a-z]+(', '\\', '<img src=x onerror=alert(1)>', '"><script>', '%00', '\u0000\u0007', 'constructor __proto__ toString', 'x'.repeat(10000),
  'sår '.repeat(3000), '🙂🙂', '\ud800', 'RPT', 'vilande processteam', 'på remiss', 'vård och omsorg', 'i på att', 'AST', 'heroinberoende', 'cnacer', 'NPO NPO NPO',
];
const queries = [
  ...JSON.parse(readFileSync(`${home}/tests/search/queries-dev.json`, 'utf8')).queries.map(({ q }) => q), ...hostile, ...makeQueries(titles, 140),
];

await check('Words are treated as the tool treats them', () => {
  const { words, ...given } = readWords();
  const now = treat(loadClient(), words.map(([text]) => text), given);
  return words.flatMap((wanted, at) => (JSON.stringify(now[at]) === JSON.stringify(wanted) ? [] : [`${JSON.stringify(wanted)} is ${JSON.stringify(now[at])}`]));
});

for (const name of ['rankings', 'rankings-in-pieces']) {
  await check(`Entries are ranked as in ${name}.json`, async () => {
    const { root, files, queries: asked } = JSON.parse(readFileSync(`${home}/tests/search/${name}.json`, 'utf8'));
    const findings = [];
    for (const { q, hits: wanted } of asked) {
      const { hits, isBroken } = await openFiles(root, (path) => files[path]).search({ text: q, limit: 20 });
      const found = hits.map(({ address, score }) => [address.replace(/\/$/, ''), score]);
      if (isBroken || JSON.stringify(found) !== JSON.stringify(wanted)) findings.push(`«${q.slice(0, 60)}»: ${JSON.stringify(found.slice(0, 3))} for ${JSON.stringify(wanted.slice(0, 3))}`);
    }
    return findings;
  });
}
await check('The catalogue is searched alike', () => compare(build('whole', () => {}), queries));
await check('So is a small one, whose index is one file', () => {
  rmSync(`${work}/corpus`, { recursive: true, force: true });
  const entries = makeCorpus(`${work}/corpus`, leastEntries);
  for (const { folder, id } of entries) shorten(`${work}/corpus/content/${folder}/${id}.md`);
  const site = buildFrom(`${work}/corpus/content`, 'small');
  const files = filesBelow(`${site}/s`);
  return files.length === 1 ? compare(site, [...makeQueries(entries, 100), ...hostile]) : [`its index has ${files.length} files`];
});
await check('So is a large one, whose lists are cut', () => {
  const site = build('large', (content) => addNoise(content, 2000));
  return filesBelow(`${site}/s`).some((path) => /\/p\d+-\d+\.js$/.test(path)) ? compare(site, queries.slice(0, 120)) : ['no list is cut'];
});
finish();

function build(name, change) {
  const content = `${work}/${name}`;
  cpSync(`${home}/content`, content, { recursive: true });
  change(content);
  return buildFrom(content, name);
}

/** A text of 5 kB would make too large an index for one file. */
function shorten(path) {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, text.indexOf('\n## ')).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1') + '\n\n## Mer om detta\n\nMer.\n');
}

function buildFrom(content, name) {
  const places = { content, layouts: `${home}/layouts`, assets: `${home}/assets`, output: `${work}/${name}-site` };
  const { code, stdout, stderr } = runTool(['build', ...Object.entries(places).flatMap(([option, path]) => [`--${option}`, path]), '--today', today], { cwd: work });
  if (code !== 0) throw new Error(stdout + stderr);
  return places.output;
}

async function compare(site, asked) {
  const findings = [];
  for (const query of asked) {
    const { search } = openIndex(site);
    const { hits, total, isBroken } = await search({ text: query, limit: 20 });
    const ours = hits.map(({ address, score }) => `${address} ${score}`);
    const { code, stdout, stderr } = runTool(['search', '--json', '--limit', '20', '--output', site, '--', query.replaceAll('\u0000', ' ').replaceAll('\ud800', '\ufffd')], { cwd: work });
    const told = code === 0 ? JSON.parse(stdout) : { hits: [], total: `${code}: ${stdout}${stderr}` };
    const theirs = told.hits.map(({ url, score }) => `${url} ${score}`);
    const at = [...ours.keys(), theirs.length].find((place) => ours[place] !== theirs[place]);
    if (isBroken || total !== told.total || at !== undefined)
      findings.push(`«${query.slice(0, 60)}»: ${total} hits, ${ours[at]}; the tool: ${told.total}, ${theirs[at]}${isBroken ? '; a piece is broken' : ''}`);
  }
  return findings;
}
