// ./kunskap rename: everything that speaks of an entry follows it, nothing else changes, and its old address leads on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { filesBelow } from '../files.mjs';
import { startBrowser } from '../web/browser.mjs';
import { serve } from '../web/server.mjs';
import { Copy, compare, includes } from './copy.mjs';

const bytesOf = (copy) => new Map(filesBelow(copy.path('content')).map((path) => [path, readFileSync(copy.path(`content/${path}`), 'utf8')]));

/** What differs between two states of content/. */
function differences(before, after) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

/** The entry of ours that most others refer to. */
function mostReferredTo(copy) {
  const texts = [...bytesOf(copy)].filter(([path]) => path.endsWith('.md') && path.includes('/'));
  const counts = texts.map(([path]) => {
    const id = path.replace(/.*\/|\.md$/g, '');
    const pattern = new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
    return { path, id, count: texts.filter(([, text]) => pattern.test(text)).length };
  });
  return counts.sort((a, b) => b.count - a.count)[0];
}

const written = `---
# om vatten
title: Snö och vatten
stage: done
groups: [ "norra-gruppen", {to: 'norra-gruppen', from: 2020} ] # norra-gruppen
remark: |
  Se [gruppen](../grupper/norra-gruppen.md) och \`[x](../grupper/norra-gruppen.md)\`.
---

norra-gruppen är [en grupp][g], [samma](<../grupper/norra-gruppen.md#mal> "norra-gruppen") och ![bild](karta.png).

    [kod](../grupper/norra-gruppen.md)

[g]: ../grupper/./norra-gruppen.md
`;

