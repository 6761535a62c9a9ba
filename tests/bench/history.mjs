// Measures the history: node tests/bench/history.mjs [FILES] [COMMITS]
// Makes a repository by git fast-import and compares the processor time of one walk with that of `git log --name-status`,
// and of a build with the history with one without it. Each is run three times; the least is shown.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../files.mjs';
import { copyLayouts } from '../history/layouts.mjs';
import { makeLargeRepository } from '../history/large.mjs';
import { tool } from '../tool.mjs';
import { folderInMemory } from './machine.mjs';

const [files, commits] = [Number(process.argv[2] ?? 10000), Number(process.argv[3] ?? 20000)];
const { folder, where } = folderInMemory(files * 60000 + commits * 20000);
const repository = join(folder, 'repository');
const measure = join(home, 'build/release/kunskap-measure');
const walker = join(home, 'build/release/kunskap-history');
mustRun(['cmake', '--build', '--preset', 'release', '--target', 'kunskap', 'kunskap-measure', 'kunskap-history'], home);
makeLargeRepository(repository, files, commits);
copyLayouts(join(folder, 'layouts'));
console.log(`${files} files, ${commits} commits, all ${where}`);
const log = least('git log --name-status', ['git', 'log', '--name-status', '-M', '--format=%H', '--', 'content']);
const walk = least('one walk, cold', [walker, 'content']);
mustRun([walker, 'content', 'cached'], repository);
least('the same, walked before', [walker, 'content', 'cached']);
const build = [tool, 'build', '--content', 'content', '--layouts', join(folder, 'layouts'), '--assets', join(home, 'assets'), '--output', join(folder, 'site'), '--today', '2026-11-24'];
const fresh = () => rmSync(join(folder, 'site'), { recursive: true, force: true });
least('full build with history, cold', build, () => { fresh(); rmSync(join(repository, '.git/kunskap'), { recursive: true, force: true }); });
least('full build with history', build, fresh);
const settings = join(repository, 'content/site.yaml');
writeFileSync(settings, readFileSync(settings, 'utf8').replace('history: true', 'history: false'));
least('full build without history', build, fresh);
process.exitCode = walk <= log ? 0 : 1;

function mustRun(command, cwd) {
  const run = spawnSync(command[0], command.slice(1), { cwd });
  if (run.status !== 0) throw new Error(`${command.join(' ')}\n${run.stdout}${run.stderr}`);
}

function least(name, command, before = () => {}) {
  const runs = [1, 2, 3].map(() => {
    before();
    const run = spawnSync(measure, command, { cwd: repository, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
    return JSON.parse(run.stdout);
  });
  const cpu = Math.min(...runs.map(({ user, system }) => user + system));
  const memory = Math.min(...runs.map((run) => run.memory));
  console.log(`${name.padEnd(34)} ${cpu.toFixed(2)} s cpu  ${Math.round(memory / 1e6)} MB`);
  return cpu;
}
