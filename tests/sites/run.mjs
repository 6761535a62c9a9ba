// Whole tiny sites: tests/sites/<name>/ is built, and the output compared byte for byte.
//
//   content/, layouts/, assets/   what is built; layouts are laid over a copy of tests/layouts, and without a folder of
//                                 its own a site has no assets
//   make.mjs                      writes files that cannot stand in the repository: its default export is given the
//                                 folder that holds content/, layouts/ and assets/
//   command                       what to run, when it is not `build`: one line, split at spaces
//   expected/                     the files of the output that must be as they stand here
//   expected/files.txt            the paths of all files of the output, when it stands here
//   stdout.txt, exit-code         what is printed and the exit code; where they do not stand: not compared, and 0
//
// Every site is built with one thread and with four, in two time zones and locales, and the two must be the same bytes.
//   node run.mjs [NAME …] [--accept]     --accept rewrites the expected files that stand there (or makes files.txt)
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, home, makeFiles, readIfThere, temporaryFolder } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { runTool, today } from '../tool.mjs';

const folder = join(home, 'tests', 'sites');
const accept = process.argv.includes('--accept');
const names = process.argv.slice(2).filter((word) => word !== '--accept');
const work = temporaryFolder();

for (const item of readdirSync(folder, { withFileTypes: true })) {
  if (!item.isDirectory() || (names.length > 0 && !names.includes(item.name))) continue;
  await check(`sites/${item.name}`, () => trySite(item.name));
}
finish();

async function trySite(name) {
  const site = join(folder, name);
  const one = await runSite(site, join(work, name, '1'), { jobs: 1, environment: { TZ: 'UTC', LC_ALL: 'C.UTF-8' } });
  const four = await runSite(site, join(work, name, '4'), { jobs: 4, environment: { TZ: 'Pacific/Auckland', LC_ALL: 'C' } });
  if (accept) rewrite(site, one);
  return [...compare(site, one), ...compareRuns(one, four)];
}

async function runSite(site, place, { jobs, environment }) {
  mkdirSync(place, { recursive: true });
  const options = (readIfThere(join(site, 'command')) ?? 'build').trim().split(/\s+/);
  cpSync(join(home, 'tests', 'layouts'), join(place, 'layouts'), { recursive: true });
  for (const part of ['content', 'layouts', 'assets']) {
    mkdirSync(join(place, part), { recursive: true });
    if (existsSync(join(site, part)))
      cpSync(join(site, part), join(place, part), { recursive: true, verbatimSymlinks: true });
    options.push(`--${part}`, part);
  }
  await makeFiles(site, place);
  options.push('--today', today);
  if (options[0] === 'build') options.push('--output', 'site', '--jobs', String(jobs));
  const run = runTool(options, { cwd: place, environment });
  run.stdout = run.stdout.replace(/[0-9]+[.,][0-9]{2} s/g, '… s'); // The time that it took differs.
  const output = join(place, 'site');
  return { ...run, output, files: existsSync(output) ? filesBelow(output) : [] };
}

function compare(site, run) {
  const findings = [];
  const code = Number(readIfThere(join(site, 'exit-code')) ?? 0);
  if (run.code !== code) findings.push(`exit code ${run.code} instead of ${code}\n${run.stderr}`);
  const stdout = readIfThere(join(site, 'stdout.txt'));
  if (stdout !== undefined && stdout !== run.stdout) findings.push('stdout: ' + firstDifference(stdout, run.stdout));
  for (const path of expectedFiles(site)) {
    const expected = readFileSync(join(site, 'expected', path));
    const actual = actualFile(run, path);
    if (actual === undefined) findings.push(`${path} is not in the output`);
    else if (!expected.equals(actual)) findings.push(`${path}: ${firstDifference(expected.toString(), actual.toString())}`);
  }
  return findings;
}

function compareRuns(one, four) {
  const findings = [];
  if (one.stdout !== four.stdout) findings.push('stdout differs between one thread and four');
  if (one.files.join('\n') !== four.files.join('\n')) findings.push('one thread and four write different files');
  for (const path of one.files.filter((each) => four.files.includes(each))) {
    const same = readFileSync(join(one.output, path)).equals(readFileSync(join(four.output, path)));
    if (!same) findings.push(`${path} differs between one thread and four`);
  }
  return findings;
}

function rewrite(site, run) {
  if (!existsSync(join(site, 'expected')) && run.files.length > 0) {
    mkdirSync(join(site, 'expected'));
    writeFileSync(join(site, 'expected', 'files.txt'), '');
  }
  for (const path of expectedFiles(site)) {
    const actual = actualFile(run, path);
    if (actual === undefined) rmSync(join(site, 'expected', path));
    else writeFileSync(join(site, 'expected', path), actual);
  }
  if (existsSync(join(site, 'stdout.txt'))) writeFileSync(join(site, 'stdout.txt'), run.stdout);
  if (run.code !== 0) writeFileSync(join(site, 'exit-code'), `${run.code}\n`);
  else rmSync(join(site, 'exit-code'), { force: true });
}

function expectedFiles(site) {
  return existsSync(join(site, 'expected')) ? filesBelow(join(site, 'expected')) : [];
}

function actualFile(run, path) {
  if (path === 'files.txt') return Buffer.from(run.files.map((each) => each + '\n').join(''));
  return run.files.includes(path) ? readFileSync(join(run.output, path)) : undefined;
}

function firstDifference(expected, actual) {
  const [wanted, found] = [expected.split('\n'), actual.split('\n')];
  const line = wanted.findIndex((text, index) => text !== found[index]);
  const at = line === -1 ? wanted.length : line;
  return `line ${at + 1}\n  expected: ${wanted[at] ?? '(nothing)'}\n  actual:   ${found[at] ?? '(nothing)'}`;
}
