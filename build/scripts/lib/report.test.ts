import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countReport, summary } from './report.mjs';

const folder = mkdtempSync(join(tmpdir(), 'daluang-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});
const brokenFile = { status: 'failed', assertionResults: [] };

describe('countReport', () => {
  it.each([
    {
      name: 'adds up passed, failed, pending and todo',
      report: { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [file('passed', 'failed')] },
      status: 1,
      counts: { passed: 3, failed: 1, skipped: 3 },
    },
    {
      name: 'counts a file that failed before its first test',
      report: { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [file('passed'), brokenFile] },
      status: 1,
      counts: { passed: 3, failed: 1, skipped: 0 },
    },
    {
      name: 'fails where no test ran',
      report: { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] },
      status: 0,
      counts: { passed: 0, failed: 1, skipped: 0 },
    },
    {
      name: 'fails where Vitest ends with an error that belongs to no test',
      report: { numPassedTests: 2, numFailedTests: 0, numPendingTests: 0, testResults: [file('passed')] },
      status: 1,
      counts: { passed: 2, failed: 1, skipped: 0 },
    },
    {
      name: 'does not call skipped tests a failure',
      report: { numPassedTests: 0, numFailedTests: 0, numPendingTests: 4, testResults: [file('skipped')] },
      status: 0,
      counts: { passed: 0, failed: 0, skipped: 4 },
    },
  ])('$name', ({ report, status, counts }) => {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(report));

    expect(countReport(path, status)).toMatchObject(counts);
  });

  it('names a test that passed at its second try', () => {
    const path = join(folder, 'second.json');
    const test = { status: 'passed', fullName: 'a journey ends well', failureMessages: ['TimeoutError: too slow\n at x'] };
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [{ status: 'passed', assertionResults: [test] }],
    };
    writeFileSync(path, JSON.stringify(report));

    expect(countReport(path, 0)).toEqual({
      passed: 1,
      failed: 0,
      skipped: 0,
      notes: ['passed at its second try: a journey ends well: TimeoutError: too slow'],
    });
  });

  it('fails where the report is missing', () => {
    expect(countReport(join(folder, 'nowhere.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('summary', () => {
  const step = (passed: number, failed: number, skipped: number) => ({ name: 'step', seconds: 1, passed, failed, skipped });

  it('says the sums in one line that programs can read', () => {
    expect(summary([step(1, 0, 0), step(20, 0, 3)])).toEqual({ line: '21 passed, 0 failed, 3 skipped', status: 0 });
  });

  it.each([
    ['any failure', [step(20, 1, 0)]],
    ['nothing passed', [step(0, 0, 5)]],
    ['no step at all', []],
  ])('ends with status 1 on %s', (_, results) => {
    expect(summary(results).status).toBe(1);
  });
});
