// One mistake each: tests/mistakes/<rule>/ holds content/ or layouts/ with a mistake, and expected.txt with exactly what
// the tool says about it. Several variants of a mistake stand in folders of their own below.
//
// A file that cannot stand in the repository, because it is large or no text, is written by make.mjs, whose default
// export is given the folder that holds content/ and layouts/.
//
// The files are laid over a copy of base/, unless the case has a model.yaml of its own, and layouts over a copy of
// tests/layouts. A site that was built before must stand untouched afterwards.
// exit-code holds the code where it is not 1: 0 for a rule that only warns.
//   node run.mjs [RULE …] [--accept]     --accept rewrites expected.txt and exit-code
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, home, makeFiles, readIfThere, temporaryFolder } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { runTool, today } from '../tool.mjs';

const folder = join(home, 'tests', 'mistakes');
const accept = process.argv.includes('--accept');
const names = process.argv.slice(2).filter((word) => word !== '--accept');
const work = temporaryFolder();
const base = join(folder, 'base');
const goodSite = join(work, 'base', 'site');

const rules = runTool(['rules'], { cwd: home }).stdout.trim().split('\n');
const cases = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory() && item.name !== 'base');

await check('mistakes/base has no mistakes', buildBase);
if (names.length === 0) await check('every rule has its mistake, every mistake its rule', compareWithRules);
for (const { name } of cases) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const variant of variantsOf(name)) await check(`mistakes/${variant}`, () => tryMistake(name, variant));
}
finish();

function buildBase() {
  cpSync(base, join(work, 'base'), { recursive: true });
  cpSync(join(home, 'tests', 'layouts'), join(work, 'base', 'layouts'), { recursive: true });
  const run = build(join(work, 'base'));
  return run.code === 0 ? [] : [`exit code ${run.code}\n${run.stderr}`];
}

function compareWithRules() {
  const known = new Set(cases.map((item) => item.name));
  return [
    ...rules.filter((rule) => !known.has(rule)).map((rule) => `tests/mistakes/${rule}/ is missing`),
    ...[...known].filter((name) => !rules.includes(name)).map((name) => `there is no rule ${name}`),
  ];
}

function variantsOf(name) {
  const isCase = ['content', 'layouts', 'make.mjs'].some((part) => existsSync(join(folder, name, part)));
  return isCase ? [name] : readdirSync(join(folder, name)).sort().map((variant) => `${name}/${variant}`);
}

async function tryMistake(rule, variant) {
  const mistake = join(folder, variant);
  const place = await layOut(mistake, join(work, variant));
  const before = bytesBelow(join(place, 'site'));
  const run = build(place);
  if (accept) rewrite(mistake, run);

  const findings = [];
  const expected = readIfThere(join(mistake, 'expected.txt')) ?? '(expected.txt is missing: run with --accept and read it)';
  const code = Number(readIfThere(join(mistake, 'exit-code')) ?? 1);
  if (run.stderr !== expected) findings.push(`expected:\n${expected}\nactual:\n${run.stderr}`);
  if (!run.stderr.includes(`[${rule}]`)) findings.push(`the message does not name the rule [${rule}]`);
  if (run.code !== code) findings.push(`exit code ${run.code} instead of ${code}`);
  if (code !== 0 && bytesBelow(join(place, 'site')) !== before) findings.push('the site that stood there was changed');
  return findings;
}

async function layOut(mistake, place) {
  mkdirSync(place, { recursive: true });
  if (!existsSync(join(mistake, 'content', 'model.yaml'))) cpSync(base, place, { recursive: true });
  cpSync(join(home, 'tests', 'layouts'), join(place, 'layouts'), { recursive: true });
  for (const part of ['content', 'layouts'])
    if (existsSync(join(mistake, part)))
      cpSync(join(mistake, part), join(place, part), { recursive: true, verbatimSymlinks: true });
  await makeFiles(mistake, place);
  if (existsSync(goodSite)) cpSync(goodSite, join(place, 'site'), { recursive: true });
  return place;
}

function build(place) {
  const options = ['build', '--content', 'content', '--layouts', 'layouts', '--output', 'site', '--today', today];
  return runTool(options, { cwd: place });
}

function bytesBelow(site) {
  if (!existsSync(site)) return '';
  return filesBelow(site).map((path) => `${path}\n${readFileSync(join(site, path), 'latin1')}`).join('\n');
}

function rewrite(mistake, run) {
  writeFileSync(join(mistake, 'expected.txt'), run.stderr);
  if (run.code !== 1) writeFileSync(join(mistake, 'exit-code'), `${run.code}\n`);
  else rmSync(join(mistake, 'exit-code'), { force: true });
}
