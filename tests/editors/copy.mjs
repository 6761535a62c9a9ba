// Copies of catalogues that the tests may change, and the tool run on them.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, temporaryFolder } from '../files.mjs';
import { runTool, today, tool } from '../tool.mjs';

process.setMaxListeners(100); // Every copy removes itself in the end.

export class Copy {
  /** `content`: the folder that is copied; `layouts`, `assets`: the repository's own, unless small. */
  constructor(content, { small = false } = {}) {
    this.folder = temporaryFolder();
    cpSync(content, join(this.folder, 'content'), { recursive: true });
    cpSync(join(home, small ? 'tests/layouts' : 'layouts'), join(this.folder, 'layouts'), { recursive: true });
    if (small) mkdirSync(join(this.folder, 'assets'));
    else cpSync(join(home, 'assets'), join(this.folder, 'assets'), { recursive: true });
  }
  static ours() {
    return new Copy(join(home, 'content'));
  }
  static small() {
    return new Copy(join(home, 'tests/mistakes/base/content'), { small: true });
  }

  path(name) {
    return join(this.folder, name);
  }
  read(name) {
    return readFileSync(this.path(name), 'utf8');
  }
  write(name, text) {
    mkdirSync(join(this.path(name), '..'), { recursive: true });
    writeFileSync(this.path(name), text);
  }
  /** Replaces a part of a file, which must be there. */
  edit(name, from, to) {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    this.write(name, text.replace(from, to));
  }

  /** Runs a command in the folder, which has the usual names. */
  run(...options) {
    return runTool(options, { cwd: this.folder, environment: { KUNSKAP_HOME: this.folder } });
  }

  /** Starts the preview. Resolves to { address, said(), stop() } when it can be reached. */
  serve(...options) {
    const env = { ...process.env, KUNSKAP_HOME: this.folder };
    const child = spawn(tool, ['serve', '--port', '0', '--today', today, ...options], { cwd: this.folder, env });
    process.on('exit', () => child.kill());
    let said = '';
    child.stderr.on('data', (bytes) => (said += bytes));
    return new Promise((resolve, reject) => {
      child.on('exit', (code) => reject(new Error(`serve ended with ${code}\n${said}`)));
      child.stdout.on('data', (bytes) => {
        const address = /http:\/\/\S+/.exec(bytes.toString())?.[0];
        if (address) resolve({ address, said: () => said, stop: () => child.kill() });
      });
    });
  }
}

/** The findings of what should hold: `expected` and what there is, with a word of what it is. */
export function compare(what, expected, actual) {
  return expected === actual ? [] : [`${what}:\nexpected: ${expected}\nis:       ${actual}`];
}

export function includes(what, text, ...parts) {
  return parts.filter((part) => !text.includes(part)).map((part) => `${what} lacks “${part}”:\n${text}`);
}
