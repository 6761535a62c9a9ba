// The search index of a site: reads its pieces when they are needed, and tells what a search finds. generator/index/README.md
// describes the files. Knows nothing of pages but that scripts can be added to them.
'use strict';

// ---- Reading: digits, numbers, word lists and lines ----

const searchFormat = (() => {
  const digits = new Map();
  for (let code = 32, value = 0; code < 127; code += 1) if (!'$\\`'.includes(String.fromCharCode(code))) digits.set(code, value++);

  /** Reads digits and numbers from the start of `text`; what cannot be one is an error. */
  function reader(text) {
    let at = 0;
    const digit = () => {
      const value = digits.get(text.charCodeAt(at));
      if (value === undefined) throw new Error('damaged');
      at += 1;
      return value;
    };
    const number = () => {
      let value = 0;
      for (let scale = 1; ; scale *= 46) {
        const next = digit();
        if (next < 46) return value + next * scale;
        value += (next - 46) * scale;
      }
    };
    return { digit, number, isAtEnd: () => at >= text.length };
  }

  /** A capital says how many letters a word shares with the one before. */
  function wordList(text) {
    let word = '';
    return (text.match(/[A-Z][^A-Z]*/g) || []).map((each) => {
      word = word.slice(0, each.charCodeAt(0) - 65) + each.slice(1);
      return word;
    });
  }

  /** Hits as { idf, isCut, entries, levels, strong, facts }: the first `strong` hits are strong, then come `facts`, then weak ones. */
  function readHits(read, counts, idf, isCut) {
    const [strong, facts, weak] = counts;
    const hits = { idf, isCut, strong, facts, entries: [], levels: [] };
    for (const count of [strong, facts, weak]) {
      for (let left = count, entry = -1; left > 0; left -= 1) {
        entry += read.number() + 1;
        hits.entries.push(entry);
        hits.levels.push(read.digit());
      }
    }
    return hits;
  }

  function readRoot(text) {
    const root = { constants: {}, kinds: [], facets: [], further: [], stops: new Set(), termKeys: [''], soundKeys: [], hasAll: '' };
    const lines = {
      v: ([version]) => { if (version !== '1') throw new Error('another version'); },
      n: ([entries, perCard, language]) => Object.assign(root, { entries: Number(entries), perCard: Number(perCard), language }),
      c: ([name, value]) => { root.constants[name] = Number(value); },
      k: ([id, folder, one, many, first, count, prior]) =>
        root.kinds.push({ id, folder, one, many, first: Number(first), count: Number(count), prior: Number(prior) }),
      f: ([id, label, piece, role]) => root.facets.push({ id, label, piece, role, values: [] }),
      u: ([id, label, total, tone]) => root.facets[root.facets.length - 1].values.push({ id, text: label, total: Number(total), tone }),
      i: ([stems, facet, value]) => root.further.push({ stems, facet: Number(facet), value: Number(value) }),
      s: ([stems]) => { root.stops = new Set(stems.split(' ')); },
      t: ([words]) => { root.termKeys = wordList(words); },
      p: ([exists]) => { root.hasAll = exists; },
      x: ([words]) => { root.soundKeys = wordList(words); },
    };
    for (const line of text.split('\n')) {
      const [name, ...fields] = line.split('\t');
      if (lines[name]) lines[name](fields);
    }
    if (!(root.entries >= 0) || root.kinds.length === 0) throw new Error('damaged');
    return root;
  }

  function readTerms(text) {
    const lines = text.split('\n');
    const words = wordList(lines[0]);
    const stemNumbers = reader(lines[1]);
    let next = 0;
    const stems = words.map(() => {
      const back = stemNumbers.number();
      return back === 0 ? next++ : next - back;
    });
    if (lines.length < 5 + next) throw new Error('damaged');
    const lists = new Map();
    /** The hits of a stem as a word and, if there are any, as a part of compounds. */
    const listsOf = (stem) => {
      if (!lists.has(stem)) lists.set(stem, readLists(lines[5 + stem]));
      return lists.get(stem);
    };
    return { words, stems, places: new Map(words.map((word, place) => [word, place])), listsOf, titles: readTitles(lines[2]), notes: readNotes(lines[3]), spellings: readSpellings(lines[4]) };
  }

  function readLists(line) {
    const read = reader(line);
    const next = () => {
      const idf = read.digit();
      const isCut = read.number() === 1;
      return readHits(read, [read.number(), read.number(), read.number()], idf, isCut);
    };
    const whole = next();
    return { whole, parts: read.isAtEnd() ? undefined : next() };
  }

  function readTitles(line) {
    const titles = new Map();
    for (const read = reader(line); !read.isAtEnd();) {
      const hash = ((read.digit() * 92 + read.digit()) * 92 + read.digit()) * 92 + read.digit();
      const value = read.number();
      titles.set(hash, [...(titles.get(hash) || []), { entry: Math.floor(value / 4), strength: value % 4 }]);
    }
    return titles;
  }

  const readNotes = (line) => line.split('\t').filter(Boolean).map((note) => {
    const [key, words] = note.slice(1).split('=');
    return { sort: note[0], key, words };
  });

  /** By the place of the folded word: its spellings, with the entries that have them. */
  function readSpellings(line) {
    const spellings = new Map();
    const fields = line.split('\t').filter(Boolean);
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const read = reader(fields[at + 1]);
      const place = read.number();
      const entries = new Set();
      for (let entry = 0; !read.isAtEnd();) entries.add(entry += read.number());
      if (!spellings.has(place)) spellings.set(place, new Map());
      spellings.get(place).set(fields[at], entries);
    }
    return spellings;
  }

  /** All hits of the lists that were cut: by w or p and the stem. */
  function readAll(text) {
    return new Map(text.split('\n').filter(Boolean).map((line) => {
      const read = reader(line.slice(1));
      const stem = read.number();
      const hits = readHits(read, [read.number(), read.number(), read.number()], 0, false);
      return [line[0] + stem, hits];
    }));
  }

  function readFacet(text) {
    const [combinations, numbers] = text.split('\n');
    const values = combinations.split(';').map((each) => (each === '' ? [] : each.split(',').map(Number)));
    const read = reader(numbers);
    const entries = [];
    while (!read.isAtEnd()) entries.push(values[read.number()]);
    return entries;
  }

  function readSounds(text) {
    const [keys, counts, words, weights] = text.split('\n');
    const count = reader(counts);
    const weight = reader(weights);
    const all = words.split(' ');
    let at = 0;
    return new Map(wordList(keys).map((key) => {
      const found = Array.from({ length: count.number() }, () => ({ word: all[at++], weight: weight.digit() }));
      return [Array.from(key).reverse().join(''), found];
    }));
  }

  function readParts(text) {
    return new Map((text.match(/[A-Z][^A-Z]*/g) || []).reduce(({ word, found }, each) => {
      const next = word.slice(0, each.charCodeAt(0) - 65) + each.slice(1, -1);
      found.push([next, Number(each[each.length - 1])]);
      return { word: next, found };
    }, { word: '', found: [] }).found);
  }

  const readCards = (text) => text.split('\n').filter(Boolean).map((line) => line.split('\t'));

  return { readRoot, readTerms, readAll, readFacet, readSounds, readParts, readCards };
})();

