// Measures the tool against others: ./kunskap bench [entries …] [--rounds N] [--without NAME] [--markdown]
// For each size it makes a catalogue and lets the contestants build a website of it, in turns, several rounds. Medians
// are shown of wall clock, processor time and the largest memory, and of each stage of the tool.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { filesBelow, home } from '../files.mjs';
import { installPackages } from '../packages.mjs';
import { contestants } from './contestants.mjs';
import { leastEntries, makeCorpus } from './corpus.mjs';
import { describeMachine, folderInMemory } from './machine.mjs';
import { head as searchHead, makeQueries, measureSearch } from './search.mjs';
import { makeTable, median, megabytes, milliseconds, seconds, times } from './table.mjs';

const usage = `Användning: ./kunskap bench [antal poster …] [--rounds N] [--without NAMN] [--markdown]
Mäter hur snabbt webbplatsen byggs av en påhittad katalog och vad en sökning kostar läsaren, jämfört med andra. Utan antal: 1000 10000.
--rounds N      antal omgångar; annars 5, och 3 från 10 000 poster
--without NAMN  utelämna ${contestants.map(({ name }) => name).join(', ')}; får upprepas
--markdown      skriv tabellerna i Markdown`;

/** Room for the corpus, Hugo's copy of it and all outputs. */
const bytesPerEntry = 120000;

const options = readOptions();
for (const folder of ['web', 'bench']) installPackages(`${home}/tests/${folder}`);
const { folder, where } = folderInMemory(Math.max(...options.sizes) * bytesPerEntry);
const chosen = contestants.filter(({ name, upon, needs }) => ![name, upon, needs].some((each) => options.without.includes(each)));
const versions = chosen.filter(({ version }) => version).map(({ name, version }) => version() ?? fail(`${name} är inte installerat`));
for (const line of [...describeMachine(), versions.join('; '), `all files ${where}`]) console.log(options.markdown ? `- ${line}` : line);
for (const size of options.sizes) show(size, await measureAll(size));

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { rounds: { type: 'string' }, without: { type: 'string', multiple: true, default: [] }, markdown: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const sizes = (positionals.length > 0 ? positionals : ['1000', '10000']).map(Number);
    const rounds = values.rounds && Number(values.rounds);
    const unknown = values.without.filter((name) => !contestants.some((contestant) => contestant.name === name));
    if (!sizes.every((size) => Number.isInteger(size) && size >= leastEntries)) throw new Error(`minst ${leastEntries} poster`);
    if (rounds !== undefined && !(rounds >= 1)) throw new Error('minst en omgång');
    if (unknown.length > 0) throw new Error(`okänt namn: ${unknown.join(', ')}`);
    return { sizes, rounds, without: values.without, markdown: values.markdown };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(64);
  }
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** The runs of every contestant, by name. */
async function measureAll(size) {
  const place = `${folder}/${size}`;
  const corpus = `${place}/corpus`;
  mkdirSync(place);
  const entries = makeCorpus(corpus, size);
  const runs = Object.fromEntries(chosen.map(({ name }) => [name, []]));
  const placesOf = (name) => ({ corpus, site: `${place}/${name}-site`, output: `${place}/${name}`, outputOf: (other) => `${place}/${other}` });
  for (const { name, prepare } of chosen) prepare?.(placesOf(name));
  for (const path of filesBelow(place)) readFileSync(`${place}/${path}`); // so that all find the files in memory
  const rounds = options.rounds ?? (size < 10000 ? 5 : 3);
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of chosen) runs[contestant.name].push(runOnce(contestant, placesOf(contestant.name)));
  const siteOf = (name) => (runs[name] ? `${place}/${name}` : undefined);
  const search = await measureSearch({ site: siteOf('kunskap'), pagefind: siteOf('pagefind'), minisearch: siteOf('minisearch'), queries: makeQueries(entries, 200), readers: 10 * rounds });
  rmSync(place, { recursive: true });
  return { runs, search };
}

function runOnce({ name, upon, command, ours }, places) {
  const output = upon ? places.outputOf(upon) : places.output;
  if (!upon) rmSync(output, { recursive: true, force: true });
  const words = command({ ...places, output });
  const run = spawnSync(`${home}/build/release/kunskap-measure`, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) fail(`${words.join(' ')}\n${run.error ?? ''}${run.stderr ?? ''}`);
  const { wall, user, system, memory } = JSON.parse(run.stdout);
  const stages = ours ? [...run.stderr.matchAll(/^ *([\d.,]+) ms {2}(.*)$/gm)].map(([, time, stage]) => [stage, Number(time.replace(',', '.'))]) : [];
  return { wall, cpu: user + system, memory, stages, ...sizeOf(output) };
}

function sizeOf(output) {
  const sizes = filesBelow(output).map((path) => statSync(`${output}/${path}`).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function show(size, { runs, search }) {
  const middle = (name, key) => median(runs[name].map((run) => run[key]));
  const ratio = (name, key) => (runs.kunskap ? times(middle(name, key) / middle('kunskap', key)) : '–');
  const rows = chosen.map(({ name, about }) => [
    about ?? name, seconds(middle(name, 'wall')), seconds(middle(name, 'cpu')), megabytes(middle(name, 'memory')),
    ratio(name, 'wall'), ratio(name, 'cpu'), ratio(name, 'memory'), String(middle(name, 'files')), megabytes(middle(name, 'bytes')),
  ]);
  const head = [`${size} entries`, 'wall', 'cpu', 'memory', '× wall', '× cpu', '× memory', 'files', 'written'];
  console.log(`\n${makeTable(head, rows, options.markdown)}`);
  if (search.length > 0) console.log(`\n${makeTable(searchHead, search, options.markdown)}`);
  const stages = runs.kunskap?.[0].stages ?? [];
  if (stages.length === 0) return;
  const lines = stages.map(([stage], index) => [stage, milliseconds(median(runs.kunskap.map((run) => run.stages[index][1])))]);
  console.log(`\n${makeTable([`stages of kunskap, ${size} entries`, 'wall'], lines, options.markdown)}`);
}
