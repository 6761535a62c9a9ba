// Makes a Hugo site of a catalogue, the way a good Hugo developer would, so that the two can be compared.
//   node tests/bench/hugo.mjs CORPUS FOLDER
//
// Equal: a page for every entry with its facts, text, contents, marks of basis and notes; related entries in both
// directions and the two derived relations; links back from texts; listings by kind in alphabetical order with 100 rows
// a page; lists by facet; A–Ö; a start page; sitemap.xml, robots.txt, 404.html, all entries as JSON; the same style sheet
// and script. Hugo finds relations by its taxonomies, links by a render hook, and what links back in one pass that is
// cached. Facts and choices are named after model.yaml, as a data file.
// In Hugo's favour: nothing is checked (references, fields, anchors); a list of a facet is one for all kinds, not one for
// each, and there is none for derived relations; A–Ö has other names beside the title, not as rows of their own; the JSON
// has no inverse relations; links begin at the root of the host, since making them relative costs Hugo more; a page has
// no policy for scripts; alerts are plain quotations; dates that are not whole days stay as written;
// there is no page for searching; and pages are about two thirds as long as ours.
// In ours: Hugo also makes a feed (RSS) of 20 entries; and lists by source.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { home } from '../files.mjs';

/** The relations of model.yaml that a corpus has, with the folder that each leads to. Hugo makes taxonomies of them. */
export const relations = {
  conditions: 'halsotillstand',
  programme_areas: 'programomraden',
  pathways: 'vardforlopp',
  publisher: 'organisationer',
  applies: 'vardprogram',
  council: 'rad',
  not_same: 'halsotillstand',
  host: 'organisationer',
  sources: 'kallor',
};

export function makeHugoSite(corpus, folder) {
  cpSync(`${home}/tests/bench/hugo`, folder, { recursive: true });
  mkdirSync(`${folder}/data`);
  cpSync(`${corpus}/content/model.yaml`, `${folder}/data/model.yaml`);
  for (const name of ['site.css', 'site.js', 'favicon.svg']) cpSync(`${home}/assets/${name}`, `${folder}/static/assets/${name}`);
  writeList(folder, 'a-o', 'A–Ö');
  const model = readFileSync(`${corpus}/content/model.yaml`, 'utf8');
  for (const [, below, many] of model.matchAll(/^ {4}folder: (\S+)\n(?: {4}\w+: .*\n)* {4}name:\n {6}sv: \{.* many: ([^,}]+)/gm)) {
    writeList(folder, below, many[0].toUpperCase() + many.slice(1).trim());
    for (const name of readdirSync(`${corpus}/content/${below}`))
      writeFileSync(`${folder}/content/${below}/${name}`, convert(readFileSync(`${corpus}/content/${below}/${name}`, 'utf8')));
  }
}

function writeList(folder, below, title) {
  mkdirSync(`${folder}/content/${below}`, { recursive: true });
  writeFileSync(`${folder}/content/${below}/_index.md`, `---\ntitle: ${title}\n---\n`);
}

/** An entry as Hugo wants it: references as ids, with basis and notes beside; no names that mean something else to it. */
export function convert(entry) {
  const end = entry.indexOf('\n---\n', 4);
  const facts = [];
  const marks = [];
  for (const fact of entry.slice(4, end).split(/\n(?=[a-z])/)) {
    const key = fact.slice(0, fact.indexOf(':'));
    if (!(key in relations)) facts.push(convertFact(fact));
    else facts.push(convertReferences(key, fact, marks));
  }
  if (marks.length > 0) facts.push('marks:', ...marks);
  return `---\n${facts.join('\n')}${entry.slice(end)}`;
}

function convertFact(fact) {
  return fact.replace(/^aliases:/, 'also_called:').replace(/^version: (.*)/, 'version: "$1"');
}

function convertReferences(key, fact, marks) {
  const value = fact.slice(key.length + 1);
  if (value === ' unknown') return `${key}: []`;
  const marked = [...value.matchAll(/\{ to: ([\w-]+), (.*) \}/g)];
  if (marked.length > 0) marks.push(`  ${key}:`, ...marked.map(([, id, mark]) => `    ${id}: { ${mark} }`));
  const ids = value.replace(/\{ to: ([\w-]+), .* \}/g, '$1').match(/[a-z0-9]+(-[a-z0-9]+)*/g);
  return `${key}: [${ids.join(', ')}]`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeHugoSite(process.argv[2], process.argv[3]);
