// Many builds of one site at once.
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../runner.mjs';
import { differences, leftovers, treeOf } from './tree.mjs';
import { build, makeTiny, mustBuild, newPlace } from './world.mjs';

const home = newPlace('together');
const { a, b } = makeTiny(home);
const whole = [];
for (const version of [a, b]) {
  await mustBuild(version, join(home, `whole ${whole.length}`));
  whole.push(treeOf(join(home, `whole ${whole.length}`)));
}
const waits = 'En annan körning bygger samma webbplats just nu. Väntar på den …\n';
const waitsInEnglish = 'Another run is building the same site just now. Waiting for it …\n';

for (const [name, count, other] of [['two', 2, a], ['two different', 2, b], ['ten', 10, a], ['ten different', 10, b]])
  await check(`publish: ${name} builds at once`, async () => {
    const place = newPlace(`together/${name}`);
    const site = join(place, 'site');
    const findings = [];
    for (let round = 0; round < 3; ++round) {
      const builds = Array.from({ length: count }, (_, n) => build(n % 2 === 0 ? a : other, site));
      for (const run of await Promise.all(builds))
        if (run.code !== 0 || (run.stderr !== '' && run.stderr !== waits)) findings.push(`${run.code} ${run.stderr}`);
      const found = treeOf(site);
      const faults = whole.map((tree) => differences(found, tree));
      if (faults.every((each) => each.length > 0)) findings.push(...faults.flat());
    }
    return [...findings, ...leftovers(place)];
  });

/** Somebody who holds the lock of the site until `work` is done. */
async function withHolder(place, work) {
  const lock = join(place, '.site.kunskap');
  mkdirSync(lock, { recursive: true });
  const command = ['--no-fork', lock, 'sh', '-c', 'echo held; exec sleep 100']; // One process, that can be killed.
  const holder = spawn('flock', command, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  try {
    return await work(holder);
  } finally {
    holder.kill('SIGKILL');
    holder.stdout.destroy();
  }
}

await check('publish: whoever does not want to wait is told so, in both languages', async () => {
  const place = newPlace('together/no wait');
  const site = join(place, 'site');
  await mustBuild(a, site);
  const before = treeOf(site);
  return withHolder(place, async () => {
    const swedish = await build(b, site, { options: ['--wait', '0'] });
    const english = await build(b, site, { options: ['--wait', '1', '--language', 'en'] });
    return [
      ...said(swedish, 'kunskap: en annan körning bygger samma webbplats just nu; försök igen när den är klar, eller vänta med --wait\n'),
      ...said(english, `${waitsInEnglish}kunskap: another run is still building the same site after 1 second; try again when it is done, or wait longer with --wait\n`),
      ...differences(treeOf(site), before),
    ];
  });
});

await check('publish: a build waits for another, and takes over when that is killed', async () => {
  const place = newPlace('together/killed');
  const site = join(place, 'site');
  await mustBuild(a, site);
  let waiting;
  await withHolder(place, () => {
    const heard = new Promise((resolve) => {
      waiting = build(b, site, { started: (child) => child.stderr.once('data', resolve) });
    });
    return heard;
  });
  const run = await waiting;
  return [...(run.code === 0 && run.stderr === waits ? [] : [`${run.code} ${run.stderr}`]), ...differences(treeOf(site), whole[1])];
});

await check('publish: a work folder that is a link is not followed, and one that is a file is told of', async () => {
  const place = newPlace('together/link');
  mkdirSync(join(place, 'elsewhere/ny'), { recursive: true });
  symlinkSync('elsewhere', join(place, '.site.kunskap'));
  writeFileSync(join(place, '.other.kunskap'), '');
  const link = await build(a, join(place, 'site'));
  const file = await build(a, join(place, 'other'), { options: ['--language', 'en'] });
  return [
    ...said(link, `kunskap: det gick inte att skriva ${place}/.site.kunskap (en del av sökvägen är en fil, inte en mapp)\n`),
    ...said(file, `kunskap: could not write ${place}/.other.kunskap (a part of the path is a file, not a folder)\n`),
    ...differences(treeOf(join(place, 'elsewhere')), new Map([['ny', { content: 'folder' }]])),
  ];
});

function said(run, stderr) {
  return run.code === 2 && run.stderr === stderr ? [] : [`exit code ${run.code}: ${run.stderr}`];
}
