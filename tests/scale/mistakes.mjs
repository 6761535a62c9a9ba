// One mistake in every hundredth entry of a made-up catalogue, of each sort in turn.
import { readFileSync, writeFileSync } from 'node:fs';

/** The kinds whose entries have all that a mistake can be made in. */
const kinds = ['pathway', 'care-programme', 'clinical-support', 'guideline', 'condition'];
const wrongName = { rule: 'filnamn', make: (text) => text, at: 0 };

/** What each sort does to the text of an entry, and what stands on the line that is then told, or its number. */
const sorts = [
  { rule: 'okand-referens', make: (text) => withSources(text, '[finns-inte]'), at: 'sources: ' },
  { rule: 'dod-lank', make: (text) => `${text}\nSe [en annan](finns-inte.md).\n`, at: 'Se [en annan]' },
  { rule: 'dod-rubriklank', make: (text) => `${text}\nSe [en annan](#finns-inte-har).\n`, at: 'Se [en annan]' },
  { rule: 'okant-falt', make: (text) => text.replace('\nsummary:', '\nforfattare: ingen\nsummary:'), at: 'forfattare: ' },
  { rule: 'ogiltigt-datum', make: (text) => text.replace(/^as_of: .*$/m, 'as_of: 2025-02-30'), at: 'as_of: ' },
  { rule: 'omvand-period', make: (text, source) => withSources(text, `[{ to: ${source}, from: 2025, until: 2020 }]`), at: 'sources: ' },
  { rule: 'ogiltig-yaml', make: (text) => text.replace(/^summary: .*$/m, 'summary: @ett'), at: 'summary: ' },
  { rule: 'saknat-falt', make: (text) => text.replace(/^as_of: .*\n/m, ''), at: 1 },
  { rule: 'ogiltig-kod', make: (text) => text.replace(/code: [A-Z][0-9.]+/, 'code: 12'), at: 'code: 12' },
  wrongName,
];

/** Writes the mistakes below `folder` and returns path, line and rule of each, in the order in which they are to be told. */
export function plantMistakes(folder, entries) {
  const source = entries.find((entry) => entry.kind === 'source').id;
  const able = entries.filter(({ kind }) => kinds.includes(kind));
  const hundredths = able.filter((_, index) => index % 100 === 0).map((entry, turn) => ({ ...entry, sort: sorts[turn % sorts.length] }));
  return hundredths.map((entry) => plant(`${folder}/content`, entry, source)).sort(inOrder);
}

function plant(content, entry, source) {
  const { rule, make, at } = entry.sort;
  const path = `${entry.folder}/${entry.id}.md`;
  const text = readFileSync(`${content}/${path}`, 'utf8');
  const changed = make(text, source);
  if (changed === text && entry.sort !== wrongName) throw new Error(`${path} cannot have the mistake ${rule}`);
  // The others still refer to an entry whose file has a wrong name, so that is a copy of it.
  const written = entry.sort === wrongName ? `${entry.folder}/${entry.id}_2.md` : path;
  writeFileSync(`${content}/${written}`, changed);
  return { path: written, line: Number.isInteger(at) ? at : changed.slice(0, changed.indexOf(at)).split('\n').length, rule };
}

const withSources = (text, value) => text.replace(/^sources:.*\n(?: {2}- .*\n)*/m, `sources: ${value}\n`);
const inOrder = (one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)) || one.line - other.line;
