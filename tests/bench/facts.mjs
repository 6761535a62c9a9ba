// The facts of an entry: front matter as it is written by hand in content/, for each kind of our model.
import { capital, phrase, word } from './words.mjs';

/**
 * The lines of the facts of `entry`. `plan` is the whole catalogue (see corpus.mjs), `choices` the model's choices by name.
 * Each kind says what is its own; what all have in common stands here.
 */
export function makeFacts(chance, entry, plan, choices) {
  const pick = picker(chance, plan, choices);
  const lines = [`title: ${entry.title}`, `summary: ${phrase(chance, chance.between(8, 16))}.`];
  if (entry.kind === 'page') return [...lines, `updated: ${date(chance)}`];
  if (chance.percent(60)) lines.push(`aliases: [${chance.different(chance.between(1, 3), () => word(chance) + ' ' + word(chance)).join(', ')}]`);
  lines.push(...kinds[entry.kind](chance, pick, entry));
  if (chance.percent(25)) lines.push(`remark: >-\n  ${phrase(chance, 12)}.\n  ${phrase(chance, 8)}.`);
  if (entry.kind === 'source') return lines;
  return [...lines, `as_of: ${date(chance)}`, ...pick.sources()];
}

/** What several kinds have: choices and relations, as lines. */
function picker(chance, plan, choices) {
  const many = (key, kind, most) =>
    references(chance, key, chance.different(chance.between(1, most), () => plan.draw(chance, kind).id));
  return {
    many,
    one: (key, kind) => `${key}: ${marked(chance, plan.draw(chance, kind).id)}`,
    choice: (key, name) => `${key}: ${chance.of(choices[name])}`,
    areas: (entry) => references(chance, 'programme_areas', chance.different(2, () => plan.areaOf(chance, entry).id)),
    areasOfCouncil: (entry) => references(chance, 'programme_areas', chance.different(2, () => plan.areaOfCouncil(chance, entry).id)),
    conditions: (entry) => `conditions: [${[...new Set([plan.conditionOf(entry).id, ...(chance.percent(20) ? [plan.draw(chance, 'condition').id] : [])])].join(', ')}]`,
    sources: () => many('sources', 'source', 3),
  };
}

