// The words that the tool and the browser must treat alike: words.json, which tests/unit/index/words_test.cpp reads, too.
//   node tests/search/words.mjs --accept
// writes it anew from the words of the catalogue, as the browser treats them.
import { readFileSync, writeFileSync } from 'node:fs';
import { filesBelow, home } from '../files.mjs';
import { loadClient } from './client.mjs';

const path = `${home}/tests/search/words.json`;
const odd = [
  'epilepsin', 'kirurgins', 'mötet', 'husets', 'programmet', 'tänder', 'händernas', 'skitzofreni', 'schizofreni', 'psykofarmaka', 'zink', 'xylofon',
  'quiz', 'church', 'skjuts', 'stjärna', 'tjänst', 'kjol', 'hjärta', 'gjuta', 'djur', 'ljus', 'ickefarmakologisk', 'cykel', 'thorax', 'dödt', 'tsunami', 'wifi',
  'Ærø', 'Øresund', 'Œuvre', 'Straße', 'þing', 'Łódź', 'ﬁbros', '１２３', 'İstanbul', 'ΣΊΣΥΦΟΣ', 'здоровье', 'Åsa', 'A\u030asa', 'co\u00adop', 'covid-19', 'IgE', 'B12',
  'x'.repeat(70), 'heroinberoende', 'lungsäcksinflammationerna', 'ryggont', 'sockerfot', 'tonsillit', 'artroser', 'ett', 'betet', 'biet', 'löst', 'fullt', 'härligt', 'rikligaste',
];

/** [text, [[token, fold, stem, sound, parts], …]] for each text; `parts` is the list that words are taken apart with. */
export function treat({ searchWords }, texts, parts) {
  const known = searchWords.partsOf(new Map(parts.map((part) => [part, 3])));
  return texts.map((text) => [text, searchWords.tokens(text).map((token) => {
    const folded = searchWords.fold(token);
    return [token, folded, searchWords.stem(folded), searchWords.soundKey(folded), searchWords.splitUnknown(folded, known)];
  })]);
}

export function readWords() {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function chooseTexts() {
  const all = filesBelow(`${home}/content`).filter((each) => each.endsWith('.md') && each.includes('/')).flatMap((each) => readFileSync(`${home}/content/${each}`, 'utf8').match(/\p{L}{3,}/gu));
  const different = [...new Set(all)].sort();
  return [...odd, ...different.filter((_, at) => at % Math.ceil(different.length / 450) === 0)];
}

if (process.argv.includes('--accept')) {
  const { searchWords } = loadClient();
  const forms = readFileSync(`${home}/content/combining-forms.txt`, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const parts = [...new Set(forms.map(searchWords.fold))].filter((_, at) => at % 2 === 0);
  const lines = treat({ searchWords }, chooseTexts(), parts).map((each) => `    ${JSON.stringify(each)}`);
  writeFileSync(path, `{\n  "parts": ${JSON.stringify(parts)},\n  "words": [\n${lines.join(',\n')}\n  ]\n}\n`);
}
