// Every page is opened in a browser and held to WCAG 2.2 A and AA by axe, in light and dark, on narrow and wide screens.
// One page of each sort is looked at more closely: at every width, with larger text and wider spacing, and by keyboard.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { check, finish } from '../runner.mjs';
import { startBrowser } from './browser.mjs';
import { clippedTexts, horizontalOverflow, invisibleFocus, spreadText, violations } from './in_page.mjs';
import { serve } from './server.mjs';
import { pagesOf, siteFolder } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const plain = { resultTypes: ['violations'], preload: false };
const all = { ...plain, runOnly: { type: 'tag', values: tags } };
// Only these depend on the colours, so that the dark ones need no more.
const colours = { ...plain, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
const widths = [320, 768, 1440];

const site = siteFolder();
const pages = pagesOf(site).filter((page) => !page.isRedirect).map((page) => page.path);
const sample = firstOfEachSort(pages);
const server = await serve(site);
const browser = await startBrowser();
const findings = new Map();
const queue = [...pages.entries()];
await Promise.all([1, 2].map(visitPages));
await browser.close();
server.close();
for (const path of pages) await check(path, () => findings.get(path));
finish();

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
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: rotating, height: 900 });
  await page.goto(server.address + path.split('/').map(encodeURIComponent).join('/'), { waitUntil: 'load' });
  for (const width of sample.has(path) ? widths : [rotating]) {
    await page.setViewportSize({ width, height: 900 });
    note(`${width} px, light`, await page.evaluate(violations, all));
    await page.emulateMedia({ colorScheme: 'dark' });
    note(`${width} px, dark`, await page.evaluate(violations, colours));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize({ width: 320, height: 900 });
  note('320 px', await page.evaluate(horizontalOverflow));
  if (sample.has(path)) await lookCloser(page, note);
  return found;
}


async function lookCloser(page, note) {
  await page.setViewportSize({ width: 1280, height: 900 });
  note('by keyboard', await findInvisibleFocus(page));
  await page.evaluate(spreadText);
  note('text of twice the size, spread out', [...(await page.evaluate(horizontalOverflow)), ...(await page.evaluate(clippedTexts))]);
}

/** Tabs through the first things of the page. */
async function findInvisibleFocus(page) {
  const found = [];
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    found.push(...(await page.evaluate(invisibleFocus)));
  }
  return [...new Set(found)];
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
