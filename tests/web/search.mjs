// The search in a browser, by keyboard and pointer: at the root of a server, under a path and opened from disk; what it
// does when a piece of its index is missing, damaged or slow, and when what is typed is strange; and all its states by axe.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, finish } from '../runner.mjs';
import { openIndex } from '../search/client.mjs';
import { startBrowser } from './browser.mjs';
import { clippedTexts, horizontalOverflow, violations } from './in_page.mjs';
import { serve } from './server.mjs';
import { siteFolder } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const hostile = [
  'x'.repeat(10_000), 'sår '.repeat(2_500), '\u0001\u0007\u001b[31m', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '.*+?^${}()|[]\\',
  '%00%0a', 'constructor __proto__ toString', '🙂👩‍⚕️', '\u202eabc', "'; drop table --",
];

const site = siteFolder();
const broken = await pieceOf('adhd');
const atRoot = await serve(site);
const underPath = await serve(site, '/a/b/');
const browser = await startBrowser();
const places = { 'at the root': atRoot.address, 'under a path': underPath.address, 'from disk': pathToFileURL(join(site, '/')).href };

const file = (page, path) => page.home + path + (page.home.startsWith('file:') ? 'index.html' : '');
const expect = (is, said) => (is ? undefined : said);
const field = (page) => page.locator('#_search');
const options = (page) => page.locator('[role=option]');
const hits = (page) => page.locator('[data-hits] > li');
const count = (page) => page.locator('[data-count]');
const isAt = (page, path) => page.url().split(/[?#]/)[0].replace(/index\.html$/, '') === page.home + path;

for (const [name, address] of Object.entries(places)) {
  await inPage(`Suggestions by keyboard, ${name}`, address, suggestionsByKeyboard);
  await inPage(`Suggestions by pointer, ${name}`, address, suggestionsByPointer);
  await inPage(`From the field to the results, ${name}`, address, toResults);
  await inPage(`Filters by keyboard, ${name}`, address, filtersByKeyboard);
  await inPage(`What a query names can be taken away, ${name}`, address, intents);
}
await inPage('The address says what is shown, and back undoes', atRoot.address, addressAndBack);
await inPage('Coming back from an entry shows the same place', atRoot.address, comingBack);
await inPage('A lay word is shown beside the term, and the words are marked', atRoot.address, marksAndTyped);
await inPage('The text of an entry gives the excerpt where nothing else has the word', atRoot.address, excerpts);
await inPage('Only the count is announced', atRoot.address, announcements);
await inPage('No hits lead on', atRoot.address, noHits);
await inPage('Strange queries do no harm', atRoot.address, strangeQueries);
await inPage('A search on another page leads to the results', atRoot.address, fromHeader);
await inPage('Without script the form leads to A–Ö', atRoot.address, withoutScript, { javaScriptEnabled: false });
await inPage('A piece that is missing is told, and the rest works', atRoot.address, (page) => withBroken(page, (route) => route.abort()));
await inPage('So is a damaged one', atRoot.address, (page) => withBroken(page, (route) => route.fulfill({ contentType: 'text/javascript', body: `kunskapSearch("${broken}",\`€ broken\`);` })));
await inPage('So is one that is cut off', atRoot.address, (page) => withBroken(page, (route) => route.fulfill({ contentType: 'text/javascript', body: `kunskapSearch("${broken}",\`Aa` })));
await inPage('Without the root piece the ways in remain, and one can try again', atRoot.address, withoutRoot);
await inPage('A slow index says so', atRoot.address, slowIndex);
for (const colorScheme of ['light', 'dark'])
  for (const width of [320, 1280]) await inPage(`Every state is accessible, ${width} px, ${colorScheme}`, atRoot.address, states, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
await browser.close();
atRoot.close();
underPath.close();
finish();

/** `steps` gets a page and gives what it finds; what goes wrong in the page is found, too, unless it `expects` so. */
async function inPage(name, address, steps, options = {}) {
  await check(name, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const found = [];
    page.on('pageerror', (error) => { if (!page.expectsErrors) found.push(`script: ${error.message}`); });
    page.on('dialog', (dialog) => found.push(`a dialog: ${dialog.message()}`));
    page.home = address;
    page.setDefaultTimeout(20_000);
    try {
      found.push(...((await steps(page)) ?? []).filter(Boolean));
    } finally {
      await context.close();
    }
    return found;
  });
}

async function openStart(page, typed) {
  await page.goto(`${page.home}index.html`);
  await field(page).click();
  await page.keyboard.type(typed);
  await options(page).first().waitFor();
  await settled(page);
}

async function openResults(page, query) {
  await page.goto(`${file(page, 'sok/')}?${query}`);
  await settled(page);
}

/** Waits until the count has been the same for a while. */
async function settled(page) {
  for (let before, same = 0; same < 3;) {
    await page.waitForTimeout(120);
    const now = await page.evaluate(() => document.querySelector('[data-count]').textContent + document.querySelectorAll('[data-hits] > *').length + location.href);
    same = now === before && !/^\d*$/.test(now) ? same + 1 : 0;
    before = now;
  }
}

async function suggestionsByKeyboard(page) {
  await openStart(page, 'osteop');
  const state = () => field(page).evaluate((element) => ({ expanded: element.getAttribute('aria-expanded'), active: document.getElementById(element.getAttribute('aria-activedescendant'))?.textContent }));
  const opened = await state();
  await page.keyboard.press('ArrowDown');
  const first = await state();
  await page.keyboard.press('Escape');
  const closed = await state();
  await page.keyboard.press('ArrowDown');
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowUp');
  const last = await state();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForURL(/vardforlopp/), page.keyboard.press('Enter')]);
  return [
    expect(opened.expanded === 'true' && opened.active === undefined, `opened: ${JSON.stringify(opened)}`),
    expect(/^Osteoporos/.test(first.active), `first: ${first.active}`),
    expect(closed.expanded === 'false', 'Escape does not close'),
    expect(last.active === (await allHits()), `last: ${last.active}`),
    expect(isAt(page, 'vardforlopp/osteoporos/'), `Enter leads to ${page.url()}`),
  ];
}

