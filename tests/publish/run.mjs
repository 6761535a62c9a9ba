// A hostile proof that the site that stood is there, or the new one, whatever happens: tests/publish/*.mjs.
//   node run.mjs [NAME …]      NAME: the name of one of those files, without .mjs
// An administrator gets a world of mounts of its own, so that none is left and nothing wears the disk.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../files.mjs';
import { finish } from '../runner.mjs';

const parts = ['exhaustive', 'kill', 'together', 'rights', 'places'];

if (process.env.KUNSKAP_TEST_FOLDER === undefined) startInside(temporaryFolder());
else await runParts();

function startInside(folder) {
  const command = [process.execPath, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const world = ['unshare', '--mount', '--propagation', 'private'];
  // In some containers not even an administrator may have one.
  const mayMount = process.getuid() === 0 && spawnSync(world[0], [...world.slice(1), 'true']).status === 0;
  const inside = mayMount ? [...world, ...command] : command;
  const env = { ...process.env, KUNSKAP_TEST_FOLDER: folder, KUNSKAP_TEST_MAY_MOUNT: mayMount ? 'yes' : '' };
  const run = spawnSync(inside[0], inside.slice(1), { env, stdio: 'inherit' });
  if (run.error) throw run.error;
  process.exitCode = run.status ?? 1;
}

async function runParts() {
  const { mayMount, mount, work } = await import('./world.mjs');
  if (mayMount) mount(work, '4g');
  const words = process.argv.slice(2);
  for (const part of parts) if (words.length === 0 || words.includes(part)) await import(`./${part}.mjs`);
  finish();
}
