// Makes a catalogue of any size for measurements: our model, and made-up entries of its kinds with about 5 kB of text each.
//   node tests/bench/corpus.mjs FOLDER N [SEED]
// writes FOLDER/content. The same N and SEED give the same bytes everywhere. `kunskap check` finds nothing in it.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { home } from '../files.mjs';
import { makeFacts } from './facts.mjs';
import { makeText } from './prose.mjs';
import { chanceOf } from './random.mjs';
import { capital, illnesses, organs } from './words.mjs';

export const baseAddress = 'https://kunskap.example.se/';
export const leastEntries = 40;

const towns = ['Norr', 'Söder', 'Väster', 'Öster', 'Björk', 'Gran', 'Lind', 'Ek', 'Sjö', 'Ström', 'Älv', 'Berg', 'Ås'];
const endings = ['bygden', 'vik', 'köping', 'stad', 'fors', 'hamn', 'näs', 'dal', 'holm', 'berga', 'ryd', 'lösa'];
/** What every entry of a kind is called: all combinations of a word from each list. */
const names = {
  condition: [
    ['', 'akut ', 'kronisk ', 'ärftlig ', 'återkommande ', 'svår ', 'lindrig ', 'medfödd ', 'långvarig ', 'sekundär '],
    organs,
    illnesses,
    ['', ' hos barn', ' hos vuxna', ' hos äldre', ' vid graviditet', ' efter operation', ' med oklar orsak'],
  ],
  'programme-area': [['nationellt område för ', 'regionalt område för '], organs, ['sjukdomar', 'skador']],
  council: [organs, ['medicin', 'kirurgi']],
  organisation: [['region ', 'vårdförbundet '], towns, endings],
  source: [['överenskommelse om ', 'presentation om ', 'webbplats om ', 'anteckningar om '], organs, ['vård', 'hälsa']],
  page: [['katalogen', 'integritet', 'tillganglighet', 'oppna-data']],
};
/** How many there are of each kind that grows with the catalogue, against each other. They are named after conditions. */
const shares = { pathway: 49, 'care-programme': 51, 'clinical-support': 60, guideline: 40, 'process-team': 59, condition: 77 };

function countsOf(size) {
  const slow = Math.sqrt(Math.sqrt(size));
  const counts = {
    'programme-area': Math.ceil(Math.min(size / 12, 6 * slow)),
    council: Math.ceil(Math.min(size / 15, 5 * slow)),
    organisation: Math.ceil(Math.min(size / 20, 4 * slow)),
    source: Math.ceil(Math.min(size / 16, Math.sqrt(size))),
    page: names.page[0].length,
  };
  const sum = (numbers) => Object.values(numbers).reduce((total, number) => total + number, 0);
  const rest = size - sum(counts);
  for (const [kind, share] of Object.entries(shares)) counts[kind] = Math.floor((rest * share) / sum(shares));
  counts.condition += size - sum(counts);
  return counts;
}

/** The combination with number `index`, from all over the list; beyond the last one they come again, with a number. */
function combination(lists, index) {
  const size = lists.reduce((product, list) => product * list.length, 1);
  let rest = size > 1000 ? (index * 7919) % size : index % size; // 7919 is a prime that divides no such size
  const words = lists.map((list) => {
    const word = list[rest % list.length];
    rest = Math.floor(rest / list.length);
    return word;
  });
  return capital(words.join('')) + (index < size ? '' : ` ${Math.floor(index / size) + 1}`);
}

const idOf = (title) => title.toLowerCase().replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/ /g, '-');

