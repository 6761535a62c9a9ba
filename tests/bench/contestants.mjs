// What is measured. A contestant has a name; what it needs besides the corpus (prepare, once for each size); and a
// command, with the folder that it fills. Those with `upon` begin with what another has left, the others with nothing.
// `ours` says that the tool's stages are read from what it says.
import { home } from '../files.mjs';
import { tool, today } from '../tool.mjs';
import { makeHugoSite } from './hugo.mjs';
import { said, toolVersion } from './machine.mjs';

const build = ({ corpus, output }) => [
  tool, 'build', '--content', `${corpus}/content`, '--layouts', `${home}/layouts`, '--assets', `${home}/assets`,
  '--output', output, '--today', today, '--language', 'en', '--timings',
];

export const contestants = [
  { name: 'kunskap', version: toolVersion, command: build, ours: true },
  { name: 'unchanged', about: 'kunskap again, with nothing changed', upon: 'kunskap', command: build },
  { name: 'copy', about: "cp -r of kunskap's site", command: ({ outputOf, output }) => ['cp', '-r', outputOf('kunskap'), output] },
  {
    name: 'hugo',
    version: () => said(['hugo', 'version'])?.split(' ').slice(0, 2).join(' '),
    prepare: ({ corpus, site }) => makeHugoSite(corpus, site),
    command: ({ site, output }) => ['hugo', '--quiet', '--source', site, '--destination', output],
  },
];