const kinds = {
  pathway: (chance, pick, entry) => [
    pick.choice('phase', 'pathway-phase'),
    pick.choice('age_group', 'age-group'),
    `approved: ${date(chance)}`,
    `version: ${chance.between(1, 4)}.${chance.between(0, 9)}`,
    `review_by: ${chance.between(2025, 2030)}`,
    `applies_to: ${phrase(chance, 5)}`,
    ...texts(chance, 'entry_criteria', 2),
    ...texts(chance, 'exit_criteria', 2),
    ...(chance.percent(60) ? steps(chance) : []),
    ...texts(chance, 'goals', 4),
    ...codes(chance),
    pick.conditions(entry),
    ...pick.areas(entry),
    official(entry),
  ],
  'care-programme': (chance, pick, entry) => [
    pick.choice('confirmation', 'confirmation'),
    pick.choice('programme_type', 'programme-type'),
    pick.choice('scope', 'scope'),
    `approved: ${date(chance)}`,
    `version: ${chance.between(1, 4)}.${chance.between(0, 9)}`,
    `valid: ${period(chance)}`,
    ...codes(chance),
    pick.one('publisher', 'organisation'),
    pick.conditions(entry),
    ...pick.areas(entry),
    ...(chance.percent(50) ? pick.many('pathways', 'pathway', 2) : []),
    official(entry),
  ],
  'clinical-support': (chance, pick, entry) => [
    pick.choice('confirmation', 'confirmation'),
    `review_by: ${chance.between(2025, 2030)}`,
    ...codes(chance),
    chance.percent(20) ? 'publisher: unknown' : pick.one('publisher', 'organisation'),
    pick.conditions(entry),
    ...pick.areas(entry),
    official(entry),
  ],
  guideline: (chance, pick, entry) => [
    pick.choice('guideline_type', 'guideline-type'),
    pick.choice('confirmation', 'confirmation'),
    pick.choice('scope', 'scope'),
    chance.percent(20) ? 'valid: unknown' : `valid: ${period(chance)}`,
    ...codes(chance),
    ...pick.many('publisher', 'organisation', 2),
    ...pick.many('applies', 'care-programme', 2),
    ...pick.areas(entry),
  ],
  'process-team': (chance, pick, entry) => [
    pick.choice('level', 'activity-level'),
    `level_year: ${chance.between(2022, 2026)}`,
    pick.choice('team_type', 'team-type'),
    ...pick.areas(entry),
    pick.one('council', 'council'),
    ...pick.many('pathways', 'pathway', 2),
  ],
  condition: (chance, pick, entry) => [
    ...codes(chance),
    ...pick.areas(entry),
    ...(chance.percent(10) ? pick.many('not_same', 'condition', 2) : []),
  ],
  'programme-area': (chance, pick) => [
    pick.choice('area_level', 'area-level'),
    `active: ${chance.between(2015, 2024)}/..`,
    pick.one('host', 'organisation'),
  ],
  council: (chance, pick, entry) => [
    `number: ${entry.number + 1}`,
    'active: 2023/..',
    ...pick.areasOfCouncil(entry),
  ],
  organisation: (chance, pick, entry) => [pick.choice('organisation_type', 'organisation-type'), official(entry)],
  source: (chance, pick, entry) => [
    pick.choice('document_type', 'document-type'),
    chance.percent(20) ? 'dated: unknown' : `dated: ${date(chance)}`,
    ...pick.many('publisher', 'organisation', 2),
    official(entry),
  ],
};

/** A list of references: mostly on one line, sometimes with the basis and a note for each. */
function references(chance, key, ids) {
  if (chance.percent(60)) return [`${key}: [${ids.join(', ')}]`];
  return [`${key}:`, ...ids.map((id) => `  - ${marked(chance, id)}`)];
}

function marked(chance, id) {
  if (chance.percent(50)) return id;
  if (chance.percent(50)) return `{ to: ${id}, basis: ${chance.of(['assigned', 'inferred'])} }`;
  return `{ to: ${id}, note: ${phrase(chance, 4)} }`;
}

function texts(chance, key, most) {
  return [`${key}:`, ...Array.from({ length: chance.between(1, most) }, () => `  - ${phrase(chance, chance.between(4, 8))}`)];
}

function steps(chance) {
  const count = chance.between(3, 8);
  return ['steps:', ...Array.from({ length: count }, (_, index) => [
    `  - id: a${index + 1}`,
    `    what: ${phrase(chance, 5)}`,
    `    who: ${capital(word(chance))}`,
    ...(chance.percent(50) ? [`    when: inom ${chance.between(2, 30)} dagar`] : []),
    ...(index + 1 < count ? [`    next: [a${index + 2}]`] : []),
  ].join('\n'))];
}

function codes(chance) {
  const code = () => `${chance.of(['C', 'E', 'G', 'I', 'J', 'K', 'M'])}${chance.between(10, 99)}${chance.percent(40) ? `.${chance.below(10)}` : ''}`;
  return ['codes:', ...chance.different(chance.between(1, 3), code).map((each) =>
    `  - { system: icd-10-se, code: ${each}${chance.percent(50) ? ', basis: assigned' : ''} }`)];
}

const two = (number) => String(number).padStart(2, '0');
const date = (chance) => {
  const year = chance.between(2016, 2025);
  return chance.percent(30) ? `${year}` : `${year}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;
};
const period = (chance) => `${chance.between(2016, 2024)}-${two(chance.between(1, 12))}/${chance.between(2025, 2030)}`;
const official = (entry) => `official: https://kunskap.example.se/${entry.folder}/${entry.id}`;
