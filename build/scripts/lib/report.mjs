// Adds up what ran and says it in the one line that everything else reads: `N passed, N failed, N skipped`.

import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, notes?: string[] }} Counts */
/** @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion */

/**
 * Counts one Vitest JSON report. A gate must not pass because it saw nothing: a missing report, a file that failed before its
 * first test, an unhandled error and a group without a single test each count as a failure. A test that passed at its second try is named.
 * @param {string} path
 * @param {number} status exit status of Vitest
 * @returns {Counts}
 */
export function countReport(path, status) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, notes: [`no report at ${path}: the tests did not run`] };
  }
  const brokenFiles = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
  const total = counts.passed + counts.failed + counts.skipped;
  if (total === 0) return { passed: 0, failed: 1, skipped: 0, notes: ['no test ran'] };
  if (status !== 0 && counts.failed === 0) return { ...counts, failed: 1, notes: ['vitest reports an error outside of the tests'] };
  const second = report.testResults.flatMap((/** @type {{ assertionResults: Assertion[] }} */ file) =>
    file.assertionResults.filter((test) => test.status === 'passed' && (test.failureMessages?.length ?? 0) > 0),
  );
  const notes = second.map(
    (/** @type {Assertion} */ test) => `passed at its second try: ${test.fullName}: ${test.failureMessages?.[0]?.split('\n')[0]}`,
  );
  return notes.length > 0 ? { ...counts, notes } : counts;
}

/** @param {import('./steps.mjs').StepResult[]} results */
export function table(results) {
  const rows = [
    ['step', 'seconds', 'passed', 'failed', 'skipped'],
    ...results.map((step) => [step.name, step.seconds.toFixed(1), step.passed, step.failed, step.skipped].map(String)),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const print = (/** @type {string[]} */ row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return `\n${rows.map(print).join('\n')}\n`;
}

/**
 * The last line and the exit status: 1 on any failure, or where nothing passed.
 * @param {import('./steps.mjs').StepResult[]} results
 */
export function summary(results) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => results.reduce((total, step) => total + step[key], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  return { line: `${passed} passed, ${failed} failed, ${skipped} skipped`, status: failed > 0 || passed === 0 ? 1 : 0 };
}
