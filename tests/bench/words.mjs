// Swedish-looking words by the thousand: stems, endings and compounds, as often as words are in real texts (Zipf's law).
import { chanceOf } from './random.mjs';

const split = (text) => text.trim().split(/\s+/);

export const organs = split(`
  hjärt kärl lung njur lever mag tarm hud ögon öron näs hals led rygg höft knä fot hand axel nack blod nerv muskel
  skelett hjärn tand käk mun mjält gall urin blås lymf nagel strup matstrups luftrörs sköldkörtel binjure hypofys
  livmoder äggstocks prostata testikel bröst sen disk bäcken arm ben finger hornhinne näthinne lins trumhinne bihåle
  stämbands lungsäcks hjärtsäcks aorta ven artär benmärgs talgkörtel svettkörtel ledbands mellangärdes ryggmärgs`);
export const illnesses = split(`
  sjukdom svikt inflammation infektion smärta skada cancer blödning rubbning störning svaghet tumör allergi stelhet
  svullnad förträngning kramp brist överkänslighet förlamning`);

const firsts = [...organs, ...split(`
  vård omvårdnads patient läkar sjuksköterske behandlings utrednings uppföljnings remiss läkemedels provtagnings
  kvalitets kunskaps region kommun primärvårds akut barn ungdoms äldre allergi infektions vaccin kost närings vikt
  rörelse tränings stöd samordnings samverkans process rådgivnings journal dokumentations informations besöks
  mottagnings avdelnings operations narkos rehabiliterings hälso levnads alkohol tobaks stress ångest minnes språk
  syn hörsel andnings cirkulations hormon insulin blodsocker puls feber sår säkerhets hygien anhörig hemsjukvårds`)];
const functionWords = split(`
  och i att det som på är av för en med till den har de inte om ett men var vid från kan ska eller när så efter under
  också där hos vad över mellan enligt utan sedan även mot ut in upp alla andra detta denna dessa bör får måste blir
  varje någon något några flera mer mest minst samma sin sitt sina man hur vilka vilken därför eftersom innan genom
  inom inför dock redan ofta alltid sällan ibland tidigt senast först därefter per minst högst cirka samt både antingen`);
const verbs = split(`
  behandla kontrollera bedöma kartlägga planera informera dokumentera utreda följa registrera samordna erbjuda ordinera
  remittera rapportera undersöka kontakta granska revidera publicera godkänna beskriva samla anpassa pröva avsluta
  upprepa vårda stödja jämföra mäta beräkna diskutera ansvara medverka delta förbereda`);
const adjectives = split(`
  akut allvarlig lindrig tidig snabb vanlig ovanlig medicinsk klinisk nationell regional lokal kommunal muntlig skriftlig
  årlig daglig veckovis fysisk psykisk social farlig långvarig tillfällig stabil instabil förhöjd nedsatt normal avvikande
  känd okänd särskild enskild gemensam ansvarig lämplig möjlig nödvändig viktig tydlig säker osäker`);
// How the nouns are inflected: a form for each ending, put after the stem.
const declensions = [
  [['', 'en', 'ar', 'arna'], split('sjukdom behandling utredning bedömning undersökning blödning mottagning avdelning utbildning mätning ändring ordning träning övning störning')],
  [['', 'en', 'er', 'erna'], split('kontroll plan risk process funktion insats åtgärd rutin kontakt remiss medicin inflammation infektion situation patient metod effekt dos teknik period')],
  [['a', 'an', 'or', 'orna'], split('skad smärt veck timm flask människ')],
  [['', 'et', '', 'en'], split('team råd stöd symtom prov besvär tillstånd besök samtal svar mål beslut ansvar underlag behov problem resultat sår')],
  [['e', 'et', 'en', 'ena'], split('värd områd ärend möt arbet läg')],
];

const nouns = declensions.flatMap(([endings, stems]) => stems.map((stem) => endings.map((ending) => stem + ending)));
const verbForms = verbs.flatMap((verb) => [verb, verb + 'r', verb.replace(/a$/, 'ade'), verb.replace(/a$/, 'at'), verb + 's']);
const adjectiveForms = adjectives.flatMap((word) => [word, word + 't', word + 'a']);

/** All words, the most common first: small words, then simple ones, then compounds. */
const vocabulary = (() => {
  const chance = chanceOf(1);
  const compounds = firsts.flatMap((first) => chance.different(30, () => chance.of(nouns)).flatMap((forms) => forms.map((form) => first + form)));
  return [...functionWords, ...shuffled([...nouns.flat(), ...verbForms, ...adjectiveForms], chance), ...shuffled(compounds, chance)];
})();

function shuffled(words, chance) {
  for (let last = words.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    [words[last], words[other]] = [words[other], words[last]];
  }
  return words;
}

/** The word that each of 2¹⁸ equally likely numbers stands for: the word of rank r has a share of 1 / (r + 2.7). */
const draws = (() => {
  const table = new Uint16Array(1 << 18);
  const total = vocabulary.reduce((sum, _, rank) => sum + 1 / (rank + 2.7), 0);
  let share = 0;
  let from = 0;
  vocabulary.forEach((_, rank) => {
    share += 1 / (rank + 2.7) / total;
    const to = Math.min(table.length, Math.round(share * table.length));
    table.fill(rank, from, to);
    from = Math.max(from, to);
  });
  return table.fill(vocabulary.length - 1, from);
})();

/** A word, as often as in real texts; one in 250 is a compound of three parts that hardly comes again. */
export function word(chance) {
  const bits = chance.next();
  if (bits % 251 === 0) return chance.of(firsts) + chance.of(firsts) + chance.of(nouns)[0];
  return vocabulary[draws[bits >>> 14]];
}

export function phrase(chance, words) {
  let text = '';
  for (let count = 0; count < words; count += 1) text += (count === 0 ? '' : ' ') + word(chance);
  return capital(text);
}

export const capital = (text) => text[0].toUpperCase() + text.slice(1);
