// What the tests need from npm.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Installs the packages of a folder below tests/ when they are not there or not the right versions. */
export function installPackages(folder) {
  const installed = `${folder}/node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${folder}/package-lock.json`).mtimeMs) return;
  const run = spawnSync('npm', ['--prefix', folder, 'ci'], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`npm --prefix ${folder} ci\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`);
}
