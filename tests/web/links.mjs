// What every page promises: links that lead somewhere, from disk and under any address; no inline script or style;
// a name, a language, a way past the header; and that it is light.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { fileOf, isElsewhere, loadedBy, most, tooHeavy, withoutPlace } from './loaded.mjs';
import { textOf } from './page.mjs';
import { pagesOf, siteFolder } from './site.mjs';

const site = siteFolder();
const files = new Set(filesBelow(site));
const pages = pagesOf(site);
const byPath = new Map(pages.map((page) => [page.path, page]));

/** A check of each page: `find` gives the findings of one page, which are told with its path. */
async function checkPages(name, find, chosen = pages) {
  await check(name, () => chosen.flatMap((page) => find(page).map((finding) => `${page.path}: ${finding}`)));
}

await check('There are pages', () => (pages.length > 0 ? [] : ['no .html file']));
await checkPages('Every link leads to a file, and to a place in it', (page) => linksOf(page).flatMap((link) => deadLink(page, link)));
await checkPages('Links within the site are relative', (page) => linksOf(page).filter((link) => link.startsWith('/')));
await checkPages('Nothing is loaded from another host', (page) => loadedBy(page).filter(isElsewhere));
await check('Style sheets load files that exist, from here', () =>
  [...files].filter((path) => path.endsWith('.css')).flatMap((path) => deadFilesOfStyles(path).map((file) => `${path}: ${file}`)));
await checkPages('Style sheets and scripts carry a hash in their names', (page) =>
  loadedBy(page).filter((file) => /\.(css|js)$/.test(file) && !/[0-9a-f]{8,}\.(css|js)$/.test(file)));
await checkPages('Every id is there once', (page) => repeated(idsOf(page)));
await checkPages('Labels and descriptions name ids that are there', missingTargets);
await checkPages('There is no inline script or style', inlineCode);
await checkPages('A strict content security policy stands in the page', weakPolicy);
await checkPages('The page has a language, a character set and a view that can be zoomed', basics);
const proper = pages.filter((page) => !page.isRedirect);
await checkPages('The page has one main heading', (page) => (count(page, 'h1') === 1 ? [] : [`${count(page, 'h1')} h1`]), proper);
await check('Every page has a title of its own', () => repeated(proper.map((page) => textOf(page, 'title'))).map((title) => `«${title}»`));
await checkPages('The first link leads past the header', firstLink, proper);
await checkPages(`A page with all it loads has at most ${most / 1000} kB`, (page) => tooHeavy(site, page));
await check('Every entry is at most two clicks from the start page', farEntries);
finish();

/** The entries that neither the start page leads to nor a page that it leads to. */
function farEntries() {
  const ledToBy = (paths) => paths.flatMap((path) => linksOf(byPath.get(path)).map((link) => fileOf(path, link))).filter((path) => byPath.has(path));
  const first = new Set(['index.html', ...ledToBy(['index.html'])]);
  const second = new Set([...first, ...ledToBy([...first])]);
  const { entries } = JSON.parse(readFileSync(join(site, 'data/catalogue.json'), 'utf8'));
  return entries.map(({ url }) => `${url}index.html`).filter((path) => !second.has(path));
}

function linksOf(page) {
  return page.tags.flatMap(({ attributes }) => [attributes.href, attributes.src].filter((link) => link !== undefined));
}

function deadLink(page, link) {
  if (isElsewhere(link) || link.startsWith('/')) return [];
  const target = fileOf(page.path, link);
  if (target.startsWith('..') || !files.has(target)) return [`${link}: there is no ${target}`];
  const place = link.includes('#') ? decodeURIComponent(link.slice(link.indexOf('#') + 1)) : '';
  if (place === '' || place === 'top' || !byPath.has(target)) return [];
  return idsOf(byPath.get(target)).includes(place) ? [] : [`${link}: ${target} has no id "${place}"`];
}

function deadFilesOfStyles(path) {
  const text = readFileSync(join(site, path), 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const loaded = [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map((match) => match[1] ?? match[2]);
  return loaded.filter((file) => !file.startsWith('data:') && (isElsewhere(file) || !files.has(fileOf(path, file))));
}

function idsOf(page) {
  page.ids ??= page.tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
  return page.ids;
}

function repeated(items) {
  const seen = new Set();
  return items.filter((item) => seen.has(item) || !seen.add(item));
}

function missingTargets(page) {
  const naming = ['for', 'aria-controls', 'aria-describedby', 'aria-labelledby', 'aria-details', 'aria-owns', 'list'];
  return page.tags.flatMap(({ name, attributes }) =>
    naming.flatMap((key) => (attributes[key] ?? '').split(/\s+/).filter((id) => id !== '' && !idsOf(page).includes(id))
      .map((id) => `<${name} ${key}="${id}">`)));
}

function inlineCode(page) {
  return page.tags.flatMap(({ name, attributes }) => {
    const handlers = Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style');
    const isData = /^application\/(ld\+)?json$/.test(attributes.type ?? '');
    const inline = name === 'style' || (name === 'script' && attributes.src === undefined && !isData);
    const address = linksOf({ tags: [{ attributes }] }).filter((link) => /^\s*(javascript|data):/i.test(link));
    return [...handlers.map((key) => `<${name} ${key}>`), ...(inline ? [`<${name}>`] : []), ...address];
  });
}

function weakPolicy(page) {
  const tag = page.tags.find(({ name, attributes }) => name === 'meta' && attributes['http-equiv'] === 'Content-Security-Policy');
  if (!tag) return ['there is none'];
  const first = page.tags.find(({ name, attributes }) => name === 'script' || attributes.rel === 'stylesheet');
  return [
    ...(/default-src 'none'/.test(tag.attributes.content) ? [] : ["default-src is not 'none'"]),
    ...(/unsafe|https?:|\*|data:/.test(tag.attributes.content) ? [tag.attributes.content] : []),
    ...(first && first.offset < tag.offset ? ['it stands after what it should guard'] : []),
  ];
}

function basics(page) {
  const metas = page.tags.filter(({ name }) => name === 'meta').map(({ attributes }) => attributes);
  const view = metas.find(({ name }) => name === 'viewport')?.content ?? '';
  return [
    ...(page.tags[0]?.name === 'html' && page.tags[0].attributes.lang ? [] : ['html has no lang']),
    ...(metas.some(({ charset }) => charset?.toLowerCase() === 'utf-8') ? [] : ['the character set is missing']),
    ...(/width=device-width/.test(view) && !/maximum-scale|user-scalable/.test(view) ? [] : ['viewport']),
    ...(textOf(page, 'title') ? [] : ['the title is missing']),
    ...page.tags.filter(({ attributes }) => Number(attributes.tabindex) > 0 || 'autofocus' in attributes).map(({ name }) => `<${name}> takes the focus out of order`),
  ];
}

function count(page, wanted) {
  return page.tags.filter(({ name }) => name === wanted).length;
}

function firstLink(page) {
  const first = page.tags.find(({ name, attributes }) =>
    (name === 'a' && 'href' in attributes) || ['button', 'input', 'select', 'textarea', 'summary'].includes(name) || 'tabindex' in attributes);
  return first?.attributes.href?.startsWith('#') ? [] : ['the first thing that takes focus is not a link to the content'];
}
