// Entries that hide the real ones: their titles are of no use to a query, and their texts hold words of the real catalogue.
import { readFileSync, writeFileSync } from 'node:fs';
import { makeText } from '../bench/prose.mjs';
import { chanceOf } from '../bench/random.mjs';
import { capital, illnesses, organs, word } from '../bench/words.mjs';
import { filesBelow } from '../files.mjs';

/** Where noise is put, by turns, and the fields that its kind must have. */
const sorts = [
  { folder: 'kliniska-kunskapsstod', fields: ['confirmation: unconfirmed', 'publisher: unknown'] },
  { folder: 'riktlinjer', fields: ['guideline_type: rmr', 'confirmation: unconfirmed', 'scope: regional', 'publisher: [vastra-gotalandsregionen]'] },
  { folder: 'vardprogram', fields: ['confirmation: unconfirmed', 'programme_type: regional', 'scope: regional', 'publisher: unknown'] },
];

/** Adds `count` entries of about 5 kB to the copy of our catalogue in `content`. The same count gives the same bytes. */
export function addNoise(content, count) {
  const texts = filesBelow(content).filter((path) => path.endsWith('.md') && path.includes('/')).map((path) => readFileSync(`${content}/${path}`, 'utf8'));
  const titles = texts.map((text) => /^title: (.*)$/m.exec(text)?.[1] ?? '').join(' ');
  const areas = filesBelow(`${content}/programomraden`).map((path) => path.replace('.md', ''));
  const realWords = wordsOf(texts.join(' '));
  const titleWords = new Set(wordsOf(titles).map((each) => each.toLowerCase()));
  for (let index = 0; index < count; index += 1) {
    const chance = chanceOf(7, index);
    const { folder, fields } = sorts[index % sorts.length];
    const title = `${capital(dullWord(chance, titleWords))} ${dullWord(chance, titleWords)} ${dullWord(chance, titleWords)} ${index + 1}`;
    const id = `noise-${index + 1}`;
    const lines = [`title: ${title}`, ...fields, `programme_areas: [${chance.of(areas)}]`, 'as_of: 2026-11', 'sources: unknown'];
    const entry = { folder, id, title };
    const text = makeText(chance, entry, () => entry); // links to itself are left out
    writeFileSync(`${content}/${folder}/${id}.md`, `---\n${lines.join('\n')}\n---\n\n${mixed(text, chance, realWords)}`);
  }
}

const wordsOf = (text) => text.match(/\p{L}{3,}/gu) ?? [];

/** A word that says nothing of anatomy or disease, and stands in no real title. */
function dullWord(chance, titleWords) {
  const telling = [...organs, ...illnesses].filter((part) => part.length > 2);
  for (;;) {
    const drawn = word(chance);
    if (drawn.length > 3 && !titleWords.has(drawn) && !telling.some((part) => drawn.includes(part))) return drawn;
  }
}

/** One word in twelve is taken from the real catalogue. */
function mixed(text, chance, realWords) {
  return text.replace(/(?<=[\p{L},] )\p{Ll}+/gu, (old) => (chance.below(12) === 0 ? chance.of(realWords).toLowerCase() : old));
}
