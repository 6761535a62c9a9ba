// The text files of the repository, read once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, home } from '../files.mjs';

/** A list of { path, text }; files that are not text are left out. */
export function readTree() {
  const paths = filesBelow(home, ['.git', 'build', 'site', 'node_modules', '.cache', '.vscode']);
  return paths.map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') })).filter(({ text }) => !text.includes('\0'));
}

export const isCode = ({ path }) => /^generator\/.*\.(h|cpp)$/.test(path);
export const isScript = ({ path }) => /^assets\/.*\.js$/.test(path);
export const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;
