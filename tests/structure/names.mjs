// The program knows nothing of the kinds and fields of our catalogue: content/model.yaml does.
import { isCode, isScript, lineAt } from './tree.mjs';

/** Ids of kinds that are ordinary words of programs and prose too. */
const ordinary = ['condition', 'organisation', 'page', 'source', 'term', 'addendum', 'agreement', 'meeting', 'body'];
/** Folders that are ordinary Swedish words: looked for only where they stand as a path or as a whole text. */
const ordinaryFolders = ['om', 'rad', 'organ'];

/** The kinds' ids and folders, and the names of fields and relations that have an underscore. Roles are the program's own. */
function namesIn(model) {
  const found = { kinds: [], folders: [], fields: new Set() };
  const roles = new Set([...model.matchAll(/\brole: (\w+)/g)].map((match) => match[1]));
  const above = [];
  for (const line of model.split('\n')) {
    const key = /^( *)([a-z][\w-]*):\s*(.*)$/.exec(line);
    if (!key) continue;
    const depth = key[1].length / 2;
    above.length = depth;
    above[depth] = key[2];
    if (above[0] === 'kinds' && depth === 1) found.kinds.push(key[2]);
    if (above[0] === 'kinds' && depth === 2 && key[2] === 'folder') found.folders.push(key[3]);
    const named = ['fields', 'relations'].includes(above[depth - 1]);
    if (named && key[2].includes('_') && !roles.has(key[2])) found.fields.add(key[2]);
  }
  return found;
}

function patternFor(model) {
  const { kinds, folders, fields } = namesIn(model);
  const words = [...kinds.filter((id) => !ordinary.includes(id)), ...folders.filter((name) => !ordinaryFolders.includes(name)), ...fields];
  const places = ordinaryFolders.filter((name) => folders.includes(name));
  return new RegExp(`(?<![\\w-])(${words.join('|')})(?![\\w-])|["'\`/](${places.join('|')})["'\`/]`, 'g');
}

export const checks = {
  'No name of our kinds, folders or fields stands in the program': (tree) => {
    const pattern = patternFor(tree.find(({ path }) => path === 'content/model.yaml').text);
    return tree.filter((file) => isCode(file) || isScript(file)).flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].map((match) => `${path}:${lineAt(text, match.index)}: ${match[0]} is a name of content/model.yaml`));
  },

  'No file is a grab bag': (tree) =>
    tree.filter(({ path }) => /(^|\/)(util|utils|common|helpers?|misc)(\.|_|\/)/.test(path)).map(({ path }) => `${path}: what is it about?`),
};
