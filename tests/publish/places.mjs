// Where a site may lie and where not: mounts that come and go, links, odd names, and what somebody has put in its way.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../runner.mjs';
import { putForeignThings } from './foreign.mjs';
import { differences, foreignFaults, joined, leftovers, treeOf } from './tree.mjs';
import { build, makeTiny, mayMount, mount, mustBuild, newPlace, unmount } from './world.mjs';

const home = newPlace('places');
const { a, b } = makeTiny(home);
const whole = new Map();
for (const version of [a, b]) {
  await mustBuild(version, join(home, `whole ${whole.size}`));
  whole.set(version, treeOf(join(home, `whole ${whole.size}`)));
}

/** Builds `version`, and compares all that then stands there. */
async function built(version, site, { foreign = new Map(), options } = {}) {
  const run = await build(version, site, options);
  const findings = run.code === 0 && run.stderr === '' ? [] : [`exit code ${run.code}: ${run.stderr}`];
  const found = treeOf(site);
  return [...findings, ...differences(found, joined(whole.get(version), foreign)), ...foreignFaults(found, foreign)];
}

/** Findings unless the run ended with exit code 2, these words, and `watched` as it was. */
async function refused(version, site, swedish, english, { watched = site, ...options } = {}) {
  const before = treeOf(watched);
  const findings = [];
  for (const [language, words] of [['sv', swedish], ['en', english]]) {
    const run = await build(version, site, { ...options, options: ['--language', language] });
    if (run.code !== 2 || run.stderr !== `kunskap: ${words}\n`) findings.push(`exit code ${run.code}: ${run.stderr}`);
  }
  return [...findings, ...differences(treeOf(watched), before)];
}

if (mayMount) {
  await check('publish: a mount point takes the place of the site, and gives it back', async () => {
    const place = newPlace('places/mount');
    const site = join(place, 'site');
    const findings = await built(a, site);
    mount(site);
    findings.push(...(await built(b, site)), ...(await built(a, site)));
    unmount(site);
    return [...findings, ...differences(treeOf(site), whole.get(a)), ...(await built(b, site)), ...leftovers(place)];
  });

  await check('publish: a site that is bound to itself, killed, and then is not', async () => {
    const place = newPlace('places/bind');
    const site = join(place, 'site');
    await mustBuild(a, site);
    const foreign = putForeignThings(site);
    execFileSync('mount', ['--bind', site, site]);
    await build(b, site, { fault: 'kill:40' });
    const inside = treeOf(join(site, '.kunskap')).size;
    unmount(site);
    const findings = inside > 0 ? [] : ['nothing was left inside'];
    findings.push(...(await built(b, site, { foreign })), ...leftovers(place));
    if (treeOf(join(site, '.kunskap')).size > 0) findings.push('the inner work folder is left');
    return findings;
  });

  await check('publish: a mount in the site stays there, with all that it holds', async () => {
    const place = newPlace('places/inside');
    const site = join(place, 'site');
    await mustBuild(a, site);
    mount(join(site, 'media'));
    writeFileSync(join(site, 'media/film'), 'film');
    const foreign = new Map([...treeOf(site)].filter(([path]) => path.startsWith('media')));
    const findings = [...(await built(b, site, { foreign })), ...(await built(a, site, { foreign })), ...leftovers(place)];
    unmount(join(site, 'media'));
    return findings;
  });
}

await check('publish: a link to the site leads to it, and stays a link', async () => {
  const place = newPlace('places/link');
  mkdirSync(join(place, 'real'));
  symlinkSync('real', join(place, 'link'));
  const findings = [...(await built(a, join(place, 'link'))), ...(await built(b, join(place, 'link')))];
  if (readlinkSync(join(place, 'link')) !== 'real') findings.push('the link is changed');
  return [...findings, ...leftovers(place, 'real').filter((each) => each !== 'link is left')];
});

await check('publish: a name with spaces, å and a line break', async () => {
  const place = newPlace('places/en å\nannan');
  const site = join(place, "sida 'å' \\040 ö");
  return [...(await built(a, site)), ...(await built(b, site)), ...leftovers(place, "sida 'å' \\040 ö")];
});

await check('publish: what stands in the way is told of, and nothing is touched', async () => {
  const findings = [];
  for (const refuse of [undefined, 'renameat2:EXDEV']) {
    const place = newPlace(`places/way ${refuse}`);
    const site = join(place, 'site');
    const [eld, elsewhere] = [join(site, 'amnen/eld'), join(place, 'elsewhere')];
    await mustBuild(a, site);
    const words = [
      `filen ${eld} ligger där webbplatsen behöver en mapp; flytta på den; webbplatsen som fanns är orörd`,
      `the file ${eld} lies where the site needs a folder; move it away; the site that stood is untouched`,
    ];
    writeFileSync(eld, 'foreign');
    findings.push(...(await refused(b, site, ...words, { refuse })));
    rmSync(eld);
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, eld);
    findings.push(...(await refused(b, site, ...words, { refuse })));
    if (treeOf(elsewhere).size > 0) findings.push('something was written through a link');
    rmSync(eld);
    const page = join(eld, 'index.html');
    mkdirSync(page, { recursive: true });
    findings.push(
      ...(await refused(
        b,
        site,
        `mappen ${page} ligger där webbplatsen behöver en fil; flytta på den; webbplatsen som fanns är orörd`,
        `the folder ${page} lies where the site needs a file; move it away; the site that stood is untouched`,
        { refuse },
      )),
    );
    rmSync(eld, { recursive: true });
    rmSync(elsewhere, { recursive: true });
    findings.push(...(await built(b, site, { options: { refuse } })), ...leftovers(place));
  }
  return findings;
});

