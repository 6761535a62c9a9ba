// What stands in a folder, and how that differs from what should.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

const known = new Map(); // Hashes of files, by all that tells whether they have changed.

function hashOf(path, stat) {
  const key = `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
  let hash = known.get(key);
  if (hash === undefined) known.set(key, (hash = createHash('sha1').update(readFileSync(path)).digest('base64')));
  return hash;
}

/** What makes one thing the same as another: its sort, its bytes and, if it is not ours, its rights. */
function contentOf(path, stat) {
  if (stat.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  if (stat.isDirectory()) return 'folder';
  if (!stat.isFile()) return 'neither file nor folder';
  return `file of ${stat.size} bytes, ${hashOf(path, stat)}`;
}

/** A map from path to { content, mode, time }, of all below `folder`; the folder .kunskap of the tool is not looked at. */
export function treeOf(folder) {
  const tree = new Map();
  const walk = (below) => {
    for (const name of readdirSync(join(folder, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      if (path === '.kunskap') continue;
      const full = join(folder, path);
      const stat = lstatSync(full, { bigint: true });
      const isFolder = stat.isDirectory();
      tree.set(path, { content: contentOf(full, stat), mode: stat.mode, time: isFolder ? 0n : stat.mtimeNs, isFolder });
      if (isFolder) walk(path);
    }
  };
  if (existsSync(folder)) walk('');
  return tree;
}

/** `tree` with what else is to stand in it, such as what is foreign. */
export function joined(tree, more) {
  return new Map([...tree, ...more]);
}

/** Findings unless `found` holds exactly what `expected` does. */
export function differences(found, expected) {
  const findings = [];
  for (const [path, { content }] of expected) {
    const there = found.get(path)?.content ?? 'missing';
    if (there !== content) findings.push(`${path}: ${there} instead of ${content}`);
  }
  for (const path of found.keys()) if (!expected.has(path)) findings.push(`${path} should not be there`);
  return findings;
}

/** Findings unless everything in `found` is as in one of the two, and what both have stands. */
export function mixtureFaults(found, before, after) {
  const findings = [];
  for (const [path, { content }] of found) {
    if (path === '.kunskap-filer') continue;
    if (content !== before.get(path)?.content && content !== after.get(path)?.content)
      findings.push(`${path} is neither old nor new: ${content}`);
  }
  for (const path of before.keys()) if (after.has(path) && !found.has(path)) findings.push(`${path} is missing`);
  return findings;
}

/** Findings where something that has the same bytes as in `before` has another time. */
export function timeFaults(found, before) {
  const findings = [];
  for (const [path, { content, time }] of found) {
    const old = before.get(path);
    if (old && old.content === content && old.time !== time) findings.push(`${path} has got another time`);
  }
  return findings;
}

/** Findings where what is foreign is not just as it was, its rights too. */
export function foreignFaults(found, foreign) {
  const findings = [];
  for (const [path, { content, mode, time }] of foreign) {
    const there = found.get(path);
    if (!there) findings.push(`the foreign ${path} is gone`);
    else if (there.content !== content) findings.push(`the foreign ${path} is now ${there.content}`);
    else if (there.mode !== mode) findings.push(`the foreign ${path} has got other rights`);
    else if (there.time !== time) findings.push(`the foreign ${path} has got another time`);
  }
  return findings;
}

/** Findings where the tool has left more than the site and a work folder with at most a receipt. */
export function leftovers(place, site = 'site') {
  const findings = [];
  for (const name of readdirSync(place)) if (name !== site && name !== `.${site}.kunskap`) findings.push(`${name} is left`);
  for (const folder of [join(place, `.${site}.kunskap`), join(place, site, '.kunskap')])
    if (existsSync(folder))
      for (const name of readdirSync(folder)) if (name !== 'kvitto') findings.push(`${join(folder, name)} is left`);
  return findings;
}
