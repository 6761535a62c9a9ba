// Runs checks and counts them. Every part of the tests ends with the line that finish() prints; run.mjs adds them up.

const counts = { passed: 0, failed: 0 };

/** One check: `work` returns or resolves to a list of findings (none: it passed), or throws. */
export async function check(name, work) {
  let findings;
  try {
    findings = (await work()) ?? [];
  } catch (error) {
    findings = [error.stack ?? String(error)];
  }
  if (findings.length === 0) {
    counts.passed += 1;
    return;
  }
  counts.failed += 1;
  console.log(`FAILED: ${name}`);
  const shown = findings.slice(0, 20);
  for (const finding of shown) console.log('  ' + finding.replaceAll('\n', '\n  '));
  if (findings.length > shown.length) console.log(`  … and ${findings.length - shown.length} more`);
}

export function finish() {
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}
