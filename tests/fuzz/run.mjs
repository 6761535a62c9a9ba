// Runs every fuzzer for a while; a crash is written to build/fuzz/ and named.
//   node run.mjs [SECONDS]     for each fuzzer; 30 when it is not said
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow, home } from '../files.mjs';
import { check, finish } from '../runner.mjs';

const seconds = process.argv[2] ?? '30';
/** What a fuzzer begins with, besides what earlier runs have found: texts as they are written by hand. */
const seeds = { yaml_fuzz: factsOfCatalogue };

for (const file of filesBelow(join(home, 'tests', 'fuzz')).filter((path) => path.endsWith('.cpp')))
  await check(`fuzz/${file}`, () => fuzz(basename(file, '.cpp')));
finish();

function fuzz(name) {
  const folder = join(home, 'build', 'fuzz');
  const corpus = join(folder, 'corpus', name); // what was found to matter is kept for the next run
  mkdirSync(corpus, { recursive: true });
  const begin = join(folder, 'seeds', name);
  mkdirSync(begin, { recursive: true });
  (seeds[name]?.() ?? []).forEach((text, index) => writeFileSync(join(begin, String(index)), text));
  const options = [corpus, begin, `-max_total_time=${seconds}`, '-max_len=4096', '-timeout=10', '-verbosity=0', `-artifact_prefix=${folder}/`];
  const run = spawnSync(join(folder, 'tests', `fuzz-${name}`), options, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return run.status === 0 ? [] : [`${run.error ?? ''}${run.stderr ?? ''}`.slice(-4000)];
}

/** The front matter of every entry in content/. */
function factsOfCatalogue() {
  const content = join(home, 'content');
  const texts = filesBelow(content).filter((path) => path.endsWith('.md')).map((path) => readFileSync(join(content, path), 'utf8'));
  return texts.flatMap((text) => /^---\n([^]*?\n)---\n/.exec(text)?.[1] ?? []);
}
