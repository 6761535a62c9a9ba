// The words that the tool and the browser must treat alike: words.json, which tests/unit/index/vectors_test.cpp makes.
import { readFileSync } from 'node:fs';
import { home } from '../files.mjs';

const path = `${home}/tests/search/words.json`;

/** [text, [[token, fold, stem, sound, parts], …]] for each text. `rules` are those of the language, `parts` the list that words are taken apart with. */
export function treat({ searchWords }, texts, { rules, parts }) {
  searchWords.learn(rules);
  const known = searchWords.partsOf(new Map(parts.map((part) => [part, 3])));
  return texts.map((text) => [text, searchWords.tokens(text).map((token) => {
    const folded = searchWords.fold(token);
    return [token, folded, searchWords.stem(folded), searchWords.soundKey(folded), searchWords.splitUnknown(folded, known)];
  })]);
}

export function readWords() {
  return JSON.parse(readFileSync(path, 'utf8'));
}
