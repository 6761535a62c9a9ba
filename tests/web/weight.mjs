// No page grows too heavy with the catalogue: every kind is filled up to as many entries as stand on one page of a list,
// all with a title of 60 characters and a summary of 140, about the longest there are, and every page is weighed.
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, temporaryFolder } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { runTool } from '../tool.mjs';
import { most, tooHeavy } from './loaded.mjs';
import { pagesOf } from './site.mjs';

const rowsOnAPage = 100;
const growing = 40; // entries: kinds that have so many will have more
const longTitle = 'Utredning och behandling av en sjukdom med ett långt namn';
const longSummary = 'Vad som ska göras, i vilken ordning och när, för personer med misstänkt eller känd sjukdom, från första besöket till en uppföljning efter ett år';
const work = temporaryFolder();
const content = join(work, 'content');
const site = join(work, 'site');
cpSync(join(home, 'content'), content, { recursive: true });
for (const item of readdirSync(content, { withFileTypes: true })) {
  if (!item.isDirectory()) continue;
  dropClaims(join(content, item.name));
  fill(join(content, item.name));
}
const places = { content, layouts: join(home, 'layouts'), assets: join(home, 'assets'), output: site };
const run = runTool(['build', ...Object.entries(places).flatMap(([name, path]) => [`--${name}`, path])], { cwd: work });
await check('The catalogue can be filled up', () => (run.code === 0 ? [] : [run.stdout + run.stderr]));
const pages = run.code === 0 ? pagesOf(site).filter((page) => !page.isRedirect) : [];
await check('A list stands whole on its page', () => (pages.some((page) => rowsIn(page) === rowsOnAPage) ? [] : [`no page has ${rowsOnAPage} rows`]));
await check('No page has more rows', () => pages.filter((page) => rowsIn(page) > rowsOnAPage).map((page) => `${page.path}: ${rowsIn(page)}`));
await check(`Every page weighs at most ${most / 1000} kB`, () =>
  pages.flatMap((page) => tooHeavy(site, page).map((finding) => `${page.path}: ${finding}`)));
finish();

/** Copies the entries that say most until the folder is full. Short lists, such as those of areas, do not grow. */
function fill(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  if (names.length < growing) return;
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), lengthened(read(folder, name), index));
  const models = names.map((name) => read(folder, name)).sort((one, other) => other.length - one.length).slice(0, 20);
  for (let index = names.length; index < rowsOnAPage; index += 1) {
    writeFileSync(join(folder, `${longTitle.toLowerCase().replace(/[^a-z]+/g, '-')}-${index}.md`), lengthened(models[index % models.length], index));
  }
}

/** What an entry claims of the numbers in the catalogue does not hold for a fuller one. */
function dropClaims(folder) {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
    const text = read(folder, name);
    const without = text.replace(/^claims:\n(?: .*\n)+/m, '');
    if (without !== text) writeFileSync(join(folder, name), without);
  }
}

function read(folder, name) {
  return readFileSync(join(folder, name), 'utf8');
}

function lengthened(text, index) {
  return text.replace(/^title: .*$/m, `title: ${longTitle} ${index}`).replace(/^summary: .*$/m, `summary: ${longSummary}`);
}

function rowsIn(page) {
  return page.tags.filter(({ attributes }) => 'data-filters' in attributes).length;
}
