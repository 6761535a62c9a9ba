// The search of the website without a browser: its scripts run as they are, and their pieces are read from a built site.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { home } from '../files.mjs';

const scripts = ['1-words', '2-index', '3-find'];

/** What the scripts define: { searchWords, searchIndex, searchEntries }. `window` and `document` stand for those of a page. */
export function loadClient(window = {}, document = {}) {
  const context = createContext({ window, document, setTimeout, clearTimeout, URLSearchParams });
  for (const name of scripts) runInContext(readFileSync(`${home}/assets/search.js/${name}.js`, 'utf8'), context, { filename: `${name}.js` });
  return runInContext('({ searchWords, searchIndex, searchEntries })', context);
}

/** The address of the root piece below a built site. */
export function rootOf(site) {
  const [hash] = readdirSync(join(site, 's'));
  return `s/${hash}/root.js`;
}

/** Opens the index of a built site: { search, index, readings }, where readings tells what has been read since it was emptied. */
export function openIndex(site) {
  return openFiles(rootOf(site), (path) => (existsSync(join(site, path)) ? readFileSync(join(site, path), 'utf8') : undefined));
}

/** As openIndex; `read` gives the text of a file, or nothing. */
export function openFiles(root, read) {
  const readings = [];
  const window = {};
  const run = createContext({ kunskapSearch: (name, text) => window.kunskapSearch(name, text) });
  const append = (script) => {
    const text = read(script.src);
    if (text === undefined) return setTimeout(script.onerror);
    readings.push({ name: script.src, text });
    runInContext(text, run);
    return queueMicrotask(script.onload);
  };
  const document = { createElement: () => ({ remove() {} }), head: { append } };
  const client = loadClient(window, document);
  client.searchIndex.open(root);
  return { search: client.searchEntries.find, index: client.searchIndex, readings };
}
