// What searching costs a reader, of kunskap and of others on the same catalogue: how large the index is, what is loaded
// before the first word and for a query, and how long a browser computes. Everything is counted as it goes over the wire,
// gzipped. The code of the engines themselves is counted on its own.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow } from '../files.mjs';
import { rootOf } from '../search/client.mjs';
import { chanceOf } from './random.mjs';
import { kilobytes, megabytes, milliseconds, share } from './table.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
const shown = 10; // hits

/** Queries such as people type: one to three words of a title, now and then half typed or with a slip. */
export function makeQueries(entries, count) {
  return Array.from({ length: count }, (_, index) => {
    const chance = chanceOf(5, index);
    const words = chance.of(entries).title.toLowerCase().split(/[^\p{L}\d]+/u).filter((word) => word.length > 2);
    const chosen = words.slice(0, chance.between(1, 3));
    const last = chosen.pop() ?? 'vård';
    const cut = chance.between(3, Math.max(3, last.length - 1));
    const typed = chance.percent(20) ? last.slice(0, cut) : chance.percent(10) ? last.slice(0, cut) + last.slice(cut + 1) : last;
    return [...chosen, typed].join(' ');
  });
}

/** Rows of the table under `head`. The first `readers` queries are asked with nothing loaded before, then all in one page. */
export async function measureSearch({ site, pagefind, minisearch, queries, readers }) {
  // The browser is that of the tests of the website.
  const { startBrowser } = await import('../web/browser.mjs');
  const browser = await startBrowser();
  try {
    return [
      site && await measureOurs(browser, site, queries, readers),
      pagefind && await measurePagefind(browser, pagefind, queries, readers),
      minisearch && await measureMiniSearch(browser, minisearch, queries, readers),
    ].filter(Boolean);
  } finally {
    await browser.close();
  }
}

export const head = ['search', 'index', 'code', 'to start', 'query p50', 'query p95', `${shown} hits p50`, 'compute p95'];

async function measureOurs(browser, site, queries, readers) {
  const folder = rootOf(site).replace(/root\.js$/, '');
  const code = filesBelow(`${site}/assets`).map((path) => `assets/${path}`).filter((path) => /^assets\/search.*\.js$/.test(path));
  const server = await serveCounted(site, code);
  const measures = await measureInPage(browser, server, `${server.address}sok/index.html`, { queries, readers }, {
    open: (root) => {
      searchIndex.open(`../${root}`);
      return searchIndex.begin();
    },
    argument: rootOf(site),
    look: (text) => searchEntries.find({ text, limit: 0 }),
    show: (text) => searchEntries.find({ text, limit: 10 }),
  });
  return rowOf('kunskap', site, filesBelow(join(site, folder)).map((path) => folder + path), code, measures);
}

async function measurePagefind(browser, folder, queries, readers) {
  const paths = filesBelow(folder);
  const code = paths.filter((path) => /^(pagefind\.js|pagefind-worker\.js|wasm\.sv\.pagefind)$/.test(path));
  const server = await serveCounted(folder, code);
  const measures = await measureInPage(browser, server, `${server.address}blank.html`, { queries, readers }, {
    open: async () => {
      globalThis.pagefind = await import('/pagefind.js');
      await globalThis.pagefind.options({ excerptLength: 30 });
      await globalThis.pagefind.init();
      return globalThis.pagefind.filters();
    },
    look: (text) => globalThis.pagefind.search(text),
    show: async (text) => {
      const { results } = await globalThis.pagefind.search(text);
      return Promise.all(results.slice(0, 10).map((result) => result.data()));
    },
  });
  const isIndex = (path) => /^(index|fragment|filter)\/|\.pf_meta$|entry\.json$/.test(path);
  return rowOf('Pagefind', folder, paths.filter(isIndex), code, measures);
}

async function measureMiniSearch(browser, folder, queries, readers) {
  const { settings } = await import('./minisearch.mjs');
  const code = readFileSync(new URL('./node_modules/minisearch/dist/umd/index.js', import.meta.url));
  const server = await serveCounted(folder, ['minisearch.js'], { 'minisearch.js': code });
  const measures = await measureInPage(browser, server, `${server.address}blank.html`, { queries, readers }, {
    open: async (given) => {
      const text = await (await fetch('index.json')).text();
      await new Promise((resolve) => {
        const script = document.createElement('script');
        script.src = 'minisearch.js';
        script.onload = resolve;
        document.head.append(script);
      });
      globalThis.mini = globalThis.MiniSearch.loadJSON(text, given);
    },
    argument: settings,
    look: (text) => globalThis.mini.search(text).length,
    show: (text) => globalThis.mini.search(text).slice(0, 10),
  });
  return rowOf('MiniSearch', folder, ['index.json'], [], measures, packed(code));
}

function rowOf(name, folder, index, code, { start, looked, hits, compute }, codeSize = 0) {
  const sizeOf = (paths) => paths.reduce((sum, path) => sum + packed(readFileSync(join(folder, path))), 0);
  return [name, megabytes(sizeOf(index)), kilobytes(codeSize + sizeOf(code)), kilobytes(start),
    kilobytes(share(looked, 0.5)), kilobytes(share(looked, 0.95)), kilobytes(share(hits, 0.5)), milliseconds(share(compute, 0.95))];
}

/** Opens the index in a new page for every query, so that each is the first; and once more for all of them, to see how long they take. */
async function measureInPage(browser, server, address, { queries, readers }, { open, argument, look, show }) {
  const looked = [];
  const hits = [];
  let start = 0;
  const inNewPage = async (work) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    server.take();
    await page.evaluate(open, argument);
    start = server.take();
    await work(page);
    await context.close();
  };
  for (const query of queries.slice(0, readers)) {
    await inNewPage(async (page) => {
      await page.evaluate(look, query);
      looked.push(server.take());
      await page.evaluate(show, query);
      hits.push(server.take());
    });
  }
  const compute = [];
  await inNewPage(async (page) => {
    for (const query of queries) {
      await page.evaluate(show, query);
      compute.push(await page.evaluate(`(async () => {
        const look = ${look};
        const begin = performance.now();
        await look(${JSON.stringify(query)});
        return performance.now() - begin;
      })()`));
    }
  });
  server.close();
  return { start, looked, hits, compute };
}

const packed = (bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? bytes.length : Math.min(bytes.length, gzipSync(bytes, { level: 6 }).length));

/** A web server that compresses, and tells with take() how many bytes it has sent since last time, other than files that are not counted. */
function serveCounted(folder, uncounted, extra = {}) {
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1);
    let bytes;
    try {
      bytes = path === 'blank.html' ? Buffer.from('<!doctype html><html lang="sv"><title>x</title>') : extra[path] ?? readFileSync(join(folder, path));
    } catch {
      response.writeHead(404).end();
      return;
    }
    if (!uncounted.includes(path)) sent += packed(bytes);
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes);
  });
  const take = () => {
    const before = sent;
    sent = 0;
    return before;
  };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ address: `http://127.0.0.1:${server.address().port}/`, take, close: () => server.close() }));
  });
}
