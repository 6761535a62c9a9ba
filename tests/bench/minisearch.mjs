// Makes a MiniSearch index of a corpus: node tests/bench/minisearch.mjs CORPUS FOLDER writes FOLDER/index.json.
// Titles and texts are indexed as its manual proposes, with prefix and fuzzy search, and nothing else is stored than a title.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { filesBelow } from '../files.mjs';

export const settings = {
  fields: ['title', 'aliases', 'summary', 'text'],
  storeFields: ['title'],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 8, aliases: 6, summary: 2 } },
};

function makeIndex(corpus, folder) {
  const index = new MiniSearch(settings);
  const paths = filesBelow(`${corpus}/content`).filter((path) => path.endsWith('.md') && path.includes('/'));
  index.addAll(paths.map((path) => {
    const [, facts, text] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(`${corpus}/content/${path}`, 'utf8'));
    const fact = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(facts)?.[1] ?? '';
    return { id: path, title: fact('title'), aliases: fact('aliases'), summary: fact('summary'), text };
  }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.json`, JSON.stringify(index));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeIndex(...process.argv.slice(2));
