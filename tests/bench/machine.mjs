// What the measurements are made on, and where.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { home } from '../files.mjs';

export function describeMachine() {
  const system = /^PRETTY_NAME="(.*)"$/m.exec(readIfThere('/etc/os-release'))?.[1] ?? 'unknown system';
  const debian = readIfThere('/etc/debian_version').trim();
  return [
    `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`,
    `${system}${debian ? ` (${debian})` : ''}, Linux ${release()}, Node.js ${process.version}`,
    `load at the beginning: ${loadavg()[0].toFixed(1)}`,
  ];
}

/** The commit of the tool, if git knows it. */
export function toolVersion() {
  const commit = said(['git', '-C', home, 'rev-parse', '--short', 'HEAD']);
  if (!commit) return 'kunskap';
  const changed = said(['git', '-C', home, 'status', '--porcelain', '--untracked-files=no']);
  return `kunskap ${commit}${changed ? ' with changes' : ''}`;
}

export function said(command) {
  const run = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

/**
 * An empty folder with room for `bytes`, gone when the program ends. It is in memory where that can be, so that what is
 * measured is programs and not disks: a file system of its own for an administrator, else a folder in /dev/shm.
 */
export function folderInMemory(bytes) {
  let folder = mkdtempSync(`${tmpdir()}/kunskap-bench-`);
  const mounted = said(['mount', '-t', 'tmpfs', '-o', 'size=80%', 'kunskap-bench', folder]) !== undefined;
  if (!mounted && roomIn('/dev/shm') > bytes) {
    rmSync(folder, { recursive: true });
    folder = mkdtempSync('/dev/shm/kunskap-bench-');
  }
  process.on('exit', () => {
    if (mounted) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  const kind = said(['stat', '-f', '-c', '%T', folder]) ?? 'unknown';
  return { folder, where: kind === 'tmpfs' ? 'in memory (tmpfs)' : `on disk (${kind}): times are those of the disk, too` };
}

function roomIn(folder) {
  if (!existsSync(folder)) return 0;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
