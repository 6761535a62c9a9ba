// Finds entries: what each word of a query matches, how the entries that have them are ranked, and what is shown of them.
// The steps are those of generator/index/README.md, section 4; whole numbers only, so that the tool and the browser find
// the same.
'use strict';

const searchEntries = {};

{
  const index = searchIndex;
  const { fold, stem, tokens, soundKey, distance } = searchWords;
  const percentOf = (part, whole) => Math.floor((part * whole) / 100);
  const wordOf = (folded) => ({ folded, stem: stem(folded) });

  // ---- Steps 1 to 3: tokens, intents, words ----

  const stemsOf = (text) => tokens(text).map((token) => stem(fold(token))).join(' ');
  function readQuery(text, given) {
    const typed = searchWords.readQuery(text);
    const all = typed.tokens.map((spelling, at) => ({ ...wordOf(fold(spelling)), spelling, isOpen: typed.isOpen && at === typed.tokens.length - 1 }));
    const query = { tokens: all, intents: [], rest: [], isSaying: (word) => !index.root.stops.includes(word.stem) };
    for (let at = 0; at < all.length;) {
      const intent = longestIntent(all.slice(at), given.getAll('text'));
      const count = intent ? intent.count : 1;
      const these = all.slice(at, at + count);
      if (intent) query.intents.push(intent);
      for (const word of these) word.isInIntent = Boolean(intent);
      // Words for kinds and states say no more than that; others are words of texts, too.
      if (!intent || intent.values.some(({ facet }) => facet > 0 && !index.root.facets[facet].role)) query.rest.push(...these);
      at += count;
    }
    const words = [query.rest.filter(query.isSaying), all.filter(query.isSaying), all].find((each) => each.length > 0) || [];
    query.words = words.filter((word, at) => !words.slice(at + 1).some((later) => later.stem === word.stem));
    return query;
  }

  /** `plain` are words that were taken for an intent and shall not be. */
  function longestIntent(words, plain) {
    for (let count = words.length; count > 0; count -= 1) {
      const these = words.slice(0, count);
      const values = index.root.intents.get(these.map((word) => word.stem).join(' '));
      const typed = these.map((word) => word.spelling).join(' ');
      if (values && !plain.includes(typed)) return { count, typed, values };
    }
    return undefined;
  }

  // ---- Step 4: matches ----

  /** The stem that a word has in the index: { terms, stem }. */
  async function findStem(word) {
    for (const key of [word.folded, word.stem]) {
      const terms = await index.terms(key);
      const place = terms.placeOf.has(word.folded) ? terms.placeOf.get(word.folded)
        : terms.words.findIndex((each) => each.startsWith(word.stem) && stem(each) === word.stem);
      if (place >= 0) return { terms, stem: terms.stems[place] };
    }
    return undefined;
  }

  /** The lists of a stem, as a word and as a part of compounds, with their weights. */
  function matchesOf({ terms, stem: number }, weights, isOwn) {
    return terms.hitsOf(number).map((hits, at) => ({ hits, weight: weights[at], key: 'wp'[at] + number, terms, stem: number, isOwn }))
      .filter(({ hits }) => hits.entries.length > 0);
  }

  async function ownMatches(word, percent = 100) {
    const { word: whole, part } = index.root.constants;
    const found = await findStem(word);
    return found ? matchesOf(found, [percentOf(whole, percent), percentOf(part, percent)], true) : [];
  }

  const ownMatchesOf = (words, percent) => Promise.all(words.map((word) => ownMatches(wordOf(word), percent)));

  const hasStrong = (matches) => matches.some(({ hits }) => hits.strong > 0);

  /** Of an open word: the longer words that begin with it. */
  async function completions({ folded, stem: ownStem }, own) {
    const { prefix, step, least, known, part } = index.root.constants;
    const first = await index.terms(folded);
    const goesOn = first.words.slice(-1).some((word) => word.startsWith(folded));
    return [first, ...(goesOn ? await index.termsAfter(first) : [])].flatMap((terms) => {
      const shortest = new Map();
      terms.words.filter((word) => word.startsWith(folded)).sort((one, other) => other.length - one.length)
        .forEach((word) => shortest.set(terms.stems[terms.placeOf.get(word)], word));
      const isOwn = ([number, word]) => own.some((match) => (match.terms.number === terms.number && match.stem === number) || stem(word) === ownStem);
      return [...shortest].filter((each) => !isOwn(each)).flatMap(([number, word]) => {
        const plain = Math.max(prefix - step * (word.length - folded.length), least);
        const weight = hasStrong(own) ? percentOf(plain, known) : plain;
        return matchesOf({ terms, stem: number }, [weight, percentOf(weight, part)], false);
      });
    });
  }

  /** The known words that sound most like an unknown one: { distance, words }. */
  async function corrections({ folded }) {
    const key = soundKey(folded);
    if (!/^[a-z]{4,}$/.test(key)) return { words: [] };
    const found = (await index.wordsLike(key, folded)).map(([word, weight]) => ({ word, weight, distance: distance(soundKey(word), key), letters: distance(word, folded) }));
    const least = Math.min(key.length < 8 ? 1 : 2, ...found.map((each) => each.distance));
    const nearest = found.filter((each) => each.distance === least)
      .sort((one, other) => other.weight - one.weight || one.letters - other.letters || (one.word < other.word ? -1 : 1));
    return { distance: least, words: nearest.slice(0, 3).map(({ word }) => word) };
  }

  /** A word of the query becomes one that is scored, or several: its parts. */
  async function matchWord(word) {
    const { split, weak, typo1, typo2 } = index.root.constants;
    const own = await ownMatches(word);
    for (const match of own) match.spelled = (match.terms.spellings.get(match.terms.placeOf.get(word.folded)) || new Map()).get(word.spelling);
    const matches = [...own, ...(word.isOpen && word.folded.length > 1 ? await completions(word, own) : [])];
    if (hasStrong(matches)) return [{ ...word, matches }];
    const corrected = matches.length > 0 ? { words: [] } : await corrections(word);
    const isNear = corrected.words.length > 0 && corrected.distance < 2;
    const parts = isNear ? [] : searchWords.splitUnknown(word.folded, await index.parts());
    if (matches.length > 0) return [{ ...word, parts, matches: [...matches, ...(await ownMatchesOf(parts, weak)).flat()] }];
    if (parts.length > 0) return (await ownMatchesOf(parts, split)).map((found, at) => ({ ...wordOf(parts[at]), matches: found }));
    return [{ ...word, parts: corrected.words, matches: (await ownMatchesOf(corrected.words, isNear ? typo1 : typo2)).flat() }];
  }

  // ---- Steps 5 and 6: all hits, scores ----

  async function readAllHits(words) {
    const cut = words.flatMap(({ matches }) => matches).filter(({ isOwn, hits }) => isOwn && hits.cut);
    await Promise.all(cut.map(async (match) => {
      const all = await index.allHits(match.terms, match.hits.cut, match.key);
      if (all) match.hits = { ...all, idf: match.hits.idf };
    }));
  }

  /** `isNamed` tells whether an entry has something that the query names: then facts are as good as titles. */
  function scoreWords(words, isNamed) {
    const { missing, spelling, strongbase, sharebase } = index.root.constants;
    const importances = words.map(({ matches }) => (matches.length === 0 ? missing : Math.max(...matches.map(({ weight, hits }) => percentOf(weight, hits.idf)))));
    const all = importances.reduce((sum, each) => sum + each, 0);
    const [sums, strongs, shares] = [1, 2, 3].map(() => new Float64Array(index.root.entries));
    words.forEach(({ matches }, word) => {
      const best = new Float64Array(index.root.entries).fill(-1);
      const tiers = new Uint8Array(index.root.entries);
      for (const { hits, weight, spelled } of matches) {
        for (let at = 0; at < hits.entries.length; at += 1) {
          const entry = hits.entries[at];
          const value = (spelled && !spelled.has(entry) ? percentOf(weight, spelling) : weight) * hits.idf * hits.levels[at];
          if (value > best[entry]) best[entry] = value;
          const tier = at < hits.strong ? 2 : at < hits.strong + hits.facts ? 1 : 0;
          if (tier > tiers[entry]) tiers[entry] = tier;
        }
      }
      for (let entry = 0; entry < best.length; entry += 1) {
        if (best[entry] < 0) continue;
        sums[entry] += Math.floor(best[entry] / 100);
        shares[entry] += importances[word];
        if (tiers[entry] === 2 || (tiers[entry] === 1 && isNamed(entry))) strongs[entry] += importances[word];
      }
    });
    const share = (part) => (all === 0 ? 100 : Math.floor((100 * part) / all));
    const weighed = (score, base, part) => Math.floor((score * (100 * base + (100 - base) * share(part))) / 10000);
    const scores = new Map();
    for (let entry = 0; entry < sums.length; entry += 1)
      if (sums[entry] + shares[entry] > 0) scores.set(entry, weighed(weighed(sums[entry], strongbase, strongs[entry]), sharebase, shares[entry]));
    return { scores, strongOf: (entry) => (all === 0 ? 0 : share(strongs[entry])) };
  }

  /** FNV-1a of the UTF-16 units, as a number of four digits. */
  const hashOf = (text) => ([...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(), 0x01000193), 0x811c9dc5) >>> 0) % 46 ** 4;

  /** What each entry gets because its title was typed: all of it is `whole` of the query, or of its rest; others are `inner` to it. */
  async function titleBonuses({ tokens: all, rest, isSaying }) {
    const { constants } = index.root;
    const bonuses = new Map();
    const keyOf = (words) => [words.filter(isSaying), words].find((each) => each.length > 0) || [];
    const read = async (name, words, bonusOf) => {
      if (words.length === 0) return;
      const longest = words.reduce((one, other) => (other.stem.length > one.stem.length ? other : one));
      const hash = hashOf(words.map((word) => word.stem).join(' '));
      for (const title of (await index.terms(longest.stem)).titles.filter((each) => each.hash === hash)) {
        const before = bonuses.get(title.entry) || { whole: 0, rest: 0, inner: 0 };
        bonuses.set(title.entry, { ...before, [name]: Math.max(before[name], bonusOf(constants[`exact${title.strength}`])) });
      }
    };
    const key = keyOf(all);
    await read('whole', key, (bonus) => bonus);
    await read('rest', keyOf(rest), (bonus) => bonus);
    for (let begin = 0; begin < key.length; begin += 1) {
      for (let size = 1; begin + size <= key.length && size < key.length; size += 1) {
        const words = key.slice(begin, begin + size);
        if (words.some((word) => !word.isInIntent)) await read('inner', words, (bonus) => Math.floor((bonus * constants.inner * size) / (100 * key.length)));
      }
    }
    return bonuses;
  }

  async function scoreEntries(query, words) {
    const { constants, kinds, entries } = index.root;
    const valuesOf = await index.facets(query.intents.flatMap(({ values }) => values.map(({ facet }) => facet)));
    const isIn = ({ values }, entry) => values.some(({ facet, value }) => valuesOf(entry, facet).includes(value));
    const isMeant = (entry) => query.intents.every((intent) => isIn(intent, entry));
    const { scores, strongOf } = scoreWords(words, (entry) => query.intents.some((intent) => isIn(intent, entry)));
    const add = (entry, more) => scores.set(entry, (scores.get(entry) || 0) + more);
    if (query.rest.length === 0 && query.intents.length > 0) {
      for (let entry = 0; entry < entries; entry += 1) if (isMeant(entry)) add(entry, constants.member);
    }
    const bonuses = await titleBonuses(query);
    for (const [entry, { whole, rest, inner }] of bonuses) add(entry, Math.max(whole, isMeant(entry) ? rest : 0) || percentOf(inner, strongOf(entry)));
    for (const [entry, plain] of scores) {
      const isExact = (bonuses.get(entry) || {}).whole === constants.exact3;
      const score = query.intents.reduce((each, intent) => percentOf(each, isIn(intent, entry) ? constants.in : isExact ? 100 : constants.out), plain);
      scores.set(entry, percentOf(score, kinds[index.kindOf(entry)].prior));
    }
    return scores;
  }

  // ---- Step 7: filters and order ----

  /** Chosen filters as numbers; names that are not known are passed over. */
  const readFilters = (given) => index.root.facets.flatMap(({ id, values }, facet) => {
    const wanted = given.getAll(id).map((value) => values.findIndex((each) => each.id === value)).filter((value) => value >= 0);
    return wanted.length > 0 ? [{ facet, values: wanted }] : [];
  });

  /** `given` are the parameters of an address: filters, which are values of facets by their ids, and `text`, words that name nothing; `counts` says that those of all facets are wanted. */
  async function search({ text, given = new URLSearchParams(), limit = 10, counts = false }) {
    index.broken.clear();
    const root = await index.begin();
    const query = readQuery(text, given);
    const filters = readFilters(given);
    const words = (await Promise.all(query.words.map(matchWord))).flat();
    if (words.length + query.intents.length + filters.length > 1) await readAllHits(words);
    const scores = words.length > 0 ? await scoreEntries(query, words) : new Map();
    const found = [...scores].filter(([, score]) => score > 0).sort(([one, a], [other, b]) => b - a || one - other).map(([entry]) => entry);
    // Filters alone show all that they leave.
    const all = query.tokens.length === 0 && filters.length > 0 ? [...Array(root.entries).keys()] : found;
    const valuesOf = await index.facets(counts ? root.facets.keys() : filters.map(({ facet }) => facet));
    const fits = (entry, except) => filters.every(({ facet, values }) => facet === except || valuesOf(entry, facet).some((value) => values.includes(value)));
    const entries = all.filter((entry) => fits(entry));
    const notes = await findNotes(query);
    const marks = marksIn(words);
    return {
      marks, notes, total: entries.length,
      isLeast: words.some(({ matches }) => matches.some(({ hits }) => hits.cut || hits.entries.length > 1023)),
      hits: (await Promise.all(entries.slice(0, limit).map((entry) => readHit(entry, scores.get(entry), notes, marks)))).filter(Boolean),
      intents: query.intents.map(({ typed, values }) => ({ typed, text: [...new Set(values.map(({ facet, value }) => root.facets[facet].values[value].text))].join(', ') })),
      // How many entries each value would leave, if no other value of its facet were chosen.
      counts: !counts ? [] : root.facets.map(({ values }, facet) => {
        const numbers = values.map(() => 0);
        for (const entry of all) if (fits(entry, facet)) for (const value of valuesOf(entry, facet)) numbers[value] += 1;
        return numbers;
      }),
      nearest: entries.length === 0 && query.words.length > 0 ? await nearestWords(query.words[0]) : [],
      isBroken: index.broken.size > 0,
    };
  }

  // ---- What is shown ----

  async function readHit(entry, score, notes, marks) {
    const card = await index.card(entry);
    if (!card) return undefined;
    const { kinds, facets } = index.root;
    const kind = index.kindOf(entry);
    const [id, title, summary, ...given] = card;
    const valuesOf = (wanted) => facets.slice(1).flatMap((facet, at) => (facet === wanted && given[at] ? given[at].split(',').map((value) => facet.values[value]) : []));
    const [status, other] = [facets.find(({ role }) => role === 'status'), facets.find(({ role }) => role === '')];
    const stems = ` ${stemsOf(title)} `;
    const note = notes.find(({ sort, words }) => sort === 's' && words.split(', ').some((term) => stems.includes(` ${stemsOf(term)} `)));
    return {
      id, title, summary, score, address: `${kinds[kind].folder}/${id}/`, kind: facets[0].values[kind].one, status: valuesOf(status)[0], areas: valuesOf(other),
      typed: note && note.typed, isInText: !note && marks(`${title} ${summary}`).length === 0,
    };
  }

  /** Notes about what was typed, such as that it is a lay word for a term. */
  async function findNotes({ tokens: all, words }) {
    const found = await Promise.all(words.map(async (word) => (await index.terms(word.stem)).notes.flatMap((note) => {
      const these = all.slice(all.indexOf(word)).slice(0, note.stems.length);
      const isTyped = note.stems.join(' ') === these.map((each) => each.stem).join(' ');
      return isTyped ? [{ ...note, typed: these.map(({ spelling }) => spelling).join(' ') }] : [];
    })));
    return found.flat();
  }

  /** A function that gives the places in a text where the words stand: [from, to]. */
  function marksIn(words) {
    const sought = words.flatMap((word) => [word, ...(word.parts || []).map(wordOf)]);
    const placeIn = (token, from) => {
      const folded = fold(searchWords.clean(token));
      for (const word of sought) {
        if (stem(folded) === word.stem) return [from, from + token.length];
        const part = folded.includes(word.folded) ? word.folded : word.stem;
        const at = word.isOpen || part.length > 3 ? folded.indexOf(part) : -1;
        if (at >= 0 && (at === 0 || part.length > 3) && folded.length === token.length) return [from + at, from + at + part.length];
      }
      return undefined;
    };
    return (text) => [...text.matchAll(searchWords.token)].map((match) => placeIn(match[0], match.index)).filter(Boolean);
  }

  /** Known words that begin most like it, for a search that finds nothing. */
  async function nearestWords({ folded }) {
    const { words, stems, hitsOf } = await index.terms(folded);
    return words.filter((word, at) => word.startsWith(folded.slice(0, 3)) && hitsOf(stems[at])[0].strong > 0)
      .sort((one, other) => distance(one, folded) - distance(other, folded)).slice(0, 3);
  }

  searchEntries.find = search;
}
