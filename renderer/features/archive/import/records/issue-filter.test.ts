import { expect, test } from 'vitest';
import type { CheckReport } from '#renderer/commands/import/import-setup.ts';
import { issueLines, kindsOf } from './issue-filter.ts';

const report: CheckReport = {
  ready: 1,
  updates: 0,
  files: 0,
  unchanged: 0,
  cut: false,
  withWarnings: 1,
  refused: 1,
  blank: 0,
  twins: 0,
  newUnits: [],
  newPlaces: 0,
  byCode: { 'term.unknown': 7, 'recordDate.form': 1, 'field.required': 3 },
  rows: [
    {
      row: 4,
      issues: [
        { severity: 'warning', code: 'term.unknown', field: 'condition', text: 'lapuk' },
        { severity: 'error', code: 'recordDate.form', field: 'date', text: '31/02' },
      ],
    },
    { row: 9, issues: [{ severity: 'warning', code: 'term.unknown', field: 'medium', text: 'kain' }] },
  ],
};

test('every finding is a line; the first of a row carries its number', () => {
  const lines = issueLines(report, { severity: 'all', code: null });

  expect(lines.map(({ row, first }) => [row, first])).toEqual([
    [4, true],
    [4, false],
    [9, true],
  ]);
});

test('a filter leaves the lines of its severity or its kind', () => {
  expect(issueLines(report, { severity: 'error', code: null }).map(({ row, first }) => [row, first])).toEqual([[4, true]]);
  expect(issueLines(report, { severity: 'all', code: 'term.unknown' }).map(({ row }) => row)).toEqual([4, 9]);
});

test('kinds stand with errors first and the frequent ones first', () => {
  expect(kindsOf(report).map(({ code }) => code)).toEqual(['field.required', 'recordDate.form', 'term.unknown']);
});
