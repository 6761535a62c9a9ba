// Somebody who may not do everything: folders that may not be written to, and a disk that is full.
import { chmodSync, chownSync, lchownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { check } from '../runner.mjs';
import { differences, foreignFaults, joined, leftovers, treeOf } from './tree.mjs';
import { build, makeTiny, mayMount, mount, mustBuild, newPlace, nobody, unmount, work } from './world.mjs';

if (!mayMount) console.log('publish: inte om rättigheter och fulla diskar, eftersom inget får monteras här');
else await tryAll();

async function tryAll() {
  chmodSync(work, 0o755);
  const home = newPlace('rights');
  const { a, b } = makeTiny(home);
  await mustBuild(b, join(home, 'whole'));
  const whole = treeOf(join(home, 'whole'));
  const untouched = '; webbplatsen som fanns är orörd\n';

  /** A site of nobody's own, in which `change` changes something; then nobody builds the other version. */
  const attempt = async (name, change, expect) =>
    check(`publish: ${name}`, async () => {
      const place = newPlace(`rights/${name}`);
      const site = join(place, 'site');
      chownSync(place, nobody.uid, nobody.gid);
      await mustBuild(a, site, { as: nobody });
      const foreign = new Map((change({ place, site }) ?? []).map((path) => [path, treeOf(site).get(path)]));
      const before = treeOf(site);
      const run = await build(b, site, { as: nobody });
      const found = treeOf(site);
      if (expect.well) {
        const back = await build(a, site, { as: nobody });
        const again = await build(b, site, { as: nobody });
        const runs = [run, back, again].filter(({ code, stderr }) => code !== 0 || stderr !== '').map(({ stderr }) => stderr);
        const expected = joined(whole, foreign);
        const faults = [found, treeOf(site)].flatMap((tree) => [...differences(tree, expected), ...foreignFaults(tree, foreign)]);
        return [...runs, ...faults, ...leftovers(place)];
      }
      const stderr = `kunskap: det gick inte att skriva ${expect.path(place)} (${expect.why ?? 'åtkomst nekas'})${untouched}`;
      const wrong = run.code === 2 && run.stderr === stderr ? [] : [`exit code ${run.code}: ${run.stderr}`];
      return [...wrong, ...differences(found, before), ...leftovers(place)];
    });

  await attempt('a parent that is read-only', ({ place }) => void chmodSync(place, 0o555), { well: true });
  await attempt('a site that is read-only', ({ site }) => void chmodSync(site, 0o555), { path: (place) => `${place}/site` });
  await attempt('a page folder that is read-only', ({ site }) => void chmodSync(join(site, 'amnen/vatten'), 0o555), { well: true });
  await attempt(
    'a page folder that is read-only, file by file',
    ({ place, site }) => {
      chmodSync(join(site, 'amnen/jord'), 0o555);
      chmodSync(place, 0o555);
    },
    { path: (place) => `${place}/site/amnen/jord` },
  );
  const putForeign = ({ site }, mode, owner = nobody.uid) => {
    mkdirSync(join(site, 'eget'));
    writeFileSync(join(site, 'eget/brev.txt'), 'brev');
    for (const path of ['eget', 'eget/brev.txt']) lchownSync(join(site, path), owner, owner);
    chmodSync(join(site, 'eget'), mode);
    return ['eget', 'eget/brev.txt'];
  };
  await attempt('a foreign folder that is read-only', (all) => putForeign(all, 0o555), { well: true });
  await attempt("a foreign folder of somebody else's", (all) => putForeign(all, 0o755, 0), { well: true });
  await attempt('a foreign folder that is closed', (all) => putForeign(all, 0o700, 0), { well: true });
  await attempt(
    'a foreign file that may not be read',
    ({ site }) => {
      writeFileSync(join(site, 'hemligt'), 'hemligt', { mode: 0o600 });
      return ['hemligt'];
    },
    { well: true },
  );
  await attempt(
    "a work folder of somebody else's",
    ({ place }) => {
      rmSync(join(place, '.site.kunskap'), { recursive: true });
      mkdirSync(join(place, '.site.kunskap'), { mode: 0o755 });
    },
    { path: (place) => `${place}/.site.kunskap/ny` },
  );
  await tryFullDisks(home, { a, b }, whole);
}

async function tryFullDisks(home, { a, b }, whole) {
  for (const [name, site] of [['', 'disk/site'], [' that is the site', 'site']])
    await check(`publish: a full disk${name}`, async () => {
      const place = newPlace(`rights/full${name}`);
      const disk = join(place, site.split('/')[0]);
      const output = join(place, site);
      mount(disk, '256k');
      await mustBuild(a, output);
      const before = treeOf(output);
      fill(disk);
      const run = await build(b, output);
      const left = name === '' ? leftovers(disk).filter((each) => each !== 'fyllning is left') : leftovers(place);
      const findings = [...differences(treeWithoutFilling(output), before), ...left];
      if (run.code !== 2 || !/^kunskap: .* \(disken är full\); webbplatsen som fanns är orörd\n$/.test(run.stderr))
        findings.push(`exit code ${run.code}: ${run.stderr}`);
      rmSync(join(disk, 'fyllning'));
      await mustBuild(b, output);
      findings.push(...differences(treeOf(output), whole));
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const readOnly = await build(a, output);
      if (readOnly.code !== 2 || !readOnly.stderr.includes('(disken går bara att läsa från)'))
        findings.push(`exit code ${readOnly.code}: ${readOnly.stderr}`);
      unmount(disk);
      return findings;
    });
}

/** The tree of a site that may hold what fills its disk. */
function treeWithoutFilling(folder) {
  return new Map([...treeOf(folder)].filter(([path]) => path !== 'fyllning'));
}

/** Leaves two pages of 4096 bytes. */
function fill(disk) {
  const file = join(disk, 'fyllning');
  const room = Number(execFileSync('stat', ['--file-system', '--format', '%f', disk]).toString());
  writeFileSync(file, Buffer.alloc((room - 2) * 4096));
}
