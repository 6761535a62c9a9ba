// Checks the benchmark on small catalogues: that all contestants make what they should. No time is checked.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { filesBelow, home, temporaryFolder } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { runTool, today } from '../tool.mjs';
import { makeCorpus } from './corpus.mjs';
import { convert, makeHugoSite, relations } from './hugo.mjs';
import { makeTable, median } from './table.mjs';

const folder = temporaryFolder();
const small = 60;
const large = 300;
const entries = makeCorpus(`${folder}/small`, small);
makeCorpus(`${folder}/large`, large);

await check('The same number and seed give the same bytes, and another seed gives others', () => {
  makeCorpus(`${folder}/again`, small);
  makeCorpus(`${folder}/other`, small, 2);
  const same = differences(`${folder}/small`, `${folder}/again`).map((path) => `${path} differs`);
  return differences(`${folder}/small`, `${folder}/other`).length < small / 2 ? [...same, 'the seed makes no difference'] : same;
});

await check('A corpus has as many entries as were asked for', () =>
  [[small, 'small'], [large, 'large']].flatMap(([size, name]) => {
    const found = filesBelow(`${folder}/${name}`).filter((path) => path.endsWith('.md')).length;
    return found === size ? [] : [`${name} has ${found}`];
  }));

await check('The tool finds nothing to remark on in a corpus', () =>
  ['small', 'large'].flatMap((name) => {
    const { code, stdout } = runTool(['check', ...inputs(name), '--format', 'json'], { cwd: folder });
    return code === 0 && !/"rule"/.test(stdout) ? [] : [stdout];
  }));

await check('One thread and four give the same bytes', () => {
  for (const jobs of ['1', '4']) build('large', `jobs-${jobs}`, '--jobs', jobs);
  return differences(`${folder}/jobs-1`, `${folder}/jobs-4`).map((path) => `${path} differs`);
});

await check('The pages of the tool show what is related, in both directions', () => {
  build('small', 'kunskap');
  return findUnrelated('kunskap');
});

await check('The pages of Hugo show what is related, in both directions', () => {
  makeHugoSite(`${folder}/small`, `${folder}/site`);
  const run = spawnSync('hugo', ['--quiet', '--source', `${folder}/site`, '--destination', `${folder}/hugo`], { encoding: 'utf8' });
  if (run.status !== 0) return [`${run.error ?? ''}${run.stdout}${run.stderr}`];
  return findUnrelated('hugo');
});

await check('Hugo makes a page for every entry and the lists', () => {
  const pages = filesBelow(`${folder}/hugo`).filter((path) => path.endsWith('.html'));
  const folders = new Set(entries.map((entry) => entry.folder));
  const isList = (path) => !folders.has(path.split('/')[0]) || path.split('/').length !== 3;
  const lists = pages.filter(isList);
  const wanted = [...folders, 'a-o', 'programme_areas', 'phase', 'sources'].filter((name) => !lists.some((path) => path.startsWith(`${name}/`)));
  return [
    ...wanted.map((name) => `there is no list in ${name}/`),
    ...(pages.length - lists.length === small ? [] : [`${pages.length - lists.length} pages of entries`]),
    ...['index.html', 'index.xml', 'sitemap.xml', 'robots.txt', '404.html'].filter((name) => !existsSync(`${folder}/hugo/${name}`)),
  ];
});

await check('All entries stand in the JSON of both', () =>
  ['hugo/index.json', 'kunskap/data/catalogue.json'].flatMap((path) => {
    const found = JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')).entries.length;
    return found === small ? [] : [`${path} has ${found}`];
  }));

await check('What marks a reference is kept for Hugo', () => {
  const entry = '---\ntitle: A\naliases: [b]\nversion: 2.10\npublisher: unknown\nsources:\n  - c\n  - { to: d, basis: assigned }\n---\n\nE\n';
  const wanted = '---\ntitle: A\nalso_called: [b]\nversion: "2.10"\npublisher: []\nsources: [c, d]\nmarks:\n  sources:\n    d: { basis: assigned }\n---\n\nE\n';
  return convert(entry) === wanted ? [] : [convert(entry)];
});

