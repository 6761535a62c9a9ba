// What is measured. A contestant has a name; what it needs besides the corpus (prepare, once for each size); and a
// command, with the folder that it fills. Those with `upon` begin with what another has left, the others with nothing;
// those with `needs` read what another has made.
// `ours` says that the tool's stages are read from what it says.
import { existsSync, readFileSync } from 'node:fs';
import { home } from '../files.mjs';
import { tool, today } from '../tool.mjs';
import { makeHugoSite } from './hugo.mjs';
import { said, toolVersion } from './machine.mjs';

const peers = `${home}/tests/bench/node_modules`;
const pagefind = () => ['pagefind', 'pagefind_extended'].flatMap((name) => ['x64', 'arm64'].map((processor) => `${peers}/@pagefind/linux-${processor}/bin/${name}`)).find(existsSync);
const versionOf = (name) => JSON.parse(readFileSync(`${peers}/${name}/package.json`, 'utf8')).version;

const build = ({ corpus, output }) => [
  tool, 'build', '--content', `${corpus}/content`, '--layouts', `${home}/layouts`, '--assets', `${home}/assets`,
  '--output', output, '--today', today, '--language', 'en', '--timings',
];

export const contestants = [
  { name: 'kunskap', version: toolVersion, command: build, ours: true },
  { name: 'unchanged', about: 'kunskap again, with nothing changed', upon: 'kunskap', command: build },
  { name: 'copy', needs: 'kunskap', about: "cp -r of kunskap's site", command: ({ outputOf, output }) => ['cp', '-r', outputOf('kunskap'), output] },
  {
    name: 'hugo',
    version: () => said(['hugo', 'version'])?.split(' ').slice(0, 2).join(' '),
    prepare: ({ corpus, site }) => makeHugoSite(corpus, site),
    command: ({ site, output }) => ['hugo', '--quiet', '--source', site, '--destination', output],
  },
  {
    name: 'pagefind',
    about: "Pagefind's index of Hugo's site",
    needs: 'hugo',
    version: () => `Pagefind ${versionOf('pagefind')}`,
    command: ({ outputOf, output }) => [pagefind(), '--site', outputOf('hugo'), '--output-path', output],
  },
  {
    name: 'minisearch',
    about: "MiniSearch's index of the catalogue",
    version: () => `MiniSearch ${versionOf('minisearch')}`,
    command: ({ corpus, output }) => ['node', `${home}/tests/bench/minisearch.mjs`, corpus, output],
  },
];
