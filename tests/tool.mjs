// Runs the tool that was built. KUNSKAP_TOOL names another one, such as build/asan/kunskap.
import { spawnSync } from 'node:child_process';
import { home } from './files.mjs';

export const tool = process.env.KUNSKAP_TOOL ?? `${home}/build/release/kunskap`;

/** A fixed day, so that the same content gives the same bytes tomorrow. */
export const today = '2026-01-15';

export function runTool(options, { cwd, environment = {} }) {
  const env = { ...process.env, KUNSKAP_HOME: home, ...environment };
  const run = spawnSync(tool, options, { cwd, env, maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return { code: run.signal ?? run.status, stdout: run.stdout.toString(), stderr: run.stderr.toString() };
}
