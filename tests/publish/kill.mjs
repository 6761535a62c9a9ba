// Killed for real, at points spread over the whole run: by the clock and by the count of calls. What a killed run leaves
// is what the next one, killed as well, begins with.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from '../bench/corpus.mjs';
import { home as checkout } from '../files.mjs';
import { check } from '../runner.mjs';
import { differences, leftovers, timeFaults, treeOf } from './tree.mjs';
import { build, newPlace, readCount } from './world.mjs';

const home = newPlace('kill');
/** Now and then a build is let through. */
const runsBetweenWhole = 17;

function layOut(version, content) {
  cpSync(content, join(version, 'content'), { recursive: true });
  for (const folder of ['layouts', 'assets']) cpSync(join(checkout, folder), join(version, folder), { recursive: true });
  return version;
}

/** The same catalogue under another title, so that every page differs, and with one entry more. */
function retitle(version) {
  const site = join(version, 'content', 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^title: .*$/m, 'title: En annan katalog'));
  return addEntry(version);
}

function addEntry(version) {
  const entry = '---\ntitle: En ny sida\nsummary: Den finns i den ena utgåvan.\n---\n\nText.\n';
  writeFileSync(join(version, 'content', 'om', 'en-ny-sida.md'), entry);
  return version;
}

const real = join(home, 'real');
const large = join(home, 'large');
makeCorpus(join(home, 'corpus'), 3000);
const catalogues = {
  'our catalogue': {
    a: layOut(`${real}-a`, join(checkout, 'content')),
    b: retitle(layOut(`${real}-b`, join(checkout, 'content'))),
    points: 170,
  },
  '3,000 entries': {
    a: layOut(`${large}-a`, join(home, 'corpus', 'content')),
    b: addEntry(layOut(`${large}-b`, join(home, 'corpus', 'content'))),
    points: 30,
  },
};

for (const [name, { a, b, points }] of Object.entries(catalogues)) {
  const place = newPlace(`kill/${name}`);
  const site = join(place, 'site');
  const known = [];
  for (const version of [b, a]) {
    await build(version, site, { jobs: 2 });
    known.push({ version, tree: treeOf(site) });
  }
  const [other, first] = known;
  await check(`publish: killed ${points} times by the clock, ${name}`, async () => {
    const begin = performance.now();
    await build(other.version, site, { jobs: 2 });
    const whole = performance.now() - begin;
    await build(first.version, site, { jobs: 2 });
    return killOften(place, [first, other], points, (share) => ({ started: (child) => killLater(child, share * whole) }));
  });
  await check(`publish: killed ${points} times by the count, ${name}`, async () => {
    const count = join(home, 'count');
    await build(other.version, site, { jobs: 2, count });
    const whole = readCount(count);
    await build(first.version, site, { jobs: 2 });
    return killOften(place, [first, other], points, (share) => ({ fault: `kill:${Math.max(1, Math.round(share * whole))}` }));
  });
  rmSync(site, { recursive: true });
}

function killLater(child, milliseconds) {
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  child.on('close', () => clearTimeout(timer));
}

/** `known[0]` stands. Every run makes the one that does not. */
async function killOften(place, known, points, faultAt) {
  const site = join(place, 'site');
  let [standing, next] = known;
  let killed = 0;
  for (let point = 0; point < points; ++point) {
    const run = await build(next.version, site, { jobs: 2, ...faultAt((point + 0.5) / points) });
    killed += run.code === 'SIGKILL' ? 1 : 0;
    const found = treeOf(site);
    const isNew = differences(found, next.tree).length === 0;
    const findings = isNew ? timeFaults(found, standing.tree) : differences(found, standing.tree);
    if (findings.length > 0 || (run.code === 0 && !isNew)) return [`point ${point}: ${run.code} ${run.stderr}`, ...findings];
    if (isNew) [standing, next] = [{ ...next, tree: found }, standing];
    if (point % runsBetweenWhole !== runsBetweenWhole - 1) continue;
    const faults = await wholeBuildFaults(place, next);
    if (faults.length > 0) return faults.map((fault) => `after point ${point}: ${fault}`);
    [standing, next] = [{ ...next, tree: treeOf(site) }, standing];
  }
  if (standing !== known[0]) await mustBuildAgain(known[0], site);
  return killed > points / 2 ? [] : [`only ${killed} of ${points} runs were killed`];
}

async function wholeBuildFaults(place, { version, tree }) {
  const run = await build(version, join(place, 'site'), { jobs: 2 });
  const faults = run.code === 0 ? [] : [`exit code ${run.code}: ${run.stderr}`];
  return [...faults, ...differences(treeOf(join(place, 'site')), tree), ...leftovers(place)];
}

async function mustBuildAgain({ version }, site) {
  const run = await build(version, site, { jobs: 2 });
  if (run.code !== 0) throw new Error(run.stderr);
}
