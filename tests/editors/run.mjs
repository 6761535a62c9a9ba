// What editors do with the commands, on copies of small catalogues and of ours: node tests/editors/run.mjs [subject …]
import { check, finish } from '../runner.mjs';

const wanted = process.argv.slice(2);
for (const subject of ['new', 'rename', 'schema', 'serve']) {
  if (wanted.length > 0 && !wanted.includes(subject)) continue;
  const { checks } = await import(`./${subject}.mjs`);
  for (const [name, work] of Object.entries(checks)) await check(name, work);
}
finish();
