// Every page is opened in a browser and held to WCAG 2.2 A and AA by axe, in light and dark, on narrow and wide screens.
// Colours and sizes take most of axe's time, and pages are much alike. So the looks of an element are checked once for
// each width and scheme: where an element that is reached the same way through its page has not been checked before.
// One page of each sort is looked at more closely: at every width, with larger text and wider spacing, and by keyboard.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { check, finish } from '../runner.mjs';
import { startBrowser } from './browser.mjs';
import { clippedTexts, horizontalOverflow, spreadText, stylePaths, violations, watchFocus } from './in_page.mjs';
import { serve } from './server.mjs';
import { pagesOf, siteFolder } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const plain = { resultTypes: ['violations'], preload: false, iframes: false, selectors: false };
const colours = ['color-contrast', 'link-in-text-block'];
const looks = { light: only([...colours, 'target-size']), dark: only(colours) };
const off = Object.fromEntries(looks.light.runOnly.values.map((rule) => [rule, { enabled: false }]));
const others = { ...plain, runOnly: { type: 'tag', values: tags }, rules: off };
const widths = [320, 768, 1440];

const site = siteFolder();
const pages = pagesOf(site).filter((page) => !page.isRedirect).map((page) => page.path);
const sample = firstOfEachSort(pages);
const server = await serve(site);
const browser = await startBrowser();
const findings = new Map();
const seen = new Set(); // the looks that have been checked: width, scheme and path of an element
const queue = [...pages.entries()];
await Promise.all([1, 2].map(visitPages));
await browser.close();
server.close();
for (const path of pages) await check(path, () => findings.get(path));
finish();

function only(rules) {
  return { ...plain, runOnly: { type: 'rule', values: rules } };
}

async function visitPages() {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.addInitScript(axe);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [index, path] = next;
    findings.set(path, await visit(page, path, index).catch((error) => [error.message]));
  }
}

async function visit(page, path, index) {
  const found = [];
  const note = (where, list) => found.push(...list.map((each) => `${where}: ${each}`));
  const rotating = widths[index % widths.length];
  await page.setViewportSize({ width: rotating, height: 900 });
  await page.goto(server.address + path.split('/').map(encodeURIComponent).join('/'), { waitUntil: 'domcontentloaded' });
  for (const width of sample.has(path) ? widths : [rotating]) {
    await page.setViewportSize({ width, height: 900 });
    note(`${width} px`, await page.evaluate(violations, { options: others }));
    const paths = await page.evaluate(stylePaths);
    for (const scheme of ['light', 'dark']) note(`${width} px, ${scheme}`, await checkLooks(page, width, scheme, paths));
  }
  await page.setViewportSize({ width: 320, height: 900 });
  note('320 px', await page.evaluate(horizontalOverflow));
  if (sample.has(path)) await lookCloser(page, note);
  return found;
}

/** Checks what has not been seen yet in this width and scheme. */
async function checkLooks(page, width, colorScheme, paths) {
  const unseen = paths.filter((path) => !seen.has(`${width} ${colorScheme} ${path}`));
  if (unseen.length === 0) return [];
  for (const path of unseen) seen.add(`${width} ${colorScheme} ${path}`);
  await page.emulateMedia({ colorScheme });
  return page.evaluate(violations, { options: looks[colorScheme], paths: unseen });
}

async function lookCloser(page, note) {
  await page.setViewportSize({ width: 1280, height: 900 });
  note('by keyboard', await findInvisibleFocus(page));
  await page.evaluate(spreadText);
  note('text of twice the size, spread out', [...(await page.evaluate(horizontalOverflow)), ...(await page.evaluate(clippedTexts))]);
}

/** Tabs through the first things of the page. */
async function findInvisibleFocus(page) {
  await page.evaluate(watchFocus);
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('Tab');
  return page.evaluate(() => [...globalThis.invisibleFocus]);
}

/** The first page of each folder, and of the entries in it. */
function firstOfEachSort(paths) {
  const sorts = new Map();
  for (const path of paths) {
    const [folder, ...rest] = path.split('/');
    const sort = `${folder} ${rest.length}`;
    if (!sorts.has(sort)) sorts.set(sort, path);
  }
  return new Set(sorts.values());
}
