// How search results are judged: what a hit stands for, which judgement it matches, and the measures.
// A set of queries names what is relevant by sort and title, so that it fits any index; README.md explains it.

/** The sort of knowledge support that an entry is, in the words of the query sets. Kinds that no set judges have none. */
const sortOfKind = {
  pathway: () => 'vardforlopp',
  'programme-area': (fields) => (fields.area_level === 'regional' ? 'rpo' : 'programomrade'),
  council: () => 'samordningsrad',
  'process-team': () => 'processteam',
  'collaboration-group': () => 'samverkansgrupp',
  'support-function': () => 'stodfunktion',
  body: () => 'organ',
  guideline: () => 'riktlinje',
  agreement: () => 'riktlinje',
  term: (fields) => (fields.term_type === 'support' ? 'kunskapsstodstyp' : undefined),
};

export function sortOf(kind, fields) {
  return sortOfKind[kind]?.(fields);
}

const leading = /^(rpt|sor|npo|rpo|nsg|regionalt processteam|samordningsråd|programområde|vårdförlopp)(?=[^\p{L}\p{N}]|$)/u;

export function normalised(title) {
  return title.normalize('NFC').toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-').replaceAll('&', ' och ')
    .replace(/\s*\([^()]*\)\s*$/, '').replace(/\s+ny$/, '').replace(leading, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The judgement of `query` that a hit matches, if any. `aliases` is title_aliases of the set. */
export function judgementOf(query, sort, title, aliases) {
  const wanted = normalised(title);
  const named = query.relevant.find(({ kind, title: judged }) =>
    kind === sort && [judged, ...(aliases[judged] ?? [])].some((name) => normalised(name) === wanted));
  return named ?? query.relevant.find(({ kind, title: judged }) => kind === sort && judged === '*');
}

/** The grades of the hits in order: an entry counts once, and a hit that is not judged is 0. */
export function gradesOf(query, hits, aliases) {
  const counted = new Set();
  return hits.map(({ sort, title }) => {
    const judgement = judgementOf(query, sort, title, aliases);
    const key = judgement && `${sort} ${judgement.title === '*' ? normalised(title) : judgement.title}`;
    if (!judgement || counted.has(key)) return 0;
    counted.add(key);
    return judgement.grade;
  });
}

const gain = (grades) => grades.slice(0, 5).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);

/** The best list that there could be; any entry of a kind stands for five. */
function ideal(query) {
  const grades = query.relevant.flatMap(({ title, grade }) => Array(title === '*' ? 5 : 1).fill(grade));
  return gain(grades.sort((one, other) => other - one));
}

export function measure(query, hits, aliases) {
  const grades = gradesOf(query, hits, aliases);
  const first = grades.slice(0, 10).findIndex((grade) => grade >= 2);
  return { gain: gain(grades) / ideal(query), reciprocal: first === -1 ? 0 : 1 / (first + 1), empty: hits.length === 0 ? 1 : 0 };
}
