// A tiny site, and something that goes wrong at every single call that changes the disk.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../runner.mjs';
import { putForeignThings } from './foreign.mjs';
import { differences, foreignFaults, joined, leftovers, mixtureFaults, timeFaults, treeOf } from './tree.mjs';
import { build, makeTiny, mayMount, mount, mustBuild, newPlace, readCount, unmount } from './world.mjs';

const home = newPlace('exhaustive');
const versions = makeTiny(home);
const whole = {}; // The trees of the two sites.
for (const name of ['a', 'b']) {
  await mustBuild(versions[name], join(home, `whole-${name}`));
  whole[name] = treeOf(join(home, `whole-${name}`));
}

/** How the new site comes into its place. */
const ways = { exchange: {}, 'file by file': { mounted: true }, 'exchange refused': { refuse: 'renameat2:EINVAL' } };
const faults = ['kill', 'ENOSPC', 'EIO', 'EACCES'];

const running = [];
for (const [name, way] of Object.entries(ways)) {
  if (way.mounted && !mayMount) console.log('publish: inga monteringar, eftersom inget får monteras här');
  else for (const fault of faults) running.push([name, way, fault]);
}
await Promise.all([work(), work()]);

/** Two at a time, since there are two processors. */
async function work() {
  for (let next = running.shift(); next; next = running.shift()) {
    const [name, way, fault] = next;
    await check(`publish: first build, ${name}, ${fault}`, () => tryFirstBuilds(way, fault));
    await check(`publish: next builds, ${name}, ${fault}`, () => tryNextBuilds(way, fault));
  }
}

/** `n` from 1 until nothing goes wrong any more. `attempt` returns findings and whether it was so. */
async function everyCall(attempt) {
  for (let n = 1; ; ++n) {
    const { findings, isOver } = await attempt(n);
    if (findings.length > 0) return findings.map((finding) => `call ${n}: ${finding}`);
    if (isOver) return n > 25 ? [] : [`only ${n} calls were seen`];
  }
}

async function tryFirstBuilds(way, fault) {
  const place = newPlace(`first ${way.refuse ?? way.mounted ?? ''} ${fault}`);
  const site = join(place, 'site');
  return everyCall(async (n) => {
    if (way.mounted) mount(site);
    const result = await attempt(place, { way, fault, n, before: new Map(), after: 'b', foreign: new Map() });
    if (way.mounted) unmount(site);
    rmSync(site, { recursive: true, force: true });
    rmSync(join(place, '.site.kunskap'), { recursive: true, force: true });
    return result;
  });
}

/** From one version to the other, and back with the same fault. */
async function tryNextBuilds(way, fault) {
  const place = newPlace(`next ${way.refuse ?? way.mounted ?? ''} ${fault}`);
  const site = join(place, 'site');
  if (way.mounted) mount(site);
  await mustBuild(versions.a, site);
  const foreign = putForeignThings(site);
  await mustBuild(versions.b, site);
  return everyCall(async (n) => {
    const there = await attempt(place, { way, fault, n, before: treeOf(site), after: 'a', foreign });
    if (there.findings.length > 0) return there;
    const back = await attempt(place, { way, fault, n, before: treeOf(site), after: 'b', foreign });
    return { findings: back.findings, isOver: there.isOver && back.isOver };
  });
}

/** A build in which the n-th call goes wrong, and one in which none does. */
async function attempt(place, { way, fault, n, before, after, foreign }) {
  const site = join(place, 'site');
  const count = join(home, `count ${place.split('/').pop()}`);
  const wholeAfter = joined(whole[after], foreign);
  const run = await build(versions[after], site, { refuse: way.refuse, fault: `${fault}:${n}`, count });
  const isOver = existsSync(count) && readCount(count) < n;
  const found = treeOf(site);
  const findings = [
    ...stateFaults({ way, fault, run, found, before, wholeAfter }),
    ...foreignFaults(found, foreign),
    ...timeFaults(found, before),
  ];
  if (fault === 'ENOSPC') findings.push(...leftovers(place));
  findings.push(...(await nextBuildFaults(place, { way, after, before, wholeAfter, foreign })));
  return { findings: findings.map((finding) => `${finding}\n${run.code} ${run.stderr}`), isOver };
}

/** What the run promises, by its exit code and by what it says. */
function stateFaults({ way, fault, run, found, before, wholeAfter }) {
  const isBefore = differences(found, before).length === 0;
  const newFaults = differences(found, wholeAfter);
  if (run.code === 0) return newFaults;
  if (run.code !== (fault === 'kill' ? 'SIGKILL' : 2)) return [`exit code ${run.code}`];
  if (fault !== 'kill' && !/^kunskap: det gick inte att [^]*\((disken är full|disken svarar med ett fel|åtkomst nekas)\)/.test(run.stderr))
    return ['that is no message'];
  if (run.stderr.includes('orörd')) return isBefore ? [] : ['it says that the site is untouched, but it is not'];
  if (isBefore || newFaults.length === 0) return [];
  return way.mounted || way.refuse ? mixtureFaults(found, before, wholeAfter) : ['neither before nor after', ...newFaults];
}

async function nextBuildFaults(place, { way, after, before, wholeAfter, foreign }) {
  const site = join(place, 'site');
  const run = await build(versions[after], site, { refuse: way.refuse });
  const found = treeOf(site);
  const findings = [
    ...differences(found, wholeAfter),
    ...foreignFaults(found, foreign),
    ...timeFaults(found, before),
    ...leftovers(place),
  ];
  if (run.code !== 0 || run.stderr !== '') findings.push(`exit code ${run.code}: ${run.stderr}`);
  return findings.map((finding) => `then, in the next build: ${finding}`);
}
