// What a page loads, where its links lead, and what all of it weighs.
import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

export const most = 100_000; // bytes: the page with its style sheets, scripts and pictures

export function loadedBy(page) {
  return page.tags.flatMap(({ name, attributes }) => {
    const { src, href, rel = '' } = attributes;
    if (name === 'link' && /\b(stylesheet|icon|preload|modulepreload|manifest)\b/.test(rel)) return [href];
    if (name === 'use' || name === 'image') return [href ?? attributes['xlink:href'] ?? ''].map(withoutPlace).filter(Boolean);
    return src === undefined ? [] : [src];
  });
}

export function isElsewhere(link) {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link);
}

export function withoutPlace(link) {
  return link.replace(/[?#].*$/, '');
}

/** Where a link of the page or style sheet at `path` leads, as a path in the site. A folder is its index.html. */
export function fileOf(path, link) {
  const address = decodeURIComponent(withoutPlace(link));
  if (address === '') return path;
  const file = posix.join(posix.dirname(path), address);
  return file === './' ? 'index.html' : file.replace(/\/$/, '/index.html');
}

/** What is too heavy in the page with all that it loads: one finding, with what each file weighs. */
export function tooHeavy(site, page) {
  const loaded = new Set(loadedBy(page).filter((file) => !isElsewhere(file)).map((file) => fileOf(page.path, file)));
  const parts = [page.path, ...loaded].filter((file) => existsSync(join(site, file)));
  const sizes = parts.map((file) => [file, statSync(join(site, file)).size]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  return total <= most ? [] : [`${Math.round(total / 1000)} kB: ${sizes.map(([file, size]) => `${file} ${Math.round(size / 1000)}`).join(', ')}`];
}
