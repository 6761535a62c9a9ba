// Builds our catalogue, with noise if that is wanted.
import { cpSync } from 'node:fs';
import { home } from '../files.mjs';
import { runTool, today } from '../tool.mjs';
import { addNoise } from './noise.mjs';

/** Where the site stands, below the folder `work`. */
export function buildSite(work, noise) {
  const content = `${work}/content`;
  cpSync(`${home}/content`, content, { recursive: true });
  if (noise > 0) addNoise(content, noise);
  const places = { content, layouts: `${home}/layouts`, assets: `${home}/assets`, output: `${work}/site` };
  const { code, stdout, stderr } = runTool(['build', ...Object.entries(places).flatMap(([name, path]) => [`--${name}`, path]), '--today', today], { cwd: work });
  if (code !== 0) throw new Error(stdout + stderr);
  return places.output;
}