async function allHits() {
  return /<template data-all><a[^>]*>([^<]*)/.exec(readFileSync(join(site, 'index.html'), 'utf8'))[1];
}

async function suggestionsByPointer(page) {
  await openStart(page, 'sockerfot');
  const focused = await page.evaluate(() => document.activeElement.id);
  await Promise.all([page.waitForURL(/diabetes-med-hog-risk/), options(page).first().click()]);
  return [expect(focused === '_search', 'the field has lost the focus'), expect(isAt(page, 'vardforlopp/diabetes-med-hog-risk-for-fotsar/'), page.url())];
}

async function toResults(page) {
  await openStart(page, 'hjärtsvikt');
  await Promise.all([page.waitForURL(/sok/), page.keyboard.press('Enter')]);
  await settled(page);
  const [typed, first] = [await field(page).inputValue(), await hits(page).first().textContent()];
  await field(page).fill('skitzofreni');
  await settled(page);
  const second = await hits(page).first().textContent();
  const link = await hits(page).first().locator('a').getAttribute('href');
  await Promise.all([page.waitForURL(/schizofreni/), hits(page).first().locator('a').click()]);
  return [
    expect(typed === 'hjärtsvikt', `the field holds ${typed}`), expect(/^Hjärtsvikt/.test(first), first), expect(/^Schizofreni/.test(second), second),
    expect(await page.locator('h1').textContent() === 'Schizofreni', `${link} leads to ${page.url()}`),
  ];
}

async function filtersByKeyboard(page) {
  await openResults(page, 'q=astma');
  const before = await hits(page).count();
  const group = page.locator('.filter-group').first();
  if (!(await group.evaluate((element) => element.open))) await group.locator('summary').press('Enter');
  const box = group.locator('li:not([hidden]) input').first();
  const promised = Number(await group.locator('li:not([hidden]) .count').first().textContent());
  await box.focus();
  await page.keyboard.press('Space');
  await settled(page);
  const after = await hits(page).count();
  const isKept = await box.evaluate((element) => document.activeElement === element && element.checked);
  await page.locator('[data-clear]').press('Enter');
  await settled(page);
  const cleared = await hits(page).count();
  return [
    expect(after === Math.min(10, promised) && after < before, `${promised} promised, ${after} shown, ${before} before`),
    expect(isKept, 'the box has lost its focus or its mark'), expect(cleared === before, `${cleared} when cleared`),
  ];
}

