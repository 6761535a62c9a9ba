// What may not stand in the repository, wherever it is.
import { lineAt } from './tree.mjs';

// Written with [.] and [/] so that this file does not find itself.
const machines = /(?<![\w.~-])[/](work|root|home)[/][\w.]+|registry[.]npmjs[.]org|deb[.]debian[.]org|registry[.]yarnpkg[.]com|npm[.]pkg[.]github[.]com/g;

export const checks = {
  'No path of a machine and no host of a registry is mentioned': (tree) =>
    tree.flatMap(({ path, text }) => [...text.matchAll(machines)].map((match) => `${path}:${lineAt(text, match.index)}: ${match[0]}`)),

  'The lock file holds no addresses': (tree) =>
    tree.filter(({ path, text }) => path.endsWith('package-lock.json') && text.includes('"resolved"')).map(({ path }) => path),

  'Text files are UTF-8 and end with a line break': (tree) =>
    tree.filter(({ path }) => !path.startsWith('tests/mistakes/') && !path.startsWith('tests/fuzz/') && !path.includes('/expected/'))
      .filter(({ text }) => text.includes('\uFFFD') || text.includes('\r') || (text !== '' && !text.endsWith('\n')))
      .map(({ path }) => path),
};