await check('publish: a page of ours that somebody has changed is kept when it goes away, and made anew when it stays', async () => {
  const place = newPlace('places/changed');
  const site = join(place, 'site');
  await mustBuild(a, site);
  for (const path of ['amnen/vatten/index.html', 'amnen/luft/index.html', 'a-o/index.html'])
    writeFileSync(join(site, path), 'changed');
  chmodSync(join(site, 'amnen/vatten/index.html'), 0o640);
  const kept = ['amnen/vatten', 'amnen/vatten/index.html'].map((path) => [path, treeOf(site).get(path)]);
  return [...(await built(b, site, { foreign: new Map(kept) })), ...leftovers(place)];
});

await check('publish: a folder of ours that has been moved, with a link in its place, is left alone', async () => {
  const place = newPlace('places/moved');
  const site = join(place, 'site');
  await mustBuild(a, site);
  renameSync(join(site, 'amnen/vatten'), join(place, 'moved'));
  symlinkSync('../../moved', join(site, 'amnen/vatten'));
  const foreign = new Map([['amnen/vatten', treeOf(site).get('amnen/vatten')]]);
  const findings = await built(b, site, { foreign, options: { refuse: 'renameat2:EXDEV' } });
  return [...findings, ...(treeOf(join(place, 'moved')).has('index.html') ? [] : ['the page was removed through the link'])];
});

await check('publish: what a site is made from, and what is not ours, is refused', async () => {
  const place = newPlace('places/refused');
  const own = makeTiny(place);
  writeFileSync(join(place, 'brev'), 'viktigt');
  symlinkSync('a/content', join(place, 'lank'));
  const source = (site, folder = join(own.a, 'content')) => [
    `webbplatsen kan inte ligga i ${site}, eftersom den görs av ${folder}; välj en annan mapp med --output`,
    `the site cannot lie in ${site}, since it is made from ${folder}; choose another folder with --output`,
  ];
  const other = (site) => [
    `mappen ${site} innehåller annat än en webbplats härifrån; välj en annan med --output`,
    `the folder ${site} holds something else than a site made here; choose another with --output`,
  ];
  const findings = [];
  for (const [site, words] of [
    [join(own.a, 'content'), source(join(own.a, 'content'))],
    [join(own.a, 'content/site'), source(join(own.a, 'content/site'))],
    [join(place, 'lank/site'), source(join(own.a, 'content/site'))],
    [join(own.a, 'layouts'), source(join(own.a, 'layouts'), join(own.a, 'layouts'))],
    [place, source(place)],
    ['.', source(place)],
    ['/', other('/')],
    [join(place, 'brev'), other(join(place, 'brev'))],
    [join(own.b, 'content'), other(join(own.b, 'content'))],
  ])
    findings.push(...(await refused(own.a, site, ...words, { cwd: place, watched: place })));
  return findings;
});

await check('publish: an English catalogue is answered in English, unless another language is asked for', async () => {
  const place = newPlace('places/english');
  const { a: english } = makeTiny(place);
  writeFileSync(join(english, 'content/site.yaml'), 'title: Trial\nlanguages: [en]\n');
  const findings = [];
  for (const [options, words] of [
    [[], 'could not write'],
    [['--language', 'sv'], 'det gick inte att skriva'],
  ]) {
    const run = await build(english, join(place, 'site'), { fault: 'EIO:1', options });
    if (run.code !== 2 || !run.stderr.startsWith(`kunskap: ${words} `)) findings.push(`${run.code} ${run.stderr}`);
  }
  return findings;
});

await check('publish: a build that is broken off leaves the old site or the new one, and nothing that lasts', async () => {
  const place = newPlace('places/signals');
  const site = join(place, 'site');
  await mustBuild(a, site);
  const findings = [];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    const run = await build(b, site, { started: (child) => setTimeout(() => child.kill(signal), 4) });
    const faults = [a, b].map((version) => differences(treeOf(site), whole.get(version)));
    if (faults.every((each) => each.length > 0)) findings.push(...faults.flat());
    if (run.code !== 0 && run.code !== signal) findings.push(`${run.code} ${run.stderr}`);
    findings.push(...(await built(a, site)), ...leftovers(place));
  }
  return findings;
});
