// Finds entries: what each word of a query matches, and how the entries that have them are ranked. The steps are those of
// generator/index/README.md, section 4; whole numbers only, so that the tool and the browser find the same.
'use strict';

/** `index` reads the pieces: root, piece(kind, number) and the like; see search-index.js. Resolves to what is found. */
const searchRank = (() => {
  const { fold, stem } = searchWords;
  const share = (part, all) => Math.floor((part * all) / 100);
  const isEmpty = (hits) => !hits || hits.entries.length === 0;

  /** The number of the last piece whose first key is not greater. */
  function pieceOf(keys, key) {
    let low = 0;
    for (let high = keys.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (keys[middle] <= key) low = middle;
      else high = middle;
    }
    return low;
  }

  // ---- Steps 1 to 3: tokens, intents, words ----

  function readQuery(root, wanted) {
    const { tokens, isOpen } = searchWords.readQuery(wanted.text);
    const all = tokens.map((spelling, at) => {
      const folded = fold(spelling);
      return { spelling, folded, stem: stem(folded), isOpen: isOpen && at === tokens.length - 1 };
    });
    const { intents, rest } = findIntents(root.labels, all, wanted.plain || []);
    const isSaying = ({ stem: each }) => !root.stops.has(each);
    const candidates = [rest.filter(isSaying), all.filter(isSaying), all].find((each) => each.length > 0) || [];
    const words = candidates.filter((word, at) => !candidates.slice(at + 1).some((later) => later.stem === word.stem));
    return { tokens: all, intents, rest, words, isSaying };
  }

  function findIntents(labels, tokens, takenAway) {
    const intents = [];
    const rest = [];
    for (let at = 0; at < tokens.length;) {
      const found = longestLabel(labels, tokens, at, takenAway);
      if (found) intents.push(found);
      else rest.push(tokens[at]);
      at += found ? found.count : 1;
    }
    return { intents, rest };
  }

  function longestLabel(labels, tokens, at, takenAway) {
    for (let count = Math.min(labels.longest, tokens.length - at); count > 0; count -= 1) {
      const these = tokens.slice(at, at + count);
      const typed = these.map(({ spelling }) => spelling).join(' ');
      const values = labels.get(these.map((token) => token.stem).join(' '));
      const isLong = count > 1 || these[0].folded.length >= 3;
      if (values && isLong && !takenAway.includes(typed)) return { count, typed, values };
    }
    return undefined;
  }

  // ---- Step 4: matches ----

  /** The lists of the word itself: as a word and as a part of compounds. */
  async function findOwn(index, word) {
    const place = async (key) => {
      const terms = await index.terms(key);
      const same = terms.words.findIndex((each) => each.startsWith(word.stem) && stem(each) === word.stem);
      return same === -1 ? undefined : { terms, stem: terms.stems[same] };
    };
    const terms = await index.terms(word.folded);
    if (terms.places.has(word.folded)) return { terms, stem: terms.stems[terms.places.get(word.folded)] };
    return (await place(word.folded)) || place(word.stem);
  }

  function matchesOf({ terms, stem: number }, weights, isOwn) {
    const { whole, parts } = terms.listsOf(number);
    const found = [{ hits: whole, weight: weights[0], sort: 'w' }, { hits: parts, weight: weights[1], sort: 'p' }];
    return found.filter(({ hits }) => !isEmpty(hits)).map((match) => ({ ...match, terms, stem: number, isOwn }));
  }

  async function ownMatches(index, word, percent) {
    const { word: whole, part } = index.root.constants;
    const own = await findOwn(index, word);
    return own ? matchesOf(own, [share(whole, percent), share(part, percent)], true) : [];
  }

  /** Which entries have the spelling that was typed, when there are several. */
  function markSpelling(matches, word) {
    for (const match of matches) {
      const spellings = match.terms.spellings.get(match.terms.places.get(word.folded));
      if (spellings) match.spelled = spellings.get(word.spelling);
    }
  }

  async function completions(index, word, own) {
    const { prefix, step, least, known, part } = index.root.constants;
    const begun = word.folded;
    const hasStrong = own.some(({ hits }) => hits.strong > 0);
    const shortest = new Map();
    const note = (terms) => terms.words.forEach((each, at) => {
      if (!each.startsWith(begun)) return;
      const key = `${terms.number} ${terms.stems[at]}`;
      const before = shortest.get(key);
      if (!before || before.length > each.length) shortest.set(key, { terms, stem: terms.stems[at], length: each.length });
    });
    const first = await index.terms(begun);
    note(first);
    if ((first.words[first.words.length - 1] || '').startsWith(begun)) {
      const next = await index.termsAfter(first);
      if (next) note(next);
    }
    const isOwn = (each) => own.some(({ terms, stem: number }) => terms === each.terms && number === each.stem);
    return [...shortest.values()].filter((each) => !isOwn(each)).flatMap((each) => {
      const plain = Math.max(prefix - step * (each.length - begun.length), least);
      const weight = hasStrong ? share(plain, known) : plain;
      return matchesOf(each, [weight, share(weight, part)], false);
    });
  }

  /** The known words that sound most like it: { distance, words }. */
  async function corrections(index, word) {
    const key = searchWords.soundKey(word.folded);
    if (key.length < 4) return { distance: 3, words: [] };
    const limit = key.length >= 8 ? 2 : 1;
    const weights = new Map();
    const terms = await index.terms(word.folded);
    terms.words.forEach((each, at) => { if (terms.listsOf(terms.stems[at]).whole.strong > 0) weights.set(each, 5); });
    for (const found of await index.soundsLike(key)) weights.set(found.word, Math.max(found.weight, weights.get(found.word) || 0));
    const candidates = [...weights].map(([each, weight]) => ({ word: each, weight, distance: searchWords.distance(searchWords.soundKey(each), key, limit) }));
    const distance = Math.min(limit + 1, ...candidates.map((each) => each.distance));
    const nearest = candidates.filter((each) => each.distance === distance && distance <= limit)
      .map((each) => ({ ...each, letters: searchWords.distance(each.word, word.folded, 60) }))
      .sort((one, other) => other.weight - one.weight || one.letters - other.letters || (one.word < other.word ? -1 : 1));
    return { distance, words: nearest.slice(0, 3).map((each) => each.word) };
  }

  async function matchesOfParts(index, parts, percent) {
    return Promise.all(parts.map((part) => ownMatches(index, { folded: part, stem: stem(part) }, percent)));
  }

  /** A word of the query becomes one that is scored, or several: its parts. */
  async function matchWord(index, word) {
    const { split, weak, typo1, typo2 } = index.root.constants;
    const own = await ownMatches(index, word, 100);
    markSpelling(own, word);
    const more = word.isOpen && word.folded.length >= 2 ? await completions(index, word, own) : [];
    const matches = [...own, ...more];
    if (matches.some(({ hits }) => hits.strong > 0)) return [{ ...word, matches }];
    if (matches.length > 0) {
      const parts = searchWords.splitUnknown(word.folded, await index.parts());
      return [{ ...word, parts, matches: [...matches, ...(await matchesOfParts(index, parts, weak)).flat()] }];
    }
    const corrected = await corrections(index, word);
    const parts = corrected.distance > 1 ? searchWords.splitUnknown(word.folded, await index.parts()) : [];
    if (parts.length > 0) {
      const each = await matchesOfParts(index, parts, split);
      return parts.map((part, at) => ({ spelling: part, folded: part, stem: stem(part), matches: each[at] }));
    }
    const percent = corrected.distance > 1 ? typo2 : typo1;
    return [{ ...word, corrected: corrected.words, matches: (await matchesOfParts(index, corrected.words, percent)).flat() }];
  }

  // ---- Steps 5 and 6: all hits, scores ----

  async function readAllHits(index, words) {
    const cut = words.flatMap(({ matches }) => matches.filter(({ isOwn, hits }) => isOwn && hits.isCut));
    await Promise.all(cut.map(async (match) => {
      const all = await index.allHits(match.terms, match.sort + match.stem);
      if (all) match.hits = { ...all, idf: match.hits.idf };
    }));
  }

  /** What a word gives to each entry that has it: { best, strong }. */
  function contributionsOf({ matches }, spelling, hasIntent) {
    const best = new Map();
    const strong = new Set();
    for (const { hits, weight, spelled } of matches) {
      const strongest = hits.strong + (hasIntent ? hits.facts : 0);
      const otherwise = share(weight, spelling);
      for (let at = 0; at < hits.entries.length; at += 1) {
        const entry = hits.entries[at];
        const value = (spelled && !spelled.has(entry) ? otherwise : weight) * hits.idf * hits.levels[at];
        if (!(best.get(entry) >= value)) best.set(entry, value);
        if (at < strongest) strong.add(entry);
      }
    }
    return { best, strong };
  }

  function scoreWords(words, { missing, spelling, strongbase, sharebase }, hasIntent) {
    const importance = words.map(({ matches }) =>
      (matches.length === 0 ? missing : Math.max(...matches.map(({ weight, hits }) => share(weight, hits.idf)))));
    const all = importance.reduce((sum, each) => sum + each, 0);
    const entries = new Map();
    words.forEach((word, at) => {
      const { best, strong } = contributionsOf(word, spelling, hasIntent);
      for (const [entry, value] of best) {
        if (!entries.has(entry)) entries.set(entry, { sum: 0, strong: 0, has: 0 });
        const found = entries.get(entry);
        found.sum += Math.floor(value / 100);
        found.has += importance[at];
        if (strong.has(entry)) found.strong += importance[at];
      }
    });
    const percent = (part) => (all === 0 ? 0 : Math.floor((100 * part) / all));
    const weighed = (score, base, part) => Math.floor((score * (100 * base + (100 - base) * percent(part))) / 10000);
    const scores = new Map();
    for (const [entry, { sum, strong, has }] of entries) scores.set(entry, weighed(weighed(sum, strongbase, strong), sharebase, has));
    return scores;
  }

  /** FNV-1a of the UTF-16 units, in four digits of 92. */
  function hashOf(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0) % 92 ** 4;
  }

  /** The entries whose whole title was typed, and how strongly: 1, 2 or 3. */
  async function exactTitles(index, { tokens, rest, isSaying }) {
    const strengths = new Map();
    for (const these of [tokens, rest]) {
      const saying = these.filter(isSaying);
      const stems = (saying.length > 0 ? saying : these).map((token) => token.stem);
      if (stems.length === 0) continue;
      const { titles } = await index.terms(stems[0]);
      for (const { entry, strength } of titles.get(hashOf(stems.join(' '))) || []) strengths.set(entry, Math.max(strength, strengths.get(entry) || 0));
    }
    return strengths;
  }

  const isOneOf = (values, entry, facets) => values.some(({ facet, value }) => facets.has(entry, facet, value));

  async function scoreEntries(index, query, words) {
    const { constants, kinds, entries } = index.root;
    const scores = scoreWords(words, constants, query.intents.length > 0);
    const facets = await index.facets(query.intents.flatMap(({ values }) => values.map(({ facet }) => facet)));
    if (query.rest.length === 0 && query.intents.length > 0) {
      for (let entry = 0; entry < entries; entry += 1)
        if (query.intents.every(({ values }) => isOneOf(values, entry, facets))) scores.set(entry, (scores.get(entry) || 0) + constants.member);
    }
    for (const [entry, strength] of await exactTitles(index, query)) scores.set(entry, (scores.get(entry) || 0) + constants[`exact${strength}`]);
    for (const [entry, plain] of scores) {
      let score = plain;
      for (const { values } of query.intents) score = share(score, isOneOf(values, entry, facets) ? constants.in : constants.out);
      scores.set(entry, share(score, kinds[index.kindOf(entry)].prior));
    }
    return scores;
  }

  /** All that is found, in order: { query, words, scores, order, isLeast }. */
  async function find(index, wanted, hasFilter) {
    const query = readQuery(index.root, wanted);
    const words = (await Promise.all(query.words.map((word) => matchWord(index, word)))).flat();
    if (words.length > 1 || query.intents.length > 0 || hasFilter) await readAllHits(index, words);
    const scores = await scoreEntries(index, query, words);
    const order = [...scores].filter(([, score]) => score > 0).sort(([one, a], [other, b]) => b - a || one - other).map(([entry]) => entry);
    const isLeast = words.some(({ matches }) => matches.some(({ hits }) => hits.isCut || hits.entries.length >= 4096));
    return { query, words, scores, order, isLeast };
  }

  return { find, pieceOf };
})();
