// Large and odd catalogues: that all mistakes in 10,000 entries are told, that pages stay small where everything refers
// to one entry, that deep layouts work, and what a build takes of memory. No time is checked.
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { makeCorpus } from '../bench/corpus.mjs';
import { folderInMemory } from '../bench/machine.mjs';
import { filesBelow, home } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { runTool, today, tool } from '../tool.mjs';
import { plantMistakes } from './mistakes.mjs';

const size = 10_000;
const mostMemory = 250_000_000;
const largestPage = 100_000;
const many = 5_000;
const longestChain = 30;

const { folder } = folderInMemory(1e9);
const entries = makeCorpus(`${folder}/large`, size);

await check(`A build of ${size} entries takes less than ${mostMemory / 1e6} MB of memory`, () => {
  const measure = `${home}/build/release/kunskap-measure`;
  const run = spawnSync(measure, [tool, ...buildOptions('large'), '--jobs', '2'], { cwd: folder, encoding: 'utf8' });
  if (run.status !== 0) return [`${run.error ?? ''}${run.stderr}`];
  const { memory } = JSON.parse(run.stdout);
  return memory < mostMemory ? [] : [`${Math.round(memory / 1e6)} MB`];
});

const planted = plantMistakes(`${folder}/large`, entries);
const runs = {};

await check('Every mistake in a large catalogue is told once, by path and line, and nothing else is', () => {
  const before = stampsOf('large');
  for (const jobs of ['1', '4']) runs[jobs] = runTool([...buildOptions('large'), '--jobs', jobs, '--format', 'json'], { cwd: folder });
  const told = JSON.parse(runs[1].stdout).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  const wanted = planted.map(({ path, line, rule }) => `large/content/${path}:${line} ${rule}`);
  return [
    ...(runs[1].code === 1 ? [] : [`exit code ${runs[1].code}`]),
    ...wanted.filter((mistake) => !told.includes(mistake)).map((mistake) => `not told: ${mistake}`),
    ...told.filter((mistake, index) => !wanted.includes(mistake) || told.indexOf(mistake) !== index).map((mistake) => `told too much: ${mistake}`),
    ...(told.join('\n') === wanted.join('\n') ? [] : ['not sorted by path and line']),
    ...(stampsOf('large') === before ? [] : ['the site that stood is not as it was']),
  ];
});

await check('One thread and four tell the same mistakes', () =>
  runs[1].stdout === runs[4].stdout && runs[1].stderr === runs[4].stderr ? [] : ['they differ']);

