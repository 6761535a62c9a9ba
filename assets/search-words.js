// Words as the search sees them: cleaned, parted, folded, cut to their stem, by their sound, and taken apart.
// The same rules as at the build; generator/index/README.md describes them, and tests/search has words that both must
// treat alike. Knows nothing of files or pages.
'use strict';

const searchWords = (() => {
  const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
  const token = /(?:(?![\u{10000}-\u{10ffff}])[\p{L}\p{M}\p{N}])+/gu;
  const folds = { æ: 'a', ø: 'o', œ: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd', ı: 'i' };

  const clean = (text) => text.normalize('NFC').replace(invisible, '').toLowerCase();
  const tokens = (text) => (clean(text).match(token) || []).map((each) => each.slice(0, 60));
  const queryTokens = (text) => tokens(text.slice(0, 200)).slice(0, 12);
  const fold = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[æøœßðþłđı]/g, (letter) => folds[letter]);

  // ---- Stems: Snowball's Swedish, on folded words, with rules for what it leaves ----

  const endings = new RegExp(`(?:${`heterna hetens anden andes andet arens arnas ernas heten heter ornas ades ande aren
    arna arne aste erna erns orna ade are ast ens ern het ad ar as at en er es or a e`.trim().split(/\s+/).join('|')})$`);

  /** Where the part begins that endings may be taken from: after the first consonant that follows a vowel, or the third letter. */
  function firstRegion(word) {
    const found = /[aeiouy][^aeiouy]/.exec(word);
    return found ? Math.max(found.index + 2, 3) : word.length;
  }

  function snowball(word) {
    const begin = firstRegion(word);
    const region = () => word.slice(begin);
    const cut = (count) => { word = word.slice(0, word.length - count); };
    const ending = endings.exec(region());
    if (ending) cut(ending[0].length);
    else if (/s$/.test(region()) && /[bcdfghjklmnoprtvy]s$/.test(word)) cut(1);
    if (/(?:dd|gd|nn|dt|gt|kt|tt)$/.test(region())) cut(1);
    if (/fullt$/.test(region())) cut(1);
    else cut((/(?:lig|ig|els)$/.exec(region()) || [''])[0].length);
    return word;
  }

  /** Of a word that ends with the article -et: möbl(et), sår(ets). */
  function withoutArticle(word) {
    const rest = word.replace(/ets?$/, '');
    return rest !== word && rest.length > 3 && /[aeiouy]/.test(rest) && !/[hkbiu]$/.test(rest) ? rest : '';
  }

  function stem(word) {
    if (word.length < 4 || /\p{N}/u.test(word)) return word;
    const bare = withoutArticle(word) || snowball(word);
    return bare.replace(/mm$/, 'm').replace(/ivt$/, 'iv').replace(/([iy])ns?$/, '$1');
  }

  // ---- Sound, for misspellings ----

  const sounds = [
    [/^(?:hj|gj|dj|lj)/, 'j'], [/^sch/, 'sk'], [/^ch/, 'k'], [/^(?:skj|stj|sj)/, 's'], [/^(?:tj|kj)/, 'k'], [/^ck/, 'k'],
    [/^c(?=[eiy])/, 's'], [/^c/, 'k'], [/^ph/, 'f'], [/^(?:th|dt)/, 't'], [/^(?:tz|ts|z)/, 's'], [/^x/, 'ks'], [/^w/, 'v'], [/^q/, 'k'],
  ];

  function soundKey(word) {
    let key = '';
    for (let at = 0; at < word.length;) {
      const rest = word.slice(at, at + 4);
      const rule = sounds.find(([pattern], index) => (index > 0 || at === 0) && pattern.test(rest));
      key += rule ? rule[1] : rest[0];
      at += rule ? rule[0].exec(rest)[0].length : 1;
    }
    return key.replace(/(.)\1+/g, '$1');
  }

  return { clean, tokens, queryTokens, fold, stem, soundKey };
})();
