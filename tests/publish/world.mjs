// What the tests of publishing stand on: folders in memory, catalogues that change, and runs of the tool that go wrong.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../files.mjs';
import { today, tool } from '../tool.mjs';

/** Only an administrator may mount and be somebody else. */
export const mayMount = process.env.KUNSKAP_TEST_MAY_MOUNT === 'yes'; // and is then an administrator
export const nobody = { uid: 65534, gid: 65534 };

/** run.mjs makes it, and removes it. */
export const work = process.env.KUNSKAP_TEST_FOLDER;

/** A new empty folder. */
export function newPlace(name) {
  const place = join(work, name);
  mkdirSync(place);
  return place;
}

export function mount(folder, size = '64m') {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]);
}

export function unmount(folder) {
  execFileSync('umount', ['-l', folder]);
}

/**
 * Runs `kunskap build` with `version` as its catalogue, into `site`. `fault`, `refuse` and `count` are for fault.cpp.
 * Resolves to { code, stdout, stderr }; code is the name of the signal where one ended it.
 */
export function build(version, site, { fault, refuse, count, jobs = 1, options = [], as = {}, started, cwd = work } = {}) {
  const words = ['build', '--content', 'content', '--layouts', 'layouts', '--assets', 'assets'];
  const named = words.map((word) => (word.startsWith('--') || word === 'build' ? word : join(version, word)));
  const all = [...named, '--output', site, '--jobs', String(jobs), '--today', today, ...options];
  const env = { PATH: process.env.PATH };
  if (fault || refuse || count) env.LD_PRELOAD = `${home}/build/release/kunskap-fault.so`;
  if (fault) env.KUNSKAP_FAULT = fault;
  if (refuse) env.KUNSKAP_REFUSE = refuse;
  if (count) env.KUNSKAP_FAULT_COUNT = count;
  return new Promise((resolve, reject) => {
    const child = spawn(tool, all, { cwd, env, ...as, stdio: ['ignore', 'pipe', 'pipe'] });
    const run = { stdout: '', stderr: '' };
    child.stdout.on('data', (data) => (run.stdout += data));
    // A letter may come in two pieces.
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8');
    child.stderr.on('data', (data) => (run.stderr += data));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ ...run, code: signal ?? code }));
    started?.(child, run);
  });
}

/** Builds, and throws when that is not well. */
export async function mustBuild(version, site, options) {
  const run = await build(version, site, options);
  if (run.code !== 0 || run.stderr !== '') throw new Error(`exit code ${run.code}\n${run.stdout}${run.stderr}`);
  return run;
}

export function readCount(file) {
  const count = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return count;
}

const model = `kinds:
  subject:
    folder: amnen
    name: { sv: { one: ämne, many: ämnen, article: ett } }
`;

function writeTiny(version, entries, style) {
  mkdirSync(join(version, 'content', 'amnen'), { recursive: true });
  mkdirSync(join(version, 'assets'));
  cpSync(join(home, 'tests', 'layouts'), join(version, 'layouts'), { recursive: true });
  writeFileSync(join(version, 'content', 'model.yaml'), model);
  writeFileSync(join(version, 'content', 'site.yaml'), 'title: Prov\n');
  writeFileSync(join(version, 'assets', 'style.css'), style);
  for (const [id, text] of Object.entries(entries))
    writeFileSync(join(version, 'content', 'amnen', `${id}.md`), `---\ntitle: Om ${id}\n---\n\n${text}\n`);
}

/** Two versions of a tiny catalogue: from `a` to `b` an entry is new, one has changed and one is gone. */
export function makeTiny(place) {
  const [a, b] = [join(place, 'a'), join(place, 'b')];
  writeTiny(a, { jord: 'Först.', luft: 'Alltid.', vatten: 'Snart borta.' }, 'p { color: red }\n');
  writeTiny(b, { jord: 'Sedan.', luft: 'Alltid.', eld: 'Ny.' }, 'p { color: blue }\n');
  return { a, b };
}
