// What somebody else puts into a site: all sorts of things, also in folders of ours that go away.
import { execFileSync } from 'node:child_process';
import { chmodSync, lutimesSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeOf } from './tree.mjs';

const longAgo = new Date('2001-02-03T04:05:06Z');

/** Puts it into `site`, and returns the tree of it alone. */
export function putForeignThings(site) {
  const before = treeOf(site);
  const at = (path) => join(site, path);
  mkdirSync(at('eget/tomt'), { recursive: true });
  mkdirSync(at('amnen/vatten/bilder'), { recursive: true });
  mkdirSync(at('amnen/eld'), { recursive: true });
  const files = ['bevis.html', '.htaccess', 'eget/brev å ö.txt', 'amnen/vatten/bilder/hav.png', 'amnen/eld/rad\nrad.txt'];
  for (const path of files) writeFileSync(at(path), `Detta är ${path}.`);
  chmodSync(at('eget/brev å ö.txt'), 0o600);
  symlinkSync('bevis.html', at('lank.html'));
  symlinkSync('../finns/inte', at('eget/bruten'));
  symlinkSync('eget', at('mapplank'));
  execFileSync('mkfifo', [at('eget/ror')]);
  for (const path of [...files, 'lank.html', 'eget/bruten', 'mapplank', 'eget/ror']) lutimesSync(at(path), longAgo, longAgo);
  chmodSync(at('eget/tomt'), 0o750);
  chmodSync(at('eget'), 0o711);
  const isForeign = (path) => !before.has(path) || files.some((file) => file.startsWith(`${path}/`));
  return new Map([...treeOf(site)].filter(([path]) => isForeign(path)));
}
