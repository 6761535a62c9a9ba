// Every page, style sheet and picture is valid: the Nu Html Checker has nothing to say.
import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { siteFolder } from './site.mjs';

// What the checker says though it is not so. It takes a page from disk for one without an origin, whose own style sheets
// are foreign to it: browsers do not, as places.mjs shows. And two things of CSS are too new for it.
const notTrue = [/^Resource violates Content Security Policy/, /“clip-path”: “path\(.*” is not a/, /Property “vector-effect” doesn't exist/];

const site = siteFolder();
const files = filesBelow(site).filter((path) => /\.(html|css|svg)$/.test(path));
const findings = findingsByFile();
for (const path of files) {
  await check(path, () => findings.get(path));
  findings.delete(path);
}
for (const [path, said] of findings) await check(path, () => said);
finish();

function findingsByFile() {
  const jar = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
  const options = ['--format', 'json', '--exit-zero-always', '--also-check-css', '--also-check-svg', ...files];
  const run = spawnSync('java', ['-Xss4m', '-jar', jar, ...options], { cwd: site, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`java: ${run.stderr}${run.error ?? ''}`);
  const found = new Map();
  for (const message of JSON.parse(run.stderr).messages.filter(({ message }) => !notTrue.some((each) => each.test(message)))) {
    const path = message.url ? relative(site, fileURLToPath(message.url)) : 'the checker itself';
    const said = `${message.lastLine ?? 0}:${message.firstColumn ?? message.lastColumn ?? 0}: ${message.message}\n${message.extract ?? ''}`;
    found.set(path, [...(found.get(path) ?? []), said]);
  }
  return found;
}
