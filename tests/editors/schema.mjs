// ./kunskap schema: every entry of ours fits its schema, and what is wrong does not.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import YAML from 'yaml';
import { filesBelow, home } from '../files.mjs';
import { Copy, compare } from './copy.mjs';
import { kindsOf } from './new.mjs';

function schemasOf(copy) {
  const run = copy.run('schema');
  if (run.code !== 0) throw new Error(run.stderr);
  return new Map(kindsOf(copy).map(({ id, folder }) => {
    const schema = JSON.parse(copy.read(`.vscode/schema/${id}.json`));
    return [folder, new Ajv({ strict: false }).compile(schema)];
  }));
}

const factsOf = (text, path) => YAML.parse(path.endsWith('.yaml') ? text : text.split(/^---\r?$/m)[1]) ?? {};

/** Facts of a small entry that is right, changed in one place, and whether they are right then. */
const variants = [
  [{}, true],
  [{ title: undefined }, false],
  [{ title: ['a'] }, false],
  [{ stage: 'nonsens' }, false],
  [{ stage: { value: 'done', basis: 'assigned', note: 'x' } }, true],
  [{ stage: { value: 'done', basis: 'gissad' } }, false],
  [{ stage: ['done'] }, false],
  [{ stage: undefined }, false],
  [{ stage: 'unknown' }, false],
  [{ seasons: ['winter', { value: 'spring' }] }, true],
  [{ seasons: 'winter' }, true],
  [{ seasons: ['autumn'] }, false],
  [{ since: 2025 }, true],
  [{ since: '2025-06' }, true],
  [{ since: 'igår' }, false],
  [{ since: 'unknown' }, false],
  [{ valid: '2025-01-01/2026-06-30' }, true],
  [{ valid: '2025/..' }, true],
  [{ valid: 'unknown' }, true],
  [{ valid: 'snart' }, false],
  [{ size: 7.5 }, true],
  [{ size: 'stor' }, false],
  [{ open: 'ja' }, true],
  [{ open: 'kanske' }, false],
  [{ official: 'https://example.se/a' }, true],
  [{ official: 'example.se' }, false],
  [{ codes: [{ system: 'post', code: '123 45' }] }, true],
  [{ codes: [{ system: 'pist', code: '123 45' }] }, false],
  [{ codes: [{ system: 'post' }] }, false],
  [{ steps: [{ id: 'a', what: 'A', next: ['b'] }] }, true],
  [{ steps: [{ id: 'a' }] }, false],
  [{ steps: [{ id: 'a', what: 'A', vem: 'B' }] }, false],
  [{ groups: 'norra-gruppen' }, true],
  [{ groups: [{ to: 'norra-gruppen', from: 2020, basis: 'inferred' }] }, true],
  [{ groups: ['borta'] }, false],
  [{ groups: [{ till: 'norra-gruppen' }] }, false],
  [{ groups: null }, false],
  [{ draft: true }, true],
  [{ draft: 'Ja', stage: undefined }, true],
  [{ draft: 'kanske' }, false],
  [{ okant: 1 }, false],
];

export const checks = {
  'every entry of ours fits the schema of its kind': () => {
    const copy = Copy.ours();
    const schemas = schemasOf(copy);
    const paths = filesBelow(copy.path('content')).filter((path) => /\/.*\.(md|yaml)$/.test(path));
    if (paths.length < 600) return [`only ${paths.length} entries`];
    return paths.flatMap((path) => {
      const fits = schemas.get(path.split('/')[0]);
      return fits(factsOf(copy.read(`content/${path}`), path)) ? [] : [`${path}: ${JSON.stringify(fits.errors)}`];
    });
  },

  'what is right fits, and what is wrong does not': () => {
    const copy = Copy.small();
    const fits = schemasOf(copy).get('amnen');
    const right = factsOf(copy.read('content/amnen/vatten.md'), 'vatten.md');
    return variants.flatMap(([change, expected]) => {
      const facts = JSON.parse(JSON.stringify({ ...right, ...change }));
      return compare(JSON.stringify(change), expected, fits(facts));
    });
  },

  'a schema says in Swedish what its values are, and is written again only when it changes': () => {
    const copy = Copy.small();
    schemasOf(copy);
    const { properties, definitions } = JSON.parse(copy.read('.vscode/schema/subject.json'));
    const again = copy.run('schema', '--language', 'sv');
    return [
      ...compare('a label', 'Läge', properties.stage.title),
      ...compare('the choices', 'Planerat,Klart', JSON.stringify(properties.stage).match(/"enumDescriptions":\["(.*?)"\]/)[1].replace('","', ',')),
      ...compare('the ids', 'norra-gruppen', definitions['id-group'].enum.join()),
      ...compare('again', '3 scheman och förslag finns i .vscode (0 filer ändrade).\n', again.stdout),
    ];
  },

  'what is offered in Markdown is every field and relation of ours, with values that are right': () => {
    const copy = Copy.ours();
    const schemas = schemasOf(copy);
    const offered = Object.values(JSON.parse(copy.read('.vscode/kunskap.code-snippets')));
    const names = new Set(offered.map(({ prefix }) => prefix[0]));
    const written = new Set(kindsOf(copy).flatMap(({ id }) => Object.keys(JSON.parse(copy.read(`.vscode/schema/${id}.json`)).properties)));
    const missing = [...written].filter((name) => !['title', 'summary', 'draft'].includes(name) && !names.has(name));
    const phases = offered.find(({ prefix }) => prefix[0] === 'phase').body.match(/\|(.*)\|/)[1].split(',');
    const right = factsOf(copy.read('content/vardforlopp/kol.md'), 'kol.md');
    const wrong = phases.filter((phase) => !schemas.get('vardforlopp')({ ...right, phase }));
    const bodyOf = (name) => offered.find(({ prefix }) => prefix[0] === name).body;
    return [
      ...missing.map((name) => `${name} is not offered`),
      ...wrong.map((phase) => `${phase} is no phase`),
      ...compare('a record', 'revision:\n  phase: $1', bodyOf('revision')),
      ...compare('a list of records', 'milestones:\n  - when: $1\n    what: $2', bodyOf('milestones')),
    ];
  },

  'the settings of the editors’ program name every kind of ours': () => {
    const settings = JSON.parse(readFileSync(`${home}/.vscode/settings.json`, 'utf8'))['yaml.schemas'];
    const wanted = kindsOf(Copy.ours()).map(({ id, folder }) => [`.vscode/schema/${id}.json`, `content/${folder}/*.yaml`]);
    return compare('.vscode/settings.json', JSON.stringify(wanted.sort()), JSON.stringify(Object.entries(settings).sort()));
  },

  'the container of the editors’ program has what ./kunskap asks for': () => {
    const script = readFileSync(`${home}/kunskap`, 'utf8');
    const programs = /^build_programs='(.*)'$/m.exec(script)[1].split(' ').map((pair) => pair.split(':')[1]);
    const libraries = /^build_libraries='(.*)'$/m.exec(script)[1].split(' ');
    const packages = readFileSync(`${home}/.devcontainer/Dockerfile`, 'utf8').split(/[\s\\]+/);
    return [...programs, ...libraries].filter((name) => !packages.includes(name)).map((name) => `.devcontainer/Dockerfile lacks ${name}`);
  },
};
