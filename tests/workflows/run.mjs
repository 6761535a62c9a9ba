// The workflows of .github/: what a linter says of them, and what the steps of each job do when they are run here, in a
// clone of the repository, as GitHub would. Steps that use an action are passed over, and so are those that install from
// Debian or speak to GitHub; ./kunskap is the tool that was built, and its tests are not run once more.
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { home, temporaryFolder } from '../files.mjs';
import { check, finish } from '../runner.mjs';
import { jobsOf, stepsOf } from '../structure/workflows.mjs';
import { runTool, tool } from '../tool.mjs';

const folder = join(home, '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const isElsewhere = (script) => /apt-get|^gh /m.test(script);

await check('actionlint finds nothing', lint);
await check('CODEOWNERS is what ./kunskap report owners makes of the catalogue', compareCodeOwners);
for (const { name, text } of workflows)
  for (const job of jobsOf(text)) await check(`the steps of ${job.name} in ${name} do their work`, () => runJob(job));
await check('a pull request is told of mistakes in the files that it changes, and of older ones how many they are', tellOfMistakes);
finish();

async function lint() {
  const { createLinter } = await import(pathToFileURL(createRequire(join(home, 'tests', 'web', 'package.json')).resolve('actionlint')));
  const linter = await createLinter();
  return workflows.flatMap(({ name, text }) => linter(text, `.github/workflows/${name}`)).map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

function compareCodeOwners() {
  const made = runTool(['report', 'owners', '--format', 'codeowners'], { cwd: home });
  if (made.code !== 0) return [`exit code ${made.code}\n${made.stderr}`];
  const stands = readFileSync(join(home, '.github', 'CODEOWNERS'), 'utf8');
  return made.stdout === stands ? [] : ['run: ./kunskap report owners --format codeowners > .github/CODEOWNERS'];
}

/** A repository with two commits, the second of which is what a pull request brings. */
function makeClone() {
  const place = temporaryFolder();
  for (const name of ['assets', 'content', 'layouts']) cpSync(join(home, name), join(place, name), { recursive: true });
  writeFileSync(join(place, 'kunskap'), `#!/bin/sh\n[ "$1" = test ] && exit 0\nKUNSKAP_HOME="$PWD" exec '${tool}' "$@"\n`);
  chmodSync(join(place, 'kunskap'), 0o755);
  writeFileSync(join(place, '.gitignore'), '/site/\n/.site.kunskap/\n');
  git(place, 'init', '--quiet', '--initial-branch=main');
  commit(place, 'Begin');
  const path = join(place, 'content', 'om', readdirSync(join(place, 'content', 'om')).find((file) => file.endsWith('.md')));
  appendFileSync(path, '\nEn mening till.\n');
  commit(place, 'Add a sentence');
  return place;
}

function git(place, ...words) {
  const run = spawnSync('git', ['-C', place, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words]);
  if (run.status !== 0) throw new Error(`git ${words.join(' ')}\n${run.stderr}`);
}

function commit(place, subject) {
  git(place, 'add', '--all');
  git(place, 'commit', '--quiet', '-m', subject);
}

function runStep(place, script) {
  const environment = { GITHUB_STEP_SUMMARY: join(place, 'summary.md'), GITHUB_OUTPUT: join(place, 'output.txt') };
  for (const file of Object.values(environment)) if (!existsSync(file)) writeFileSync(file, '');
  const run = spawnSync('bash', ['-e', '-c', script], { cwd: place, env: { ...process.env, ...environment }, maxBuffer: 1 << 28 });
  return { code: run.status, stdout: String(run.stdout), stderr: String(run.stderr), summary: readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8') };
}

function runJob(job) {
  const place = makeClone();
  const findings = [];
  for (const { run, text, uses } of stepsOf(job.text)) {
    const kept = uses?.includes('/upload-') ? /^ {10}path: (.*)$/m.exec(text)?.[1] : undefined;
    if (kept && !existsSync(join(place, kept))) findings.push(`there is no ${kept} to keep`);
    if (run === null || run === undefined || isElsewhere(run)) continue;
    const { code, stderr } = runStep(place, run);
    if (code !== 0) findings.push(`${run.trim()}\nexit code ${code}\n${stderr}`);
  }
  const site = join(place, 'site', 'index.html');
  if (/kunskap build/.test(job.text) && !(existsSync(site) && readFileSync(site, 'utf8').includes('</html>'))) findings.push('there is no site/index.html');
  rmSync(place, { recursive: true });
  return findings;
}

function tellOfMistakes() {
  const place = makeClone();
  appendFileSync(join(place, 'content', 'om', 'gammal.md'), 'utan uppgifter\n');
  commit(place, 'Make an old mistake');
  appendFileSync(join(place, 'content', 'om', 'ny på räkmacka.md'), 'utan uppgifter\n');
  commit(place, 'Make a new mistake');
  const steps = jobsOf(workflows.find(({ name }) => name === 'pull-request.yml').text).flatMap((job) => stepsOf(job.text));
  const { code, stdout } = runStep(place, steps.find(({ run }) => run?.includes('kunskap check')).run);
  rmSync(place, { recursive: true });
  const expected = [
    /^::error file=content\/om\/ny på räkmacka\.md,title=filnamn::/,
    /^::error file=content\/om\/gammal\.md,line=1,.*title=metadata-saknas::/,
    /^::notice::1 fel i filer som inte har ändrats$/,
  ];
  const lines = stdout.trimEnd().split('\n');
  return [
    ...(code === 1 ? [] : [`exit code ${code}`]),
    ...(lines.length === expected.length && expected.every((pattern, index) => pattern.test(lines[index])) ? [] : [stdout]),
  ];
}