// ---- The index of a site ----

/** `address` is that of the root piece, from the page. `search({ text, plain, chosen, limit, counts })` finds entries. */
function searchIndex(address, seconds = 15) {
  const { find, pieceOf } = searchRank;
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const kept = 64; // decoded pieces
  const texts = new Map(); // what has arrived and is not decoded yet, by name
  const pieces = new Map(); // promises of decoded pieces, the one used last at the end
  let broken = new Set();
  let root;

  window.kunskapSearch = (name, text) => texts.set(name, text);

  /** Runs the script of a piece. A small index has arrived as a whole with its root. */
  function arrive(name) {
    if (texts.has(name)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const end = (settle) => () => {
        clearTimeout(timer);
        script.remove();
        settle(new Error(name));
      };
      const timer = setTimeout(end(reject), seconds * 1000);
      script.onload = end(resolve);
      script.onerror = end(reject);
      script.src = `${folder}${name}.js`;
      document.head.append(script);
    });
  }

  async function read(name, decode) {
    await arrive(name);
    if (!texts.has(name)) throw new Error('damaged');
    return decode(texts.get(name));
  }

  function piece(name, decode) {
    const found = pieces.get(name) || read(name, decode);
    pieces.delete(name);
    pieces.set(name, found);
    if (pieces.size > kept) pieces.delete(pieces.keys().next().value);
    return found;
  }

  /** A piece that cannot be read is as one without contents: the rest works, and the search says so. */
  async function pieceOr(name, decode, nothing) {
    try {
      return await piece(name, decode);
    } catch (error) {
      broken.add(name);
      return nothing;
    }
  }

  const noTerms = { words: [], stems: [], places: new Map(), titles: new Map(), notes: [], spellings: new Map() };
  const readTerms = (number) => pieceOr(`t${number}`, (text) => ({ ...searchFormat.readTerms(text), number }), { ...noTerms, number });

  const reads = {
    terms: (key) => readTerms(pieceOf(root.termKeys, key)),
    termsAfter: ({ number }) => (number + 1 < root.termKeys.length ? readTerms(number + 1) : undefined),
    allHits: async ({ number }, key) => root.hasAll[number] === '1' && (await pieceOr(`p${number}`, searchFormat.readAll, new Map())).get(key),
    parts: () => pieceOr('l', (text) => searchWords.partsOf(searchFormat.readParts(text)), searchWords.partsOf(new Map())),
    soundsLike: async (key) => {
      const backwards = Array.from(key).reverse().join('');
      const sounds = await pieceOr(`x${pieceOf(root.soundKeys, backwards)}`, searchFormat.readSounds, new Map());
      return [...sounds.values()].flat();
    },
    kindOf: (entry) => root.kinds.findIndex(({ first, count }) => entry >= first && entry < first + count),
    facets: readFacets,
  };

  /** The facets with these numbers, -1 being the kind: values(entry, facet) and has(entry, facet, value). */
  async function readFacets(numbers) {
    const all = new Map();
    await Promise.all([...new Set(numbers)].filter((number) => number >= 0).map(async (number) =>
      all.set(number, await pieceOr(root.facets[number].piece, searchFormat.readFacet, []))));
    const values = (entry, facet) => (facet === -1 ? [reads.kindOf(entry)] : (all.get(facet) || [])[entry] || []);
    return { values, has: (entry, facet, value) => values(entry, facet).includes(value) };
  }

  const stemsOf = (text) => searchWords.tokens(text).map((token) => searchWords.stem(searchWords.fold(token)));

  /** What the words of an intent may be: names of kinds, of values, and further ones. */
  function labelsOf({ kinds, facets, further }) {
    const labels = new Map();
    const add = (stems, facet, value) => {
      if (stems.length === 0) return;
      const key = stems.join(' ');
      labels.set(key, [...(labels.get(key) || []), { facet, value }]);
      labels.longest = Math.max(labels.longest, stems.length);
    };
    labels.longest = 0;
    kinds.forEach(({ one, many }, value) => new Set([one, many]).forEach((name) => add(stemsOf(name), -1, value)));
    facets.forEach(({ values }, facet) => values.forEach(({ text }, value) => add(stemsOf(text), facet, value)));
    further.forEach(({ stems, facet, value }) => add(stems.split(' '), facet, value));
    return labels;
  }

  async function begin() {
    if (!root) {
      const read = await piece('root', searchFormat.readRoot);
      reads.root = { ...read, labels: labelsOf(read) };
      root = reads.root;
    }
    return root;
  }

  const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  /** The groups of filters: the kind and the facets, each { id, label, values: [{ id, text }] }. */
  function filterGroups() {
    const kinds = { id: 'kind', facet: -1, values: root.kinds.map(({ id, many }) => ({ id, text: upperFirst(many) })) };
    return [kinds, ...root.facets.map(({ id, label, values }, facet) => ({ id, label, facet, values }))];
  }

  /** Chosen filters as numbers: [{ facet, values }]; names that are not known are passed over. */
  function readChosen(chosen) {
    return filterGroups().flatMap(({ id, facet, values }) => {
      const wanted = (chosen.get(id) || []).map((value) => values.findIndex((each) => each.id === value)).filter((at) => at >= 0);
      return wanted.length > 0 ? [{ facet, values: wanted }] : [];
    });
  }

  const fits = (entry, filters, facets) => filters.every(({ facet, values }) => values.some((value) => facets.has(entry, facet, value)));

  /** How many entries each value would leave, if no other value of its group were chosen. */
  function countValues(order, filters, facets, isLeast) {
    return filterGroups().map((group) => {
      const others = filters.filter(({ facet }) => facet !== group.facet);
      const counts = new Array(group.values.length).fill(0);
      for (const entry of order) if (fits(entry, others, facets)) for (const value of facets.values(entry, group.facet)) counts[value] += 1;
      return { ...group, values: group.values.map((value, at) => ({ ...value, count: counts[at], isLeast })) };
    });
  }

  async function readHit(entry, found) {
    const cards = await pieceOr(`d${Math.floor(entry / root.perCard)}`, searchFormat.readCards, []);
    const card = cards[entry % root.perCard];
    if (!card) return undefined;
    const [id, title, summary, ...values] = card;
    const kind = root.kinds[reads.kindOf(entry)];
    const valuesOf = (role) => root.facets.flatMap((facet, at) =>
      (facet.role === role && values[at] ? values[at].split(',').map((value) => facet.values[Number(value)]) : [])).filter(Boolean);
    return {
      id, title, summary, address: `${kind.folder}/${id}/`, score: found.scores.get(entry), kind: upperFirst(kind.one), kindId: kind.id,
      status: valuesOf('status')[0], area: valuesOf('area').map(({ text }) => text).join(', '),
      typed: typedFor(title, found), isInText: found.order.length > 0 && marksOf(found)(`${title} ${summary}`).length === 0,
    };
  }

  /** The lay or older word that was typed for a term in this title. */
  function typedFor(title, { notes }) {
    const stems = ` ${stemsOf(title).join(' ')} `;
    const note = notes.find(({ sort, words }) => sort === 's' && words.split(', ').some((term) => stems.includes(` ${stemsOf(term).join(' ')} `)));
    return note && note.typed;
  }

  /** Notes about what was typed: their key is a run of its stems. */
  async function findNotes({ query }) {
    const stems = query.tokens.map((token) => token.stem);
    const found = await Promise.all(stems.map(async (each, at) => (await reads.terms(each)).notes.flatMap((note) => {
      const keys = note.key.split(' ');
      if (!keys.every((key, step) => stems[at + step] === key)) return [];
      return { ...note, typed: query.tokens.slice(at, at + keys.length).map(({ spelling }) => spelling).join(' ') };
    })));
    return found.flat();
  }

  /** A function that gives the places in a text where the words of the query stand, as [from, to]. */
  function marksOf({ words }) {
    const sought = words.flatMap((word) => [word, ...[...(word.corrected || []), ...(word.parts || [])].map((each) => ({ folded: each, stem: searchWords.stem(each) }))]);
    const inToken = (token, from) => {
      const folded = searchWords.fold(searchWords.clean(token));
      const stem = searchWords.stem(folded);
      for (const word of sought) {
        if (folded === word.folded || stem === word.stem) return [from, from + token.length];
        const at = word.isOpen && folded.startsWith(word.folded) ? 0 : word.stem.length > 3 ? folded.indexOf(word.stem) : -1;
        if (at === -1 || folded.length !== token.length) continue;
        const length = folded.startsWith(word.folded, at) ? word.folded.length : word.stem.length;
        return [from + at, from + at + length];
      }
      return undefined;
    };
    return (text) => [...text.matchAll(searchWords.token)].map((match) => inToken(match[0], match.index)).filter(Boolean);
  }

  /** Known words that begin most alike, for a search that finds nothing. */
  async function nearestWords({ query, order }) {
    if (order.length > 0 || query.words.length === 0) return [];
    const { folded } = query.words[query.words.length - 1];
    const { words, stems, listsOf } = await reads.terms(folded);
    const alike = (word) => { let at = 0; while (at < word.length && word[at] === folded[at]) at += 1; return at; };
    return words.filter((word, at) => alike(word) >= 3 && listsOf(stems[at]).whole.strong > 0)
      .sort((one, other) => alike(other) - alike(one)).slice(0, 3);
  }

  const nameOfIntent = (values) => [...new Set(values.map(({ facet, value }) => (facet === -1 ? root.kinds[value].many : root.facets[facet].values[value].text)))].join(', ');

  async function search({ text, plain = [], chosen = new Map(), limit = 10, counts = false }) {
    broken = new Set();
    await begin();
    const filters = readChosen(chosen);
    const found = await find(reads, { text, plain }, filters.length > 0);
    const isOpen = found.query.tokens.length === 0; // nothing but filters: all entries that fit
    if (isOpen && filters.length > 0) found.order = Array.from({ length: root.entries }, (_, entry) => entry);
    const used = counts ? root.facets.map((_, at) => at) : filters.map(({ facet }) => facet);
    const [facets, notes] = await Promise.all([readFacets(used), findNotes(found)]);
    found.notes = notes;
    const order = found.order.filter((entry) => fits(entry, filters, facets));
    const hits = await Promise.all(order.slice(0, limit).map((entry) => readHit(entry, found)));
    return {
      total: order.length, isLeast: found.isLeast, hits: hits.filter(Boolean), notes: notes.filter(({ sort }) => sort !== 's'),
      facets: counts ? countValues(found.order, filters, facets, found.isLeast) : [],
      intents: found.query.intents.map(({ typed, values }) => ({ typed, label: nameOfIntent(values) })),
      nearest: await nearestWords(found), marks: marksOf(found), isBroken: broken.size > 0,
    };
  }

  return {
    search, begin,
    nameOf: (id, value) => (filterGroups().find((group) => group.id === id) || { values: [] }).values.filter((each) => each.id === value).map(({ text }) => text)[0],
    forgetFailures: () => {
      for (const name of [...broken, ...(root ? [] : ['root'])]) pieces.delete(name);
    },
  };
}
