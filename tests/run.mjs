// Runs the tests: ./kunskap test [part …] [what the part is to be limited to …]
// Prints a line for every part, and what a part said only when something failed.
import { spawnSync } from 'node:child_process';
import { home, temporaryFolder } from './files.mjs';
import { installPackages } from './packages.mjs';

const parts = {
  structure: () => script('structure/run.mjs'),
  unit: () => [...build('release'), ...unitTests('release')],
  sites: () => script('sites/run.mjs', ...limits),
  mistakes: () => script('mistakes/run.mjs', ...limits),
  search: () => [...(limits.length > 0 ? [] : [...script('search/agreement.mjs'), ...script('search/weight.mjs')]), ...shown('search/relevance.mjs', ...limits.filter((word) => word !== '--accept'))],
  workflows: () => {
    installPackages(`${home}/tests/web`);
    return script('workflows/run.mjs');
  },
  html: () => script('web/html.mjs', builtSite()),
  history: () => { installPackages(`${home}/tests/web`); return script('history/run.mjs'); },
  links: () => [...script('web/links.mjs', builtSite()), ...script('web/weight.mjs')],
  print: () => script('web/print.mjs', builtSite()),
  axe: () => script('web/axe.mjs', builtSite()),
  pictures: () => script('web/pictures.mjs', builtSite()),
  places: () => script('web/places.mjs', builtSite()),
  editors: () => {
    for (const folder of ['web', 'editors']) installPackages(`${home}/tests/${folder}`);
    return script('editors/run.mjs', ...limits);
  },
  searching: () => script('web/search.mjs', builtSite()),
  publish: () => [{ command: ['cmake', '--build', '--preset', 'release', '--target', 'kunskap-fault'] }, ...script('publish/run.mjs', ...limits)],
  bench: () => {
    for (const folder of ['web', 'bench']) installPackages(`${home}/tests/${folder}`);
    return measured('bench/test.mjs');
  },
  scale: () => measured('scale/run.mjs'),
  asan: () => sanitized('asan'),
  tsan: () => sanitized('tsan'),
  fuzz: () => [...build('fuzz'), ...script('fuzz/run.mjs', ...limits)],
};
const groups = { web: ['html', 'links', 'pictures', 'print', 'axe', 'places', 'searching'] };
const standard = ['structure', 'unit', 'sites', 'mistakes', 'editors', 'workflows', 'history', 'search', 'publish', ...groups.web, 'bench', 'scale', 'asan', 'tsan'];

const words = process.argv.slice(2);
const chosen = words.flatMap((word) => groups[word] ?? (word in parts ? [word] : []));
const limits = words.filter((word) => !(word in parts) && !(word in groups));
if (words.includes('--help') || (limits.length > 0 && chosen.length === 0)) {
  console.log(`Användning: ./kunskap test [del …] [--accept]
Delar: ${Object.keys(parts).join(', ')}, web (= ${groups.web.join(' + ')})
Utan del körs allt utom fuzz. Andra ord begränsar en del: ./kunskap test sites tomt-innehall
search visar hur väl sökningen hittar; ./kunskap test search --noise 2000 bland 2 000 påhittade poster, --each varje fråga som inte blir rätt.
--accept skriver om de väntade filerna i tests/sites och tests/mistakes.`);
  process.exit(words.includes('--help') ? 0 : 64);
}

const total = { passed: 0, failed: 0 };
for (const part of chosen.length > 0 ? chosen : standard) runPart(part);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A part is a list of commands, each with how its output is counted; the first command that cannot run ends the part. */
function runPart(part) {
  const begin = Date.now();
  const count = { passed: 0, failed: 0 };
  let said = '';
  try {
    for (const { command, environment, counted, isShown } of parts[part]()) {
      const run = spawnSync(command[0], command.slice(1), {
        cwd: home,
        env: { ...process.env, ...environment },
        maxBuffer: 1 << 28,
      });
      const output = `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`.replace(/^\[\d+\/\d+\] .*\n/gm, ''); // ninja's steps
      const ok = run.status === 0;
      const found = counted ? (countsIn(output) ?? { passed: 0, failed: 1 }) : { passed: 0, failed: ok ? 0 : 1 };
      if (!ok && found.failed === 0) found.failed = 1;
      count.passed += found.passed;
      count.failed += found.failed;
      if (found.failed > 0 || isShown || words.includes('--accept')) said += output.endsWith('\n') ? output : output + '\n';
      if (!ok && !counted) break;
    }
  } catch (error) {
    count.failed += 1;
    said += `${error.message}\n`;
  }
  process.stdout.write(said);
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  console.log(`${part.padEnd(10)} ${count.passed} passed, ${count.failed} failed  (${seconds} s)`);
  total.passed += count.passed;
  total.failed += count.failed;
}

/** What our own runner or Catch2 says at the end. */
function countsIn(output) {
  const ours = /^(\d+) passed, (\d+) failed$/m.exec(output);
  if (ours) return { passed: Number(ours[1]), failed: Number(ours[2]) };
  const all = /^All tests passed \(.* in (\d+) test cases?\)/m.exec(output);
  if (all) return { passed: Number(all[1]), failed: 0 };
  const some = /^test cases: .*$/m.exec(output);
  if (!some) return undefined;
  const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(some[0])?.[1] ?? 0);
  return { passed: number('passed'), failed: number('failed') };
}

function build(preset) {
  // A folder that was configured in another place must be configured anew.
  const configure = `cmake --preset ${preset} || cmake --preset ${preset} --fresh`;
  return [{ command: ['sh', '-c', configure] }, { command: ['cmake', '--build', '--preset', preset] }];
}

function unitTests(preset) {
  return [{ command: [`${home}/build/${preset}/tests/unit-tests`, ...limits], counted: true }];
}

function script(path, ...options) {
  return [{ command: ['node', `${home}/tests/${path}`, ...options], counted: true }];
}

/** A script whose report is of interest even when all is well. */
function shown(path, ...options) {
  return script(path, ...options).map((run) => ({ ...run, isShown: true }));
}

/** A script that measures the tool. */
function measured(path) {
  return [{ command: ['cmake', '--build', '--preset', 'release', '--target', 'kunskap-measure'] }, ...script(path)];
}

function sanitized(preset) {
  const environment = {
    KUNSKAP_TOOL: `${home}/build/${preset}/kunskap`,
    LSAN_OPTIONS: `suppressions=${home}/tests/lsan.txt:print_suppressions=0`,
  };
  const runs = [...unitTests(preset), ...script('sites/run.mjs', ...limits), ...script('mistakes/run.mjs', ...limits)];
  const whole = { command: [environment.KUNSKAP_TOOL, 'build', '--output', `${temporaryFolder()}/site`, '--jobs', '4'] };
  return [...build(preset), ...[...runs, whole].map((run) => ({ ...run, environment }))];
}

/** The site of the catalogue, built once for all parts that look at it. */
function builtSite() {
  installPackages(`${home}/tests/web`);
  builtSite.folder ??= buildSite();
  return builtSite.folder;
}

function buildSite() {
  const folder = `${temporaryFolder()}/site`;
  mustRun([`${home}/kunskap`, 'build', '--output', folder]);
  return folder;
}

function mustRun(command) {
  const run = spawnSync(command[0], command.slice(1), { cwd: home });
  if (run.status !== 0) throw new Error(`${command.join(' ')}\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`);
}
