// The text of an entry: about 5 kB of Markdown with headings, paragraphs, lists, tables and links to other entries.
import { capital, phrase, word } from './words.mjs';

const headings = [
  'Utredning', 'Behandling', 'Uppföljning', 'Ansvar och samverkan', 'Ingång och utgång', 'Mål och mått', 'Rehabilitering',
  'Information till patienten', 'När något avviker', 'Vad som har ändrats', 'Så används stödet', 'Frågor som återstår',
];
/** Every text ends with this heading, so that links can lead to it. */
const lastHeading = { text: 'Mer om detta', anchor: '#mer-om-detta' };
const sites = ['https://www.socialstyrelsen.se/', 'https://www.1177.se/', 'https://cancercentrum.se/', 'https://kunskapsbanken.cancercentrum.se/'];

/** `entry` is the one whose text it is; `drawTarget` gives an entry to link to. */
export function makeText(chance, entry, drawTarget) {
  const links = chance.different(chance.between(5, 10), drawTarget).filter((target) => target !== entry)
    .map((target) => linkTo(chance, entry, target));
  const blocks = [paragraph(chance, links)];
  for (const heading of chance.different(chance.between(3, 4), () => chance.of(headings))) {
    blocks.push(`## ${heading}`, paragraph(chance, links), someBlock(chance, links));
    if (chance.percent(30)) blocks.push(`### ${phrase(chance, 3)}`, paragraph(chance, links));
  }
  blocks.push(`## ${lastHeading.text}`, paragraph(chance, links));
  if (links.length > 0) blocks.push(links.map((link) => `- ${link}`).join('\n'));
  blocks.push(`${sentence(chance)} Se [webbplatsen om ${word(chance)}](${chance.of(sites)}).`);
  return blocks.join('\n\n') + '\n';
}

function linkTo(chance, entry, target) {
  const folder = target.folder === entry.folder ? '' : `../${target.folder}/`;
  return `[${target.title}](${folder}${target.id}.md${chance.percent(10) ? lastHeading.anchor : ''})`;
}

/** Takes a link from `links` for some sentences, until there are no more. */
function paragraph(chance, links) {
  const sentences = Array.from({ length: chance.between(3, 6) }, () => sentence(chance));
  if (links.length > 0 && chance.percent(70)) sentences.push(`Se även ${links.pop()} om ${phraseWithin(chance)}.`);
  return sentences.join(' ');
}

const someBlock = (chance, links) => chance.of([bullets, bullets, steps, table, notice, paragraph])(chance, links);

const bullets = (chance) => repeat(chance.between(3, 6), () => `- ${item(chance)}`);
const steps = (chance) => repeat(chance.between(3, 5), (number) => `${number}. ${item(chance)}`);
const notice = (chance) => `> [!${chance.of(['NOTE', 'TIP', 'IMPORTANT'])}]\n> ${sentence(chance)} ${sentence(chance)}`;

function table(chance) {
  const rows = repeat(chance.between(3, 6), (number) => `| Vecka ${number} | ${phrase(chance, 3)} | ${word(chance)} |`);
  return `| När | Vad | Vem |\n|---|---|---|\n${rows}`;
}

function item(chance) {
  const text = phrase(chance, chance.between(4, 10));
  return chance.percent(25) ? `**${capital(word(chance))}**: ${text}` : text;
}

function sentence(chance) {
  const length = chance.between(7, 17);
  let text = capital(word(chance));
  for (let count = 1; count < length; count += 1) {
    const next = word(chance);
    if (chance.percent(2)) text += ` *${next}*`;
    else text += (chance.percent(6) ? ', ' : ' ') + next;
  }
  return text + '.';
}

const phraseWithin = (chance) => `${word(chance)} ${word(chance)}`;
const repeat = (count, line) => Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');