export const checks = {
  'rename changes the bytes of references and links, and no others': () => {
    const copy = Copy.small();
    copy.write('content/amnen/karta.png', 'png');
    copy.write('content/grupper/norra-gruppen.md', '---\ntitle: Norra gruppen\n---\n\n## Mål\n\nFrån [oss](norra-gruppen.md#mal).\n');
    copy.write('content/amnen/sno.md', written);
    copy.write('content/amnen/utkast.md', '---\ntitle: Utkast\ndraft: ja\ngroups: [norra-gruppen, ej-klar]\n---\n');
    const run = copy.run('rename', 'grupper/norra-gruppen', 'norr');
    const expected = written
      .replace('"norra-gruppen", {to: \'norra-gruppen\'', '"norr", {to: \'norr\'')
      .replace('Se [gruppen](../grupper/norra-gruppen.md)', 'Se [gruppen](../grupper/norr.md)')
      .replace('<../grupper/norra-gruppen.md', '<../grupper/norr.md')
      .replace('[g]: ../grupper/./norra-gruppen.md', '[g]: ../grupper/./norr.md');
    const check = copy.run('check');
    return [
      ...compare('said', '0 Posten är nu content/grupper/norr.md. Hänvisningar ändrade i 3 filer.\nDen gamla adressen leder till den nya.\n', `${run.code} ${run.stdout}${run.stderr}`),
      ...compare('the entry', expected, copy.read('content/amnen/sno.md')),
      ...compare('itself', '---\ntitle: Norra gruppen\n---\n\n## Mål\n\nFrån [oss](norr.md#mal).\n', copy.read('content/grupper/norr.md')),
      ...compare('a draft', '---\ntitle: Utkast\ndraft: ja\ngroups: [norr, ej-klar]\n---\n', copy.read('content/amnen/utkast.md')),
      ...compare('the old file', false, existsSync(copy.path('content/grupper/norra-gruppen.md'))),
      ...compare('check', 0, check.code),
    ];
  },

  'rename there and back leaves a catalogue of ours as it was': () => {
    const copy = Copy.ours();
    const { path, id, count } = mostReferredTo(copy);
    const folder = path.split('/')[0];
    const before = bytesOf(copy);
    const there = copy.run('rename', `content/${path}`, `${id}-2`);
    const well = copy.run('check');
    const back = copy.run('rename', `${folder}/${id}-2`, `${folder}/${id}`);
    const findings = [
      ...compare('codes', '0 0 0', `${there.code} ${well.code} ${back.code}`),
      ...compare('what differs', 'redirects.yaml', differences(before, bytesOf(copy)).join()),
    ];
    if (count < 20) findings.push(`${path} is referred to by ${count} only`);
    return findings.length > 0 ? [...findings, there.stderr, well.stderr, back.stderr] : [];
  },

  'rename changes nothing when it cannot be done': () => {
    const copy = Copy.small();
    copy.write('content/grupper/sodra.md', '---\ntitle: Södra\n---\n');
    copy.write('content/vyer/sodra.md', '---\ntitle: Södra\n---\n');
    copy.write('content/redirects.yaml', 'amnen/h2o: amnen/vatten\n');
    const refusals = [
      [['grupper/norra-grupen', 'x'], 'det finns ingen post "grupper/norra-grupen"; menade du grupper/norra-gruppen?'],
      [['grupper/finnsinte.md', 'x'], 'det finns ingen post "grupper/finnsinte"'],
      [['amnen/sodra', 'x'], 'det finns ingen post "amnen/sodra"; menade du grupper/sodra, vyer/sodra?'],
      [['sodra', 'x'], 'skriv mappen också, inte bara "sodra"; menade du grupper/sodra, vyer/sodra?'],
      [['norra-grupen', 'x'], 'skriv mappen också, inte bara "norra-grupen"; menade du grupper/norra-gruppen?'],
      [['grupper/sodra', 'norra-gruppen'], 'adressen "grupper/norra-gruppen" är upptagen'],
      [['grupper/sodra', 'amnen/sodra'], 'en post byter namn inom sin mapp, grupper/'],
      [['grupper/sodra', 'Södra'], '"Södra" blir en adress: använd bara små bokstäver a till z, siffror och bindestreck'],
      [['amnen/vatten', 'lage'], 'adressen "amnen/lage" är upptagen'],
    ];
    const before = bytesOf(copy);
    const findings = refusals.flatMap(([names, words]) => {
      const run = copy.run('rename', ...names);
      return compare(names.join(' → '), `64 kunskap: ${words}\n`, `${run.code} ${run.stderr}`);
    });
    copy.edit('content/amnen/vatten.md', 'norra-gruppen]', 'borta]');
    const broken = copy.run('rename', 'grupper/sodra', 'soder');
    copy.edit('content/amnen/vatten.md', 'borta]', 'norra-gruppen]');
    return [
      ...findings,
      ...compare('mistakes', true, broken.code === 1 && broken.stderr.endsWith('inget är ändrat; rätta felen först\n')),
      ...compare('what differs', '', differences(before, bytesOf(copy)).join()),
    ];
  },

  'rename refuses what would make a reference ambiguous': () => {
    const copy = Copy.small();
    copy.edit('content/model.yaml', 'part_of: { to: group,', 'part_of: { to: [group, subject],');
    copy.write('content/grupper/sodra.md', '---\ntitle: Södra\npart_of: norra-gruppen\n---\n');
    const before = bytesOf(copy);
    const run = copy.run('rename', 'grupper/norra-gruppen', 'vatten');
    return [
      ...compare('code', true, run.code === 1 && run.stderr.includes('[tvetydig-referens]')),
      ...compare('what differs', '', differences(before, bytesOf(copy)).join()),
    ];
  },

  'a chain of renames leaves one step from every old address': () => {
    const copy = Copy.small();
    for (const [from, to] of [['vatten', 'h2o'], ['h2o', 'is'], ['is', 'vatten'], ['vatten', 'anga']])
      copy.run('rename', `amnen/${from}`, to);
    return [
      ...compare('redirects', 'amnen/h2o: amnen/anga\namnen/is: amnen/anga\namnen/vatten: amnen/anga\n',
        copy.read('content/redirects.yaml').split('\n').slice(1).sort().join('\n').trimStart() + '\n'),
      ...compare('check', 0, copy.run('check').code),
    ];
  },

  'a rename by hand that git tells of leads on too': () => {
    const copy = Copy.small();
    const git = (...words) => {
      const run = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.se', '-C', copy.folder, ...words]);
      if (run.status !== 0) throw new Error(`git ${words}: ${run.stderr}`);
    };
    copy.write('content/site.yaml', `${copy.read('content/site.yaml')}history: true\n`);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'Ett');
    for (const [from, to] of [['vatten', 'h2o'], ['h2o', 'anga']]) {
      git('mv', `content/amnen/${from}.md`, `content/amnen/${to}.md`);
      git('commit', '-qm', 'Byt namn');
    }
    const build = copy.run('build');
    if (build.code !== 0) return [build.stderr];
    return ['vatten', 'h2o'].flatMap((id) => includes(id, copy.read(`site/amnen/${id}/index.html`), 'url=../../amnen/anga/index.html'));
  },

  'an old address leads on in a browser, at / and from disk, without script': async () => {
    const copy = Copy.ours();
    const { path, id } = mostReferredTo(copy);
    const folder = path.split('/')[0];
    copy.run('rename', `${folder}/${id}`, 'ny-adress');
    const build = copy.run('build');
    if (build.code !== 0) return [build.stderr];
    const server = await serve(copy.path('site'));
    const browser = await startBrowser();
    const findings = [];
    for (const start of [`${server.address}${folder}/${id}/`, pathToFileURL(copy.path(`site/${folder}/${id}/index.html`)).href]) {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(start);
      await page.waitForURL(/ny-adress\/index\.html$/, { timeout: 5000 }).catch(() => {});
      findings.push(...compare(start, true, page.url().endsWith(`${folder}/ny-adress/index.html`)));
    }
    await browser.close();
    server.close();
    return findings;
  },
};
