// Words as the search sees them: cleaned, parted, folded, cut to their stem, by their sound, and taken apart.
// The same rules as at the build; generator/index/README.md describes them, and tests/search has words that both must
// treat alike. Knows nothing of files or pages.
'use strict';

const searchWords = {};

{
  const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
  const token = /(?:(?![\u{10000}-\u{10ffff}])[\p{L}\p{M}\p{N}])+/gu;
  // Of the language, as the root piece of the index has them.
  let rules;

  function learn({ folds, endings, sounds }) {
    rules = { folds, sounds, endings: new RegExp(`(?:${endings.replaceAll(' ', '|')})$`), spellings: new RegExp(Object.keys(sounds).join('|'), 'g') };
  }

  const clean = (text) => text.replace(invisible, '').normalize('NFC').toLowerCase();
  const fold = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^ -~]/g, (letter) => rules.folds[letter] || letter);
  const tokens = (text) => (clean(text).match(token) || []).map((each) => each.slice(0, 60)).filter((each) => fold(each) !== '');

  /** Of what is typed: the tokens, and whether the last one may go on. */
  function readQuery(text) {
    const begun = text.slice(0, 200);
    const all = tokens(begun);
    return { tokens: all.slice(0, 12), isOpen: all.length <= 12 && /[\p{L}\p{M}\p{N}]$/u.test(clean(begun)) };
  }

  // ---- Stems: Snowball's Swedish, on folded words, with rules for what it leaves ----

  /** Where the part begins that endings may be taken from: after the first consonant that follows a vowel, or the third letter. */
  function firstRegion(word) {
    const vowel = word.search(/[aeiouy][^aeiouy]/);
    return vowel < 0 ? word.length : Math.max(vowel + 2, 3);
  }

  function snowball(word) {
    const begin = firstRegion(word);
    const given = word.slice(begin);
    const bare = given.replace(rules.endings, '');
    const region = bare === given && /[bcdfghjklmnoprtvy]s$/.test(word) ? given.replace(/s$/, '') : bare;
    return word.slice(0, begin) + region.replace(/(?:dd|gd|nn|dt|gt|kt|tt)$/, ([first]) => first).replace(/(full)t$|(?:lig|ig|els)$/, '$1');
  }

  /** Of a word that ends with the article -et: möbl(et), sår(ets). */
  function withoutArticle(word) {
    const rest = word.replace(/ets?$/, '');
    return rest !== word && rest.length > 2 && /[aeiouy]/.test(rest) && !/[hkbiu]$/.test(rest) ? rest : '';
  }

  function stem(word) {
    if (word.length < 4 || /[^a-z]/.test(word)) return word;
    const bare = withoutArticle(word) || snowball(word);
    return bare.replace(/mm$/, 'm').replace(/ivt$/, 'iv').replace(/([iy])ns?$/, '$1');
  }

  // ---- Sound, for misspellings ----

  const soundKey = (word) => word.replace(rules.spellings, (written) => rules.sounds[written] || rules.sounds[`^${written}`]).replace(/(.)\1+/g, '$1');

  /** How many letters must be put in, left out, replaced or swapped with a neighbour. */
  function distance(one, other) {
    let before = [];
    let last = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i += 1) {
      const now = [i];
      for (let j = 1; j <= other.length; j += 1) {
        now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) now[j] = Math.min(now[j], before[j - 2] + 1);
      }
      before = last;
      last = now;
    }
    return last[other.length];
  }

  // ---- Parts of compounds ----

  /** `costs` gives each part its cost; inflected last parts are known by their stems. */
  function partsOf(costs) {
    const stems = new Map();
    for (const [word, cost] of costs) stems.set(stem(word), Math.min(cost, stems.has(stem(word)) ? stems.get(stem(word)) : cost));
    return { costs, stems };
  }

  /** The cheapest way to take the word apart into `count` parts: { cost, parts }, or nothing. */
  function cheapest(word, { costs, stems }, count) {
    if (count === 1) return word.length > 2 && stems.has(stem(word)) ? { cost: stems.get(stem(word)), parts: [word] } : undefined;
    let best;
    // Of ways that cost the same, the longest first part.
    for (let size = word.length - 3; size >= 3; size -= 1) {
      const part = word.slice(0, size);
      if (!costs.has(part)) continue;
      for (const link of 'seoua'.includes(word[size]) ? [0, 1] : [0]) {
        const after = cheapest(word.slice(size + link), { costs, stems }, count - 1);
        const cost = after && after.cost + costs.get(part) + link;
        if (after && !(best && best.cost <= cost)) best = { cost, parts: [part, ...after.parts] };
      }
    }
    return best;
  }

  function split(word, parts) {
    for (let count = 2; count <= 4; count += 1) {
      const way = cheapest(word, parts, count);
      if (way) return way.parts;
    }
    return [];
  }

  /** Of a word that cannot be taken apart, the longest known ending or beginning. */
  function splitUnknown(word, parts) {
    const way = split(word, parts);
    if (way.length > 0) return way;
    for (let begin = 1; begin + 5 <= word.length; begin += 1) if (parts.stems.has(stem(word.slice(begin)))) return [word.slice(begin)];
    for (let size = word.length - 1; size >= 5; size -= 1) if (parts.costs.has(word.slice(0, size))) return [word.slice(0, size)];
    return [];
  }

  Object.assign(searchWords, { learn, token, clean, tokens, readQuery, fold, stem, soundKey, distance, partsOf, split, splitUnknown });
}
