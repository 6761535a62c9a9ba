// The built site that is looked at: the folder named as argument, or else the catalogue, built into a temporary folder.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesBelow, home, temporaryFolder } from '../files.mjs';
import { readPage } from './page.mjs';

export function siteFolder() {
  if (process.argv[2]) return resolve(process.argv[2]);
  const folder = join(temporaryFolder(), 'site');
  const run = spawnSync(`${home}/kunskap`, ['build', '--output', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) throw new Error('the catalogue could not be built');
  return folder;
}

/** All pages, read: { path, html, tags, isRedirect }. Pages that only lead on to another are redirects. */
export function pagesOf(site) {
  return filesBelow(site).filter((path) => path.endsWith('.html')).map((path) => readPage(path, readFileSync(join(site, path), 'utf8')));
}