await check('The results are medians in a table', () => {
  const table = makeTable(['a', 'b'], [['one', '10'], ['two', '2']], true);
  const wanted = '| a   |  b |\n| --- | -: |\n| one | 10 |\n| two |  2 |';
  return [...(table === wanted ? [] : [table]), ...(median([3, 1, 2]) === 2 && median([4, 1, 2, 3]) === 2.5 ? [] : ['median'])];
});

await check('A run shows every contestant and the stages', () => {
  const run = spawnSync('node', [`${home}/tests/bench/run.mjs`, `${small}`, '--rounds', '1'], { encoding: 'utf8' });
  const wanted = [/^ {2}kunskap +[\d.]+ s +[\d.]+ s +[\d.]+ MB +1\.00 ×/m, /^ {2}kunskap again/m, /^ {2}cp -r/m, /^ {2}hugo /m, /^ {2}Pagefind's index/m, /^ {2}MiniSearch's index/m,
    /^ {2}kunskap +[\d.]+ MB +[\d.]+ kB +[\d.]+ kB/m, /^ {2}Pagefind +[\d.]+ MB/m, /^ {2}MiniSearch +[\d.]+ MB/m, /^ {2}render pages +[\d.]+ ms$/m];
  return run.status === 0 && wanted.every((line) => line.test(run.stdout)) ? [] : [run.stdout + run.stderr];
});

await check('What is written wrongly is answered with how it is written', () => {
  const run = spawnSync('node', [`${home}/tests/bench/run.mjs`, 'many'], { encoding: 'utf8' });
  return run.status === 64 && run.stderr.includes('Användning') ? [] : [`${run.status}: ${run.stderr}`];
});

finish();

function inputs(name) {
  return ['--content', `${folder}/${name}/content`, '--layouts', `${home}/layouts`, '--assets', `${home}/assets`, '--today', today];
}

function build(name, output, ...options) {
  const { code, stderr } = runTool(['build', ...inputs(name), '--output', `${folder}/${output}`, ...options], { cwd: folder });
  if (code !== 0) throw new Error(stderr);
}

/** The files that only one of the folders has, or that differ. */
function differences(one, other) {
  const paths = new Set([...filesBelow(one), ...filesBelow(other)]);
  const bytes = (path) => (existsSync(path) ? readFileSync(path) : Buffer.from('\0missing'));
  return [...paths].filter((path) => !bytes(`${one}/${path}`).equals(bytes(`${other}/${path}`)));
}

/** The entries of the small corpus whose pages do not lead to each other, though one refers or links to the other. */
function findUnrelated(output) {
  const pages = new Map(entries.map(({ folder: below, id }) => {
    const path = `${below}/${id}/`;
    return [path, readFileSync(`${folder}/${output}/${path}index.html`, 'utf8')];
  }));
  const shows = (page, path) => pages.get(page).includes(`${path}"`) || pages.get(page).includes(`${path}#`);
  return [...pages.keys()].flatMap((path) =>
    targetsOf(path).flatMap((target) => [
      ...(shows(path, target) ? [] : [`${path} does not lead to ${target}`]),
      ...(shows(target, path) ? [] : [`${target} does not lead back to ${path}`]),
    ]));
}

/** What an entry of the small corpus refers or links to, as folder/id/. */
function targetsOf(path) {
  const [below] = path.split('/');
  const text = convert(readFileSync(`${folder}/small/content/${path.slice(0, -1)}.md`, 'utf8'));
  const links = [...text.matchAll(/\]\((?:\.\.\/([\w-]+)\/)?([\w-]+)\.md/g)].map(([, other, id]) => `${other ?? below}/${id}/`);
  const references = Object.entries(relations).flatMap(([key, other]) =>
    (new RegExp(`^${key}: \\[(.+)\\]$`, 'm').exec(text)?.[1].split(', ') ?? []).map((id) => `${other}/${id}/`));
  return [...links, ...references];
}