await check('A list of mistakes that the disk has no room for is a failure', () => {
  const full = openSync('/dev/full', 'w');
  const run = spawnSync(tool, [...buildOptions('large'), '--format', 'json'], { cwd: folder, stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
  closeSync(full);
  const isTold = run.stderr.endsWith('kunskap: det gick inte att skriva ut resultatet (disken är full)\n');
  return run.status === 2 && isTold ? [] : [`exit code ${run.status}: ${run.stderr}`];
});

await check(`An entry that ${many} refer to, and one that refers to ${many}, have small pages that lead to them all`, () => {
  const ids = makeStar('star');
  const { code, stderr } = runTool(buildOptions('star'), { cwd: folder });
  if (code !== 0) return [stderr];
  const pages = filesBelow(`${folder}/star/site`).filter((path) => path.endsWith('.html'));
  return [
    ...pages.filter((path) => statSync(`${folder}/star/site/${path}`).size > largestPage).map((path) => `${path} is too large`),
    ...findUnreachable('programomraden/nav', ids),
    ...findUnreachable('vardforlopp/alla', ids),
  ];
});

await check(`Layouts may include each other ${longestChain} files deep`, () => {
  const { code, stdout, stderr } = buildChain('chain', longestChain);
  const page = code === 0 ? readFileSync(`${folder}/chain/site/amnen/vatten/index.html`, 'utf8') : '';
  return page.includes(`step ${longestChain}`) ? [] : [stdout + stderr];
});

await check('A chain of layouts that is too long, or goes round, is told as such', () => [
  ...expectMessage(buildChain('long', longestChain + 10), /^long\/layouts\/step-32\.html:1:\d+: fel: filer tas in i fler än 32 led: base\.html → .+ → step-33\.html \[layout-syntax\]$/m),
  ...expectMessage(buildChain('round', longestChain, 'step-1.html'), /^round\/layouts\/step-30\.html:1:\d+: fel: .+step-29\.html → step-30\.html → step-1\.html \[layout-rundgang\]$/m),
]);

await check('--timings names the layout that takes longest first', () => {
  layFew('slow');
  const all = '{% for subject in kinds.subject.entries %}{% for other in kinds.subject.entries %}{{ other.title }}{% endfor %}{% endfor %}';
  const layout = readFileSync(`${folder}/slow/layouts/entry.html`, 'utf8');
  writeFileSync(`${folder}/slow/layouts/subject.html`, layout.replace('{% block main %}', `{% block main %}${all}`));
  const vatten = readFileSync(`${folder}/slow/content/amnen/vatten.md`, 'utf8');
  for (let number = 0; number < 200; number += 1) writeFileSync(`${folder}/slow/content/amnen/vatten-${number}.md`, vatten);
  const { stderr } = runTool([...buildOptions('slow'), '--timings'], { cwd: folder });
  return /^ {2}(\S+): /m.exec(stderr)?.[1] === 'subject.html' ? [] : [stderr];
});

finish();

/** The options of a build of `folder`/NAME; what it has no layouts or assets of its own for, it has ours. */
function buildOptions(name) {
  const own = existsSync(`${folder}/${name}/layouts`);
  const place = (part) => (own ? `${name}/${part}` : `${home}/${part}`);
  return ['build', '--content', `${name}/content`, '--layouts', place('layouts'), '--assets', place('assets'), '--output', `${name}/site`, '--today', today];
}

function stampsOf(name) {
  return filesBelow(`${folder}/${name}/site`).map((path) => {
    const { ino, size, mtimeMs } = statSync(`${folder}/${name}/site/${path}`);
    return `${path} ${ino} ${size} ${mtimeMs}`;
  }).join('\n');
}

/** Conditions that all belong to one area and are all treated in one pathway. */
function makeStar(name) {
  const small = makeCorpus(`${folder}/${name}`, 40);
  const content = `${folder}/${name}/content`;
  const ids = Array.from({ length: many }, (_, number) => `tillstand-${number}`);
  for (const id of ids) writeFileSync(`${content}/halsotillstand/${id}.md`, `---\ntitle: ${id}\nprogramme_areas: [nav]\nas_of: 2025\nsources: unknown\n---\n`);
  const addLike = (kind, id, change) => {
    const like = small.find((entry) => entry.kind === kind);
    const text = readFileSync(`${content}/${like.folder}/${like.id}.md`, 'utf8');
    writeFileSync(`${content}/${like.folder}/${id}.md`, change(text.replace(/^title: .*$/m, `title: ${id}`)));
  };
  addLike('programme-area', 'nav', (text) => text);
  addLike('pathway', 'alla', (text) => text.replace(/^conditions: .*$/m, `conditions: [${ids.join(', ')}]`));
  return ids;
}

/** The conditions that are not reached from the page of an entry by way of its list of them, and a count that is not true. */
function findUnreachable(entry, ids) {
  const pageOf = (path) => readFileSync(`${folder}/star/site/${path}index.html`, 'utf8');
  const list = `${entry}/halsotillstand/`;
  const count = ids.length.toLocaleString('sv');
  const isLed = pageOf(`${entry}/`).includes(`${list}">Hälsotillstånd: visa alla ${count}</a>`);
  const isCounted = pageOf(list).includes(`data-shown>${count}<`);
  const pages = new Map([[list, pageOf(list)]]);
  for (const page of pages.values())
    for (const [, path] of page.matchAll(/href="(?:\.\.\/)+([^"#]+\/)"/g)) if (path.startsWith(list) && !pages.has(path)) pages.set(path, pageOf(path));
  const reached = new Set([...pages.values()].flatMap((page) => [...page.matchAll(/href="[^"]*halsotillstand\/([^"/]+)\/"/g)].map(([, id]) => id)));
  return [
    ...(isLed ? [] : [`${entry}/ does not lead to a list of ${count}`]),
    ...(isCounted ? [] : [`the list of ${entry}/ does not say ${count}`]),
    ...ids.filter((id) => !reached.has(id)).map((id) => `${id} is not reached from ${entry}/`),
  ];
}

/** A few entries with the plain layouts of the tests. */
function layFew(name) {
  cpSync(`${home}/tests/mistakes/base/content`, `${folder}/${name}/content`, { recursive: true });
  cpSync(`${home}/tests/layouts`, `${folder}/${name}/layouts`, { recursive: true });
  mkdirSync(`${folder}/${name}/assets`);
}

/** Builds with layouts of which each includes the next; the last one includes `end` when there is one. */
function buildChain(name, length, end) {
  layFew(name);
  const layouts = `${folder}/${name}/layouts`;
  const including = (file) => `{% include "${file}" %}`;
  for (let step = 1; step <= length; step += 1) {
    const next = step < length ? `step-${step + 1}.html` : end;
    writeFileSync(`${layouts}/step-${step}.html`, `step ${step} ${next ? including(next) : ''}`);
  }
  const base = readFileSync(`${layouts}/base.html`, 'utf8');
  writeFileSync(`${layouts}/base.html`, base.replace('</main>', `${including('step-1.html')}</main>`));
  return runTool(buildOptions(name), { cwd: folder });
}

function expectMessage({ code, stderr }, message) {
  return code === 1 && message.test(stderr) ? [] : [`exit code ${code}\n${stderr}`];
}
