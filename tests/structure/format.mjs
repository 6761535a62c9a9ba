// clang-format decides the layout. Versions differ in details, so only the one of Debian 12 is asked, where it is there.
import { spawnSync } from 'node:child_process';
import { home } from '../files.mjs';

const version = spawnSync('clang-format', ['--version'], { encoding: 'utf8' }).stdout ?? '';

export const checks = / 14\./.test(version) ? { 'The code is laid out by clang-format': findUnformatted } : {};

function findUnformatted(tree) {
  const paths = tree.map(({ path }) => path).filter((path) => /^(generator|tests)\/.*\.(h|cpp)$/.test(path));
  const run = spawnSync('clang-format', ['--dry-run', ...paths], { cwd: home, encoding: 'utf8', maxBuffer: 1 << 28 });
  const files = new Set([...run.stderr.matchAll(/^(.*?):\d+:\d+: warning/gm)].map((match) => match[1]));
  return [...files].map((path) => `${path}: clang-format -i ${path}`);
}