async function intents(page) {
  await openResults(page, 'q=vilande%20processteam');
  const kinds = await page.locator('.hit-kind').allTextContents();
  const statuses = await hits(page).locator('.status').allTextContents();
  const chips = await page.locator('[data-chips] > li').count();
  await page.locator('[data-chips] button').first().click();
  await settled(page);
  const left = await page.locator('[data-chips] > li').count();
  return [
    expect(kinds[0] === 'Processteam' && statuses[0] === 'Vilande', `${kinds[0]}, ${statuses[0]}`),
    expect(chips === 2 && left === 1, `${chips} chips, then ${left}`),
  ];
}

async function addressAndBack(page) {
  await openResults(page, 'q=astma');
  const first = await count(page).textContent();
  await field(page).fill('kol');
  await settled(page);
  const second = await count(page).textContent();
  const typedAddress = page.url();
  await page.goto(typedAddress);
  await settled(page);
  const again = await count(page).textContent();
  await page.goBack();
  await settled(page);
  return [
    expect(/\?q=kol$/.test(typedAddress), typedAddress), expect(again === second && first !== second, `${first}, ${second}, ${again}`),
    expect((await field(page).inputValue()) === 'astma' && (await count(page).textContent()) === first, `back: ${await field(page).inputValue()}, ${page.url()}`),
  ];
}

async function comingBack(page) {
  await openResults(page, 'q=v%C3%A5rd');
  await page.locator('[data-more]').click();
  await settled(page);
  const shown = await hits(page).count();
  const focused = await page.evaluate(() => document.activeElement.closest('li') === document.querySelectorAll('[data-hits] > li')[10]);
  await hits(page).nth(15).locator('a').click();
  await page.waitForLoadState('load');
  await page.goBack();
  await settled(page);
  return [
    expect(shown === 20 && focused, `${shown} hits, focus ${focused ? '' : 'not '}on the next`),
    expect((await hits(page).count()) === 20 && (await page.evaluate(() => scrollY)) > 300, 'not the same place'),
  ];
}

async function marksAndTyped(page) {
  await openResults(page, 'q=bensk%C3%B6rhet');
  const first = await hits(page).first().textContent();
  await openResults(page, 'q=artros');
  const marked = await page.locator('[data-hits] mark').allTextContents();
  return [expect(/^Osteoporos.*du sökte benskörhet/.test(first), first), expect(marked.some((text) => /^artros$/i.test(text)), marked.join(', '))];
}

/** Takes a rare word of a long text. */
async function excerpts(page) {
  await openResults(page, 'q=efterlevandesamtal');
  await page.locator('[data-excerpt] mark').first().waitFor();
  const excerpt = await page.locator('[data-excerpt]:has(mark)').first().textContent();
  return [expect(excerpt.split(' ').length <= 33, excerpt)];
}

async function announcements(page) {
  await page.goto(`${page.home}index.html`);
  await page.evaluate(() => {
    globalThis.said = [];
    const regions = document.querySelectorAll('[role=status], [aria-live]');
    regions.forEach((region) => new MutationObserver(() => globalThis.said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true }));
  });
  await field(page).click();
  await page.keyboard.type('astma');
  await options(page).first().waitFor();
  const said = await page.evaluate(() => globalThis.said);
  return said.length > 0 ? said.filter((text) => !/^[\d\s]+träff(ar)?$|^$/.test(text)) : ['nothing is announced'];
}

async function noHits(page) {
  await openResults(page, 'q=qqqqqqzzz');
  const said = await count(page).textContent();
  const ways = await page.locator('[data-ways] a').first().isVisible();
  await openResults(page, 'q=astma&kind=source');
  const filtered = await page.locator('[data-filtered]').isVisible();
  const isEmpty = (await hits(page).count()) === 0;
  return [expect(said === 'Inga träffar' && ways, `«${said}», ways in: ${ways}`), expect(isEmpty === filtered, 'an empty result of filters is not explained')];
}