/** The whole catalogue by kind, with titles and ids, and who belongs to whom. */
function makePlan(size, seed, folders) {
  const kinds = {};
  const counts = countsOf(size);
  Object.entries(counts).forEach(([kind, count], index) => {
    // Kinds that are named after conditions begin at different ones.
    const nameOf = (number) => kind in shares ? (number + index * Math.floor(counts.condition / 7)) % counts.condition : number;
    kinds[kind] = Array.from({ length: count }, (_, number) => {
      const title = combination(names[kind] ?? names.condition, nameOf(number));
      return { kind, folder: folders[kind], number, condition: nameOf(number), title, id: idOf(title) };
    });
  });
  const conditions = new Map(kinds.condition.map((entry) => [entry.condition, entry]));
  const areas = kinds['programme-area'];
  const all = Object.values(kinds).flat();
  const linked = all.filter(({ kind }) => kind !== 'page');
  const hubs = ['programme-area', 'council', 'source'];
  const hubOf = (chance) => chance.of(kinds[chance.of(hubs)]);
  return {
    all,
    /** Few areas, councils, sources and organisations have most of the references. */
    draw: (chance, kind) => kinds[kind][kind in shares ? chance.below(kinds[kind].length) : chance.unequal(kinds[kind].length)],
    drawTarget: (chance) => (chance.percent(70) ? chance.of(linked) : hubOf(chance)),
    conditionOf: (entry) => conditions.get(entry.condition),
    /** Entries of one condition belong to the same area, mostly. */
    areaOf: (chance, entry) => areas[(chance.percent(80) ? chanceOf(seed, 2, entry.condition) : chance).unequal(areas.length)],
    /** Every area has a council or two. */
    areaOfCouncil: (chance, council) => (chance.percent(70) ? areas[council.number % areas.length] : chance.of(areas)),
  };
}

/** What is taken from the model: the folder of each kind, and the ids of the choices. */
function readModel(text) {
  const folders = Object.fromEntries([...text.matchAll(/^ {2}([\w-]+):\n {4}folder: (\S+)$/gm)].map(([, kind, folder]) => [kind, folder]));
  const choices = {};
  let name = '';
  for (const line of text.split('\n')) {
    name = /^ {2}([\w-]+):$/.exec(line)?.[1] ?? name;
    const id = /^ {4}- \{ id: ([\w-]+),/.exec(line)?.[1];
    if (id) (choices[name] ??= []).push(id);
  }
  return { folders, choices };
}

export function makeCorpus(folder, size, seed = 1) {
  if (!(size >= leastEntries)) throw new Error(`a corpus has ${leastEntries} entries at least`);
  const content = `${folder}/content`;
  const model = readFileSync(`${home}/content/model.yaml`, 'utf8');
  const { folders, choices } = readModel(model);
  const plan = makePlan(size, seed, folders);

  for (const below of Object.values(folders)) mkdirSync(`${content}/${below}`, { recursive: true });
  if (readdirSync(content).length !== Object.keys(folders).length) throw new Error(`${content} is not empty`);
  writeFileSync(`${content}/model.yaml`, model);
  const site = readFileSync(`${home}/content/site.yaml`, 'utf8')
    .replace(/^base_address: ""/m, `base_address: ${baseAddress}`)
    // Ways in to the lists of kinds that are not made here.
    .replace(/^ *- \{.*path: ([a-z-]+)\/ \}\n/gm, (line, folder) => (plan.all.some((entry) => entry.folder === folder) ? line : ''));
  writeFileSync(`${content}/site.yaml`, site);
  plan.all.forEach((entry, index) => {
    const chance = chanceOf(seed, 1, index);
    const facts = makeFacts(chance, entry, plan, choices);
    const text = makeText(chance, entry, () => plan.drawTarget(chance));
    writeFileSync(`${content}/${entry.folder}/${entry.id}.md`, `---\n${facts.join('\n')}\n---\n\n${text}`);
  });
  return plan.all;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, size, seed = '1'] = process.argv.slice(2);
  if (!folder || !(Number(size) >= leastEntries)) {
    console.error(`Usage: node tests/bench/corpus.mjs FOLDER N [SEED], with N ${leastEntries} or more`);
    process.exit(64);
  }
  makeCorpus(folder, Number(size), Number(seed));
}
