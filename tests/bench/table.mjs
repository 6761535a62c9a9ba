// The results as tables: aligned for a terminal, or in Markdown. Numbers stand to the right.

export function makeTable(head, rows, markdown) {
  const texts = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column].length)));
  const pad = (text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  const line = (row) => row.map(pad);
  if (!markdown) return texts.map((row) => '  ' + line(row).join('  ')).join('\n');
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : '-'.repeat(width - 1) + ':'));
  return [line(head), rule, ...rows.map(line)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The number that this share of all are not above: share(numbers, 0.95) is the 95th percentile. */
export function share(numbers, part) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
}

/** Three digits that mean something. */
export function digits(number) {
  return number.toFixed(number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3);
}

export const seconds = (number) => `${digits(number)} s`;
export const milliseconds = (number) => `${number.toFixed(1)} ms`;
export const megabytes = (bytes) => `${digits(bytes / 1e6)} MB`;
export const kilobytes = (bytes) => `${digits(bytes / 1e3)} kB`;
export const times = (number) => `${digits(number)} ×`;
