// ./kunskap new: what is made lacks only what the editor must fill in.
import { existsSync, readdirSync } from 'node:fs';
import YAML from 'yaml';
import { Copy, compare, includes } from './copy.mjs';

/** The kinds of a catalogue: { id, folder, name }. */
export function kindsOf(copy) {
  const { kinds } = YAML.parse(copy.read('content/model.yaml'));
  return Object.entries(kinds).map(([id, kind]) => ({ id, folder: kind.folder, name: kind.name.sv.one ?? kind.name.sv }));
}

export const checks = {
  'new makes an entry of every kind of ours that lacks only what must be filled in': () => {
    const copy = Copy.ours();
    return kindsOf(copy).flatMap(({ id, folder, name }) => {
      const before = new Set(readdirSync(copy.path('content')).includes(folder) ? readdirSync(copy.path(`content/${folder}`)) : []);
      const run = copy.run('new', name, 'Något helt nytt: prov');
      const path = `content/${folder}/nagot-helt-nytt-prov.md`;
      if (run.code !== 0 || !existsSync(copy.path(path))) return [`new ${name}: ${run.code}\n${run.stderr}`];
      if (before.has('nagot-helt-nytt-prov.md')) return [`${path} was there before`];
      const toFillIn = /Att fylla i: (.*)\./.exec(run.stdout)?.[1].split(', ') ?? [];
      const problems = copy.run('check', '--format', 'json');
      const own = problems.stdout.split('\n').filter((line) => line.includes('nagot-helt-nytt-prov'));
      const all = JSON.parse(problems.stdout);
      const of = (all.problems ?? all).filter((problem) => JSON.stringify(problem).includes(`${folder}/nagot-helt-nytt-prov`));
      const wrong = of.filter((problem) => !JSON.stringify(problem).includes('saknat-falt'));
      return [
        ...compare(`${id}: what is missing`, toFillIn.length, of.length),
        ...wrong.map((problem) => `${id}: ${JSON.stringify(problem)}\n${own.length}`),
      ];
    });
  },

  'new knows kinds by id and folder, never writes over a file, and says what there is instead': () => {
    const copy = Copy.small();
    const first = copy.run('new', 'subject', 'Vatten');
    const second = copy.run('new', 'amnen', 'Vatten');
    const unknown = copy.run('new', 'subjekt', 'Vatten');
    const said = (...words) => {
      const run = copy.run('new', ...words);
      return `${run.code} ${run.stderr}`;
    };
    const empty = copy.run('new', 'subject', '  ');
    copy.write('content/redirects.yaml', 'amnen/regn: amnen/vatten\n');
    copy.run('new', 'subject', 'Regn');
    return [
      ...compare('first', 'Skapade content/amnen/vatten-2.md. Adressen blir amnen/vatten-2/.\nAtt fylla i: stage, groups.\n', first.stdout),
      ...compare('the same name', 'Namnet finns redan i content/amnen/vatten.md (ämne); är det samma sak, skriv där och ta bort den nya filen.\n', first.stderr),
      ...compare('second', 'Skapade content/amnen/vatten-3.md. Adressen blir amnen/vatten-3/.\nAtt fylla i: stage, groups.\n', second.stdout),
      ...compare('unknown', '64 kunskap: det finns ingen sort "subjekt"; menade du "subject"?\n', `${unknown.code} ${unknown.stderr}`),
      ...compare('nothing near', '64 kunskap: det finns ingen sort "glossary"; de som finns är ämne, grupp, vy\n', said('glossary', 'x')),
      ...compare('nothing at all', '64 kunskap: säg sort och titel, till exempel ./kunskap new "ämne" "Titeln"; sorterna är ämne, grupp, vy\n', said()),
      ...compare('a kind alone', '64 kunskap: säg titeln också: ./kunskap new "subject" "Titeln"\n', said('subject')),
      ...compare('no quotation marks', '64 kunskap: sätt titeln inom citattecken: ./kunskap new "subject" "Snö och is"\n', said('subject', 'Snö', 'och', 'is')),
      ...compare('the name of another kind', 'Namnet finns redan i content/amnen/vatten.md (ämne).\n', copy.run('new', 'grupp', 'vatten').stderr.split('\n')[0] + '\n'),
      ...compare('no title', '64 kunskap: titeln ska vara en rad text\n', `${empty.code} ${empty.stderr}`),
      ...compare('an old address', true, existsSync(copy.path('content/amnen/regn-2.md'))),
    ];
  },

  'a new entry of every kind of ours may lack everything as long as it is a draft, also when drafts are shown': () => {
    const copy = Copy.ours();
    for (const { folder, name } of kindsOf(copy)) {
      copy.run('new', name, 'Något helt nytt: prov');
      copy.edit(`content/${folder}/nagot-helt-nytt-prov.md`, '---\n', '---\ndraft: Ja\n');
    }
    const run = copy.run('build', '--drafts');
    return compare(`build --drafts: ${run.stderr}`, 0, run.code);
  },

  'new speaks English': () => {
    const copy = Copy.small();
    const made = copy.run('new', 'group', 'East', '--language', 'en');
    return [
      ...compare('said', 'Made content/grupper/east.md. Its address becomes grupper/east/.\n', made.stdout),
      ...includes('the file', copy.read('content/grupper/east.md'), 'This may be left out.', '# email:  # E-mail: an e-mail address'),
    ];
  },
};
