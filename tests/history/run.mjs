// The history of a catalogue as it is shown: repositories made by git itself, built, and looked at.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, home, temporaryFolder } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { runTool } from '../tool.mjs';
import { startBrowser } from '../web/browser.mjs';
import { most } from '../web/loaded.mjs';
import { serve } from '../web/server.mjs';
import { copyLayouts } from './layouts.mjs';

const work = temporaryFolder();
const layouts = join(work, 'layouts');
const people = ['Astrid Exempel', 'astrid@exempel.se', 'Börje Påhittad', 'borje@exempel.se'];
copyLayouts(layouts);
let clock = Date.parse('2026-01-10T09:00:00Z') / 1000;

function makeRepository(name) {
  const folder = join(work, name);
  mkdirSync(folder);
  git(folder, 'init', '-q', '-b', 'main');
  cpSync(join(home, 'tests/history/content'), join(folder, 'content'), { recursive: true });
  return folder;
}

function git(folder, ...words) {
  const date = `${clock} +0100`;
  const env = {
    ...process.env, GIT_AUTHOR_NAME: people[0], GIT_AUTHOR_EMAIL: people[1], GIT_COMMITTER_NAME: people[2],
    GIT_COMMITTER_EMAIL: people[3], GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_NOSYSTEM: '1',
  };
  return execFileSync('git', ['-C', folder, ...words], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function commit(folder, message, days = 1) {
  clock += days * 86400;
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', message);
}

function build(folder, output = 'site', options = []) {
  const places = ['--content', 'content', '--layouts', layouts, '--assets', join(home, 'assets'), '--output', output];
  return runTool(['build', ...places, '--today', '2026-06-01', ...options], { cwd: folder });
}

function changes(folder, ...words) {
  return runTool(['changes', '--content', 'content', '--layouts', layouts, '--today', '2026-02-10', ...words], { cwd: folder });
}

const page = (folder, path, site = 'site') => readFileSync(join(folder, site, path, 'index.html'), 'utf8');
const wants = (text, ...parts) => parts.filter((part) => !text.includes(part)).map((part) => `misses ${part} in\n${text.slice(0, 3000)}`);
const wantsNot = (text, ...parts) => parts.filter((part) => text.includes(part)).map((part) => `has ${part}`);
/** The text that is seen, with removed and added text marked. */
const seen = (html) => html.replace(/<span class="visually-hidden">[^<]*<\/span>/g, '').replace(/<del>/g, '[-').replace(/<\/del>/g, '-]')
  .replace(/<ins>/g, '[+').replace(/<\/ins>/g, '+]').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const library = makeRepository('bibliotek');
const book = (facts, body) => `---\ntitle: Boken\n${facts}\n---\n\n${body}\n`;
const chapters = (...list) => 'chapters:\n' + list.map(([id, heading, who]) => `  - { id: ${id}, heading: ${heading}${who ? `, who: ${who}` : ''} }`).join('\n');
write(library, 'content/forfattare/selma.md', '---\ntitle: Selma\n---\n');
write(library, 'content/bocker/boken.md', book('state: planned\nauthors: [selma]\n' + chapters(['ett', 'Börja'], ['tva', 'Gå vidare', 'läraren']), '## Om boken\n\nDen läses inom 30 dagar.'));
write(library, 'content/bocker/ingen.md', '---\ntitle: Den som togs bort\n---\n');
write(library, 'content/visor/räksång.yaml', 'title: Inte en giltig fil\n');
rmSync(join(library, 'content/visor/räksång.yaml'));
commit(library, 'Lägg till boken');
git(library, 'tag', 'forsta');
write(library, 'content/bocker/boken.md', book('state: printed\npages: 120\nauthors: [selma]\n' + chapters(['ett', 'Börja'], ['tva', 'Gå vidare', 'läkaren'], ['tre', 'Sluta']), '## Om boken\n\nDen läses inom 14 dagar.\n\nEtt nytt stycke.'));
commit(library, `Ändra efter påpekande av ${people[0]}`);
git(library, 'mv', 'content/bocker/boken.md', 'content/bocker/nya-boken.md');
commit(library, 'Ge boken en ny adress', 30);
write(library, 'content/bocker/nya-boken.md', readFileSync(join(library, 'content/bocker/nya-boken.md'), 'utf8').replace('nytt', 'helt nytt'));
commit(library, 'Rätta ett ord\n\nLiten-andring: ja');
git(library, 'rm', '-q', 'content/bocker/ingen.md');
commit(library, 'Ta bort en bok');
const built = build(library);

await check('The catalogue is built with its history', () => (built.code === 0 && built.stderr === '' ? [] : [built.stdout + built.stderr]));

await check('The page of an entry tells when it came and when it was changed last, and leads on', () =>
  wants(page(library, 'bocker/nya-boken'), '12 februari 2026', '11 januari 2026', 'href="../../bocker/nya-boken/andringar/"'));

await check('The history of an entry tells prose word by word, facts as old and new, and records one by one', () => {
  const text = seen(page(library, 'bocker/nya-boken/andringar'));
  return wants(text, 'Rätta ett ord', 'Liten ändring', 'Ett [+helt +]nytt stycke.', 'Den tidigare var bocker/boken.',
    'Den läses inom [-30-][+14+] dagar.', 'Läge [-Planerad-] [+Tryckt+]', 'Sidor [+120+]', 'Om boken',
    'Ändrat: Gå vidare', '[-läraren-][+läkaren+]', 'Tillagt: Sluta', '[+Ett nytt stycke.+]', 'Posten lades till.');
});

await check('What was removed and added is told in words for screen readers', () =>
  wants(page(library, 'bocker/nya-boken/andringar'), '<del><span class="visually-hidden">borttaget: </span>30<span class="visually-hidden"> (slut på borttaget)</span></del>'));

await check('Earlier versions can be read', () => {
  const html = page(library, 'bocker/nya-boken/andringar');
  return wants(seen(html.slice(html.indexOf('påpekande'))), 'Så såg posten ut före ändringen', 'Läge Planerad', 'Den läses inom 30 dagar.', 'Vem läraren');
});

await check('An entry that has only been added has no page of its history', () =>
  existsSync(join(library, 'site/forfattare/selma/andringar')) ? ['there is one'] : wantsNot(page(library, 'forfattare/selma'), 'selma/andringar/"'));

await check('All changes are listed by month, without small ones, with what was removed', () => {
  const text = seen(page(library, 'andringar'));
  return [
    ...wants(text, 'Februari 2026', 'Januari 2026', 'Lägg till boken', 'Den som togs bort bok, borttagen', 'Boken bok, ny adress', 'Ändra efter påpekande av …'),
    ...wantsNot(text, 'Rätta ett ord', people[0]),
    ...(text.indexOf('Ta bort en bok') < text.indexOf('Lägg till boken') ? [] : ['the newest is not first']),
  ];
});

await check('Changes can be chosen by kind and by what can be followed, without script', () => [
  ...wants(page(library, 'andringar'), 'href="../andringar/bocker/"', 'href="../andringar/forfattare/selma/"'),
  ...wantsNot(seen(page(library, 'andringar/bocker')), 'författare, tillagd'),
  ...wants(seen(page(library, 'andringar/forfattare/selma')), 'Vad är ändrat – Selma', 'Boken bok, ändrad', 'Selma författare, tillagd'),
  ...wantsNot(seen(page(library, 'andringar/forfattare/selma')), 'Den som togs bort'),
]);

await check('There are feeds of all changes, and for each author', () => {
  const all = readFileSync(join(library, 'site/atom.xml'), 'utf8');
  const one = readFileSync(join(library, 'site/forfattare/selma/atom.xml'), 'utf8');
  return [
    ...wants(all, '<title>Ta bort en bok</title>', '<updated>2026-02-13T10:00:00+01:00</updated>', 'https://bibliotek.exempel.se/andringar/#andring-', '<author><name>Biblioteket</name>'),
    ...wantsNot(all, 'Rätta ett ord'),
    ...wants(one, 'Selma – Vad är ändrat', 'Lägg till boken'),
    ...wantsNot(one, 'Ta bort en bok'),
    ...wants(readFileSync(join(library, 'site/sitemap.xml'), 'utf8'), '/bocker/nya-boken/</loc><lastmod>2026-02-12</lastmod>'),
  ];
});

await check('No name or address of anybody is in any file', () =>
  filesBelow(join(library, 'site')).flatMap((path) => wantsNot(readFileSync(join(library, 'site', path), 'utf8'), ...people).map((found) => `${path} ${found}`)));

await check('One thread or four, what was walked before or not: the same bytes', () => {
  const findings = [];
  const paths = filesBelow(join(library, 'site'));
  for (const [name, options, forget] of [['en', ['--jobs', '1'], true], ['fyra', ['--jobs', '4'], false]]) {
    if (forget) rmSync(join(library, '.git/kunskap'), { recursive: true });
    build(library, name, options);
    if (filesBelow(join(library, name)).join() !== paths.join()) findings.push(`${name}: other files`);
    for (const path of paths)
      if (!path.startsWith('.') && !readFileSync(join(library, name, path)).equals(readFileSync(join(library, 'site', path)))) findings.push(`${name}: ${path} differs`);
    rmSync(join(library, name), { recursive: true });
  }
  return findings;
});

await check('Nothing is written where git would see it', () => {
  const status = git(library, 'status', '--porcelain', '--ignored').split('\n').filter((line) => line && !/ (site|\.\w+\.kunskap)\/$/.test(line));
  return status;
});

await check('A commit alone is enough to build anew, and nothing is built when nothing has happened', () => {
  const old = (Date.now() - 60000) / 1000;
  execFileSync('find', [join(library, 'content'), '-exec', 'touch', '-d', `@${old}`, '{}', '+']);
  build(library);
  const again = build(library);
  clock += 86400;
  git(library, 'commit', '-q', '--allow-empty', '-m', 'Tom');
  return [...wants(again.stdout, '(0 skrivna'), ...wants(build(library).stdout, 'Klart')];
});

await check('Changes are summarised since a tag, a commit or a day', () => {
  const since = changes(library, 'forsta');
  return [
    ...(since.code === 0 ? [] : [since.stderr]),
    ...wants(since.stdout, '# Ändringar sedan forsta\n\n1 med ny adress, 1 borttagen.\n', '## Med ny adress', '- [Boken](https://bibliotek.exempel.se/bocker/nya-boken/), bok, tidigare `bocker/boken`',
      '  - Läge: ~~Planerad~~ → Tryckt\n', '  - Sidor: 120\n', '  - Kapitel: tillagt: Sluta. ändrat: Gå vidare\n', '  - Text: 5 ord tillagda, 1 borttagna\n', '## Borttagna\n\n- **Den som togs bort**, bok\n'),
    ...wants(changes(library, git(library, 'rev-parse', '--short', 'forsta').trim()).stdout, '1 med ny adress'),
    ...wants(changes(library, '2026-01-12').stdout, 'sedan 2026-01-12', '1 med ny adress'),
    ...wants(changes(library, '2020-01-01').stdout, '2 tillagda.'),
    ...wants(changes(library).stdout, 'sedan 2026-01-11'),
    ...wants(changes(library, 'forsta', '--language', 'en').stdout, '# Changes since forsta', '  - State: ~~Planned~~ → Printed'),
  ];
});

await check('A version that does not exist is told of', () => {
  const run = changes(library, 'finns-inte');
  return [...(run.code === 2 ? [] : [`exit code ${run.code}`]), ...wants(run.stderr, 'hittar ingen version "finns-inte"; skriv ett datum som 2026-11-01, en tagg eller en commit')];
});

await check('With script, only changes since a day are shown, and the day stands in the address', async () => {
  const server = await serve(join(library, 'site'));
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const visible = () => page.locator('[data-date]:visible').count();
    const findings = [];
    const expect = (what, found, wanted) => { if (found !== wanted) findings.push(`${what}: ${found} instead of ${wanted}`); };
    await page.goto(`${server.address}andringar/`);
    expect('all', await visible(), 4);
    await page.fill('input[type=date]', '2026-02-01');
    expect('since February', await visible(), 2);
    expect('months', await page.locator('.change-month:visible').count(), 1);
    expect('words', await page.locator('[data-shown]').textContent(), 'Visar 2 av 4 på sidan');
    expect('address', new URL(page.url()).search, '?sedan=2026-02-01');
    await page.reload();
    expect('since February, from the address', await visible(), 2);
    await page.fill('input[type=date]', '2026-05-01');
    expect('none', await page.locator('[data-empty]').isVisible(), true);
    await page.click('[data-since] button');
    expect('all again', await visible(), 4);
    await page.goto(`file://${join(library, 'site/andringar/index.html')}?sedan=2026-02-01`);
    expect('from disk', await visible(), 2);
    return findings;
  } finally {
    await browser.close();
    server.close();
  }
});

function degraded(name, prepare, words) {
  return check(`${name}: built without dates, and told once how to mend it`, () => {
    const folder = join(work, name.replaceAll(' ', '-'));
    prepare(folder);
    const run = build(folder);
    const told = run.stderr.split('sidorna visar ingen historik').length - 1;
    return [
      ...(run.code === 0 && told === 1 ? [] : [`exit code ${run.code}, told ${told} times\n${run.stderr}`]),
      ...wants(run.stderr, ...words),
      ...wantsNot(page(folder, 'bocker/nya-boken'), 'Senast ändrad', 'andringar/'),
      ...(existsSync(join(folder, 'site/andringar')) || existsSync(join(folder, 'site/atom.xml')) ? ['there are pages of changes'] : []),
    ];
  });
}

await degraded('No repository', (folder) => cpSync(join(library, 'content'), join(folder, 'content'), { recursive: true }), ['git clone']);
await degraded('Empty repository', (folder) => {
  cpSync(join(library, 'content'), join(folder, 'content'), { recursive: true });
  git(folder, 'init', '-q');
}, ['git add och git commit']);
await degraded('Shallow clone', (folder) => git(work, 'clone', '-q', '--depth', '2', `file://${library}`, folder), ['fetch-depth: 0', 'git fetch --unshallow']);
git(library, 'config', 'uploadpack.allowFilter', 'true');
await degraded('Partial clone', (folder) => git(work, 'clone', '-q', '--filter=blob:none', `file://${library}`, folder), ['git fetch --refetch --no-filter']);
if (process.getuid() === 0) {
  await degraded('Foreign owner', (folder) => {
    git(work, 'clone', '-q', library, folder);
    execFileSync('chown', ['-R', '65534', folder]);
  }, [`git config --global --add safe.directory ${join(work, 'Foreign-owner')}`]);
}

await check('Long histories and long texts are split, and every page keeps its weight', () => {
  const folder = makeRepository('lang');
  for (let number = 0; number < 130; number += 1) write(folder, `content/bocker/bok-${number}.md`, `---\ntitle: Bok ${number}\n---\n`);
  commit(folder, 'Många på en gång');
  const words = (salt) => Array.from({ length: 3000 }, (_, index) => `ord${(index * salt) % 997}${index % 12 === 11 ? '.\n\n' : ''}`).join(' ');
  for (let round = 1; round < 30; round += 1) {
    write(folder, 'content/bocker/bok-0.md', `---\ntitle: Bok 0\n---\n\n${words(round)}\n`);
    for (let number = 1; number < 8; number += 1) write(folder, `content/bocker/bok-${number}.md`, `---\ntitle: Bok ${number}\npages: ${round}\n---\n`);
    commit(folder, `Omgång ${round}`, 3);
  }
  const run = build(folder);
  const site = join(folder, 'site');
  const loaded = ['site.css', 'changes.css', 'site.js', 'changes.js'].reduce((sum, name) => sum + statSync(join(home, 'assets', name)).size, 0);
  const pages = filesBelow(site).filter((path) => path.endsWith('.html'));
  return [
    ...(run.code === 0 ? [] : [run.stderr]),
    ...pages.filter((path) => statSync(join(site, path)).size + loaded > most).map((path) => `${path} weighs ${statSync(join(site, path)).size}`),
    ...wants(pages.join('\n'), 'bocker/bok-0/andringar/2/index.html', 'andringar/2026-', 'andringar/bocker/2026-'),
    ...wants(seen(page(folder, 'bocker/bok-0/andringar')), 'Resten är för långt för att visas här.'),
    ...wants(seen(page(folder, 'andringar/2026-02')), 'Vad är ändrat, februari 2026'),
    ...wants(filesBelow(site).filter((path) => path.startsWith('andringar/')).map((path) => readFileSync(join(site, path), 'utf8')).join(''), 'och 90 till'),
  ];
});

finish();
