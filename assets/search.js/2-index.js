// The search index of a site: reads its pieces when they are needed. generator/index/README.md describes the files; the
// numbers here are those of its sections. Knows nothing of pages but that scripts can be added to them.
'use strict';

const searchIndex = {};

{
  // ---- 1.1 and 1.2: numbers and word lists ----

  /** Reads digits and numbers from the start of `text`; what is none is an error. */
  function reader(text) {
    let at = 0;
    const digit = () => {
      const code = text.charCodeAt(at++);
      if (!(code >= 32 && code < 127)) throw new Error('damaged');
      return code - 32 - [36, 92, 96].filter((left) => left < code).length;
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

  /** What `readOne` makes of the text, from the start to the end. */
  function readEach(text, readOne) {
    const all = [];
    for (const read = reader(text); !read.isAtEnd();) all.push(readOne(read));
    return all;
  }

  /** A capital says how many letters a word shares with the one before. */
  function wordList(text, afterWord = 0) {
    let word = '';
    return (text.match(/[A-Z][^A-Z]*/g) || []).map((each) => {
      word = word.slice(0, each.charCodeAt(0) - 65) + each.slice(1, each.length - afterWord);
      return word;
    });
  }

  // ---- 1.3 to 1.9: the pieces ----

  function readRoot(text) {
    const [facts, termKeys, soundKeys] = text.split('\n');
    const root = JSON.parse(facts);
    if (root.version !== '2') throw new Error(root.version);
    searchWords.learn(root.rules);
    const intents = new Map();
    for (const [stems, facet, value] of root.intents) intents.set(stems, [...(intents.get(stems) || []), { facet, value }]);
    return { ...root, intents, kinds: root.facets[0].values, termKeys: wordList(termKeys), soundKeys: wordList(soundKeys) };
  }

  /** The first `strong` hits are strong, then come the `facts`, then weak ones. `cut` is 0 or the number of the piece with all, plus 1. */
  function readHits(read, idf = 0, cut = 0) {
    const [strong, facts, weak] = [0, 0, 0].map(read.number);
    const hits = { idf, cut, strong, facts, entries: [], levels: [] };
    for (const count of [strong, facts, weak]) {
      for (let left = count, entry = -1; left > 0; left -= 1) {
        entry += read.number() + 1;
        hits.entries.push(entry);
        hits.levels.push(read.digit());
      }
    }
    return hits;
  }

  function readTerms(text) {
    const lines = text.split('\n');
    const words = wordList(lines[0]);
    const read = reader(lines[1]);
    let next = 0;
    const stems = words.map(() => {
      const back = read.number();
      return back === 0 ? next++ : next - back;
    });
    if (lines.length < 5 + next) throw new Error('damaged');
    const known = new Map();
    /** The hits of a stem as a word and, if there are any, as a part of compounds. */
    const hitsOf = (stem) => {
      if (!known.has(stem)) {
        const line = reader(lines[5 + stem]);
        const list = () => readHits(line, line.digit(), line.number());
        known.set(stem, [list(), ...(line.isAtEnd() ? [] : [list()])]);
      }
      return known.get(stem);
    };
    const placeOf = new Map(words.map((word, place) => [word, place]));
    return { words, stems, placeOf, hitsOf, titles: readTitles(lines[2]), notes: readNotes(lines[3]), spellings: readSpellings(lines[4]) };
  }

  function readTitles(line) {
    let hash = 0;
    return readEach(line, (read) => {
      hash += read.number();
      const value = read.number();
      return { hash, entry: value >> 2, strength: value & 3 };
    });
  }

  const readNotes = (line) => line.split('\t').filter(Boolean).map((note) => {
    const [key, words] = note.slice(1).split('=');
    return { sort: note[0], stems: key.split(' '), words };
  });

  /** By the place of the folded word: its spellings, each with the entries that have it. */
  function readSpellings(line) {
    const spellings = new Map();
    for (const field of line.split('\t').filter(Boolean)) {
      const [spelling] = field.split(' ');
      const [place, ...steps] = readEach(field.slice(spelling.length + 1), (read) => read.number());
      let entry = 0;
      spellings.set(place, new Map(spellings.get(place)).set(spelling, new Set(steps.map((step) => (entry += step)))));
    }
    return spellings;
  }

  const readLines = (text) => text.split('\n').filter(Boolean);

  const readAll = (text) => new Map(readLines(text).map((line) => {
    const read = reader(line.slice(1));
    return [line[0] + read.number(), readHits(read)];
  }));

  function readFacet(text) {
    const [combinations, numbers] = text.split('\n');
    const values = combinations.split(';').map((each) => each.split(',').filter(Boolean).map(Number));
    return readEach(numbers, (read) => values[read.number()]);
  }

  /** All words of the piece with their weights. */
  function readSounds(text) {
    const [, , words, weights] = text.split('\n');
    const read = reader(weights);
    return words.split(' ').filter(Boolean).map((word) => [word, read.digit()]);
  }

  function readParts(text) {
    const costs = text.match(/\d/g) || [];
    return searchWords.partsOf(new Map(wordList(text, 1).map((word, at) => [word, Number(costs[at])])));
  }

  const readCards = (text) => readLines(text).map((line) => line.split('\t'));

  // ---- Reading when needed ----

  const index = searchIndex;
  const mostKept = 64;
  const mostSeconds = 15;
  let folder;
  // What has arrived, by name; a small index arrives whole with its root.
  const texts = new Map();
  // Promises of what the texts say, the one used last at the end.
  const pieces = new Map();

  window.kunskapSearch = (name, text) => texts.set(name, text);

  const arrive = (name) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = (settle) => () => {
      clearTimeout(timer);
      script.remove();
      settle();
    };
    const timer = setTimeout(end(reject), mostSeconds * 1000);
    script.onload = end(resolve);
    script.onerror = end(reject);
    script.src = `${folder}${name}.js`;
    document.head.append(script);
  });

  async function read(name, decode) {
    const isHere = texts.has(name);
    if (!isHere) await arrive(name);
    const text = texts.get(name);
    if (!isHere) texts.delete(name);
    return decode(text);
  }

  function keep(name, found) {
    pieces.delete(name);
    pieces.set(name, found);
    if (pieces.size > mostKept) pieces.delete(pieces.keys().next().value);
    return found;
  }

  /** What is kept is the promise, so that a piece is read once. */
  function piece(name, decode) {
    return keep(name, pieces.get(name) || read(name, decode)).catch(() => {
      index.broken.add(name);
      return decode('\n\n\n\n');
    });
  }

  /** The number of the last piece whose first key is not greater. */
  const pieceOf = (keys, key) => keys.filter((first) => first <= key).length - 1;

  const terms = (number) => piece(`t${number}`, (text) => ({ number, ...readTerms(text) }));

  Object.assign(index, {
    broken: new Set(),
    /** Of the index whose root piece has this address. What cannot be read is noted in `broken`, and is as if it were empty. */
    open: (address) => { folder = address.slice(0, address.lastIndexOf('/') + 1); },
    begin: async () => {
      index.root = await keep('root', pieces.get('root') || read('root', readRoot));
      return index.root;
    },
    terms: (key) => terms(pieceOf(index.root.termKeys, key)),
    termsAfter: async ({ number }) => (number + 1 < index.root.termKeys.length ? [await terms(number + 1)] : []),
    allHits: async ({ number }, cut, key) => (await piece(`p${number}-${cut - 1}`, readAll)).get(key),
    parts: () => piece('l', readParts),
    /** Words that may sound like it, with their weights. A small index has no pieces for that: there, all words may. */
    wordsLike: async (key, folded) => {
      const { soundKeys, termKeys } = index.root;
      const isSmall = soundKeys.length === 0;
      const weights = new Map(isSmall ? [] : await piece(`x${pieceOf(soundKeys, Array.from(key).reverse().join(''))}`, readSounds));
      for (const { words, stems, hitsOf } of await Promise.all(isSmall ? termKeys.map((_, number) => terms(number)) : [index.terms(folded)]))
        words.forEach((word, at) => { if (hitsOf(stems[at])[0].strong > 0) weights.set(word, Math.max(5, weights.get(word) || 0)); });
      return [...weights];
    },
    card: async (entry) => (await piece(`d${Math.floor(entry / index.root.perCard)}`, readCards))[entry % index.root.perCard],
    kindOf: (entry) => index.root.kinds.findIndex(({ end }) => entry < end),
    /** A function that gives the values that an entry has of one of these facets. */
    facets: async (numbers) => {
      const read = new Map();
      await Promise.all([...new Set(numbers)].filter(Boolean).map(async (number) => read.set(number, await piece(index.root.facets[number].piece, readFacet))));
      return (entry, facet) => (facet === 0 ? [index.kindOf(entry)] : read.get(facet)[entry] || []);
    },
    forgetBroken: () => {
      for (const name of [...index.broken, 'root']) if (name !== 'root' || !index.root) pieces.delete(name);
    },
  });
}