async function strangeQueries(page) {
  const found = [];
  for (const query of hostile) {
    await page.goto(`${page.home}sok/index.html?q=${encodeURIComponent(query.slice(0, 2000))}`);
    await settled(page);
    await field(page).fill(query);
    await settled(page);
    const harm = await page.evaluate(() => document.querySelectorAll('main img, main script').length);
    if (harm > 0 || (await page.locator('[data-problem]').isVisible())) found.push(`${query.slice(0, 40)}: ${harm} elements`);
  }
  return found;
}

async function fromHeader(page) {
  await page.goto(`${page.home}vardforlopp/`);
  await field(page).fill('kol');
  await Promise.all([page.waitForURL(/sok/), page.keyboard.press('Enter')]);
  await settled(page);
  return [expect(/^KOL/.test(await hits(page).first().textContent()), await hits(page).first().textContent())];
}

async function withoutScript(page) {
  await page.goto(page.home);
  await field(page).fill('kol');
  await Promise.all([page.waitForURL(/a-o/), page.keyboard.press('Enter')]);
  return [expect(isAt(page, 'a-o/'), page.url())];
}

/** The piece that has the terms around this word. */
async function pieceOf(word) {
  const { index } = openIndex(site);
  await index.begin();
  return `t${(await index.terms(word)).number}`;
}

/** A query that needs two pieces of terms, one of which is broken. */
async function withBroken(page, answer) {
  page.expectsErrors = true;
  const pattern = `**/s/*/${broken}.js`;
  await page.route(pattern, answer);
  await page.goto(`${page.home}sok/?q=adhd%20schizofreni`);
  await page.locator('[data-broken]').waitFor();
  const works = await hits(page).count();
  await page.unroute(pattern);
  await page.locator('[data-again]').click();
  await page.locator('[data-problem]').waitFor({ state: 'hidden' });
  const again = await hits(page).allTextContents();
  return [expect(works > 0, 'the other word finds nothing'), expect(again.some((text) => /ADHD/.test(text)), 'trying again does not help')];
}

async function withoutRoot(page) {
  const pattern = /\/s\/[^/]+\/root\.js$/;
  await page.route(pattern, (route) => route.abort());
  await page.goto(`${page.home}sok/?q=kol`);
  await page.locator('[data-unreadable]').waitFor();
  const ways = await page.locator('[data-ways] a').first().isVisible();
  await page.unroute(pattern);
  await page.locator('[data-again]').click();
  await hits(page).first().waitFor();
  return [expect(ways, 'the ways in are hidden'), expect(!(await page.locator('[data-problem]').isVisible()), 'the message remains')];
}

async function slowIndex(page) {
  await page.route(/\/s\/[^/]+\/t\d+\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
  });
  await page.goto(`${page.home}sok/?q=kol`, { waitUntil: 'commit' });
  await page.locator('[data-slow]').waitFor();
  await hits(page).first().waitFor();
  return [expect(!(await page.locator('[data-problem]').isVisible()), 'the message remains')];
}

async function states(page) {
  const found = [];
  const look = async (state) => {
    const told = [...(await page.evaluate(violations, { options: { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] } })), ...(await page.evaluate(horizontalOverflow)), ...(await page.evaluate(clippedTexts))];
    found.push(...told.map((each) => `${state}: ${each}`));
  };
  await page.addInitScript(axe);
  await openStart(page, 'osteop');
  await look('suggestions');
  await page.keyboard.press('ArrowDown');
  await look('an active suggestion');
  for (const query of ['', 'q=astma', 'q=vilande%20processteam&programme_areas=hud-och-konssjukdomar', 'q=qqqqqqzzz', 'q=astma&kind=source', 'q=AST']) {
    await page.goto(`${page.home}sok/?${query}`);
    if (query) await settled(page);
    await look(query);
  }
  for (const group of await page.locator('details:visible').all()) await group.evaluate((element) => { element.open = true; });
  await look('open filters');
  await page.route(/\/s\/[^/]+\/t\d+\.js$/, (route) => route.abort());
  await page.goto(`${page.home}sok/?q=kol`);
  await page.locator('[data-broken]').waitFor();
  await look('a broken index');
  return found;
}
