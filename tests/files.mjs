// Files and folders, for the tests.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The checkout that is tested. */
export const home = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** The paths of all files below `folder`, sorted, relative to it. Folders whose name is in `except` are passed over. */
export function filesBelow(folder, except = []) {
  const found = [];
  const walk = (below) => {
    for (const item of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (!item.isDirectory()) found.push(path);
      else if (!except.includes(item.name)) walk(path);
    }
  };
  walk('');
  return found.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

export function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A new empty folder that is removed when the program ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'kunskap-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lets make.mjs of a test case, where there is one, write files below `place`. */
export async function makeFiles(testCase, place) {
  const path = join(testCase, 'make.mjs');
  if (existsSync(path)) await (await import(pathToFileURL(path))).default(place);
}
