// The site works wherever it is put: at /, under a path, and opened from disk; and without script.
// In each place the way from the start page to a listing, to an entry and back is walked by clicks.
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, finish } from '../runner.mjs';
import { startBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { pagesOf, siteFolder } from './site.mjs';

const site = siteFolder();
const pages = pagesOf(site).filter((page) => !page.isRedirect).map((page) => page.path);
// A listing is a folder of entries.
const entries = pages.filter((path) => path.split('/').length === 3);
const listings = pages.filter((path) => path.split('/').length === 2 && entries.some((entry) => entry.startsWith(dirname(path) + '/')));
const atRoot = await serve(site);
const underPath = await serve(site, '/a/b/');
const fromDisk = pathToFileURL(join(site, '/')).href;
const browser = await startBrowser();
await check('At the root of a server', () => walk(atRoot.address));
await check('Under a path', () => walk(underPath.address));
await check('Opened from disk', () => walk(fromDisk));
await check('Without script', () => walk(atRoot.address, { javaScriptEnabled: false }));
await browser.close();
atRoot.close();
underPath.close();
finish();

async function walk(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const found = listen(page, address);
  const goTo = async (step) => {
    await step();
    found.push(...(await unstyled(page)));
  };
  await goTo(() => page.goto(`${address}index.html`));
  await goTo(() => follow(page, address, listings));
  await goTo(() => follow(page, address, entries));
  await goTo(() => page.goBack());
  await goTo(() => page.goBack());
  if (!isAt(page, address, 'index.html')) found.push(`the way back ends at ${page.url()}`);
  await goTo(() => follow(page, address, listings));
  await goTo(() => follow(page, address, ['index.html']));
  if (options.javaScriptEnabled !== false) found.push(...(await storage(page, context)));
  await context.close();
  return found;
}

/** Notes requests that leave the site, that fail, and whatever the console says. */
function listen(page, address) {
  const found = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) found.push(`asks for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What was on its way when a link was followed is given up by the browser: that is no fault of the site.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') found.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => found.push(`script: ${error.message}`));
  return found;
}

function isAt(page, address, path) {
  return withoutIndex(page.url()) === withoutIndex(address + path);
}

function withoutIndex(address) {
  return address.replace(/[?#].*$/, '').replace(/index\.html$/, '');
}

/** Clicks the first link that can be seen and leads to one of `paths`, from another page. */
async function follow(page, address, paths) {
  const links = page.locator('a[href]:visible');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.href));
  const wanted = new Set(paths.map((path) => withoutIndex(address + path)));
  const index = addresses.findIndex((each) => wanted.has(withoutIndex(each)) && withoutIndex(each) !== withoutIndex(page.url()));
  if (index === -1) throw new Error(`no link on ${page.url()} leads to any of ${paths.slice(0, 3).join(', ')} …`);
  await links.nth(index).click();
  await page.waitForLoadState('load');
  if (withoutIndex(page.url()) !== withoutIndex(addresses[index])) throw new Error(`the link to ${addresses[index]} led to ${page.url()}`);
}

async function unstyled(page) {
  const found = await page.evaluate(() => {
    const sheets = [...document.querySelectorAll('link[rel~="stylesheet"]')];
    return sheets.length > 0 && sheets.every((link) => link.sheet) && !/Times|^serif$/.test(getComputedStyle(document.body).fontFamily);
  });
  return found ? [] : [`${page.url()} has no styles`];
}

async function storage(page, context) {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].map((key) => `storage ${key}`));
  return [...cookies, ...kept];
}
