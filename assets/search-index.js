// The search index: reads its pieces when they are needed and ranks as the tool does. generator/index/README.md describes
// the files and every step; tests/search compares what both find. Knows nothing of pages but the element it loads scripts with.
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
