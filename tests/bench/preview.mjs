// Measures the preview: node tests/bench/preview.mjs [ENTRIES]
// Makes a catalogue, shows the page of an entry in a browser, and saves its file again and again: from the moment that
// the file is saved until the browser has loaded the page anew. Medians and the slowest are shown.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../files.mjs';
import { installPackages } from '../packages.mjs';
import { tool } from '../tool.mjs';
import { makeCorpus } from './corpus.mjs';
import { describeMachine, folderInMemory } from './machine.mjs';
import { median } from './table.mjs';

const size = Number(process.argv[2] ?? 10000);
const rounds = 20;
spawnSync('cmake', ['--build', '--preset', 'release', '--target', 'kunskap'], { cwd: home });
installPackages(`${home}/tests/web`);
const { startBrowser } = await import('../web/browser.mjs');
const { folder, where } = folderInMemory(size * 60000);
const entry = makeCorpus(folder, size).find(({ kind }) => kind === 'pathway');
const file = join(folder, 'content', entry.folder, `${entry.id}.md`);
for (const line of [...describeMachine(), `all files ${where}`]) console.log(line);
const preview = spawn(tool, ['serve', '--port', '0', '--content', join(folder, 'content')], { cwd: home });
const address = await new Promise((resolve) => preview.stdout.on('data', (bytes) => resolve(/http:\S+/.exec(bytes)[0])));
const browser = await startBrowser();
const page = await browser.newPage();
await page.goto(`${address}${entry.folder}/${entry.id}/`);
const text = readFileSync(file, 'utf8');
await measure('prose', (round) => `${text}\n\nOmgång ${round}.\n`, (round) => `Omgång ${round}.`);
await measure('a title', (round) => text.replace(/^title: .*$/m, `title: Omgång ${round}`), (round) => `Omgång ${round}`);
await browser.close();
preview.kill();

/** Saves what `change` gives for each round, and waits until the page says `mark`. */
async function measure(what, change, mark) {
  const times = [];
  for (let round = 1; round <= rounds; round += 1) {
    const loaded = page.waitForEvent('load');
    const begin = performance.now();
    writeFileSync(file, change(round));
    await loaded;
    times.push(performance.now() - begin);
    await page.getByText(mark(round), { exact: true }).first().waitFor();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  console.log(`${what.padEnd(8)} saved to loaded: ${Math.round(median(times))} ms, at most ${Math.round(Math.max(...times))} ms`);
}
