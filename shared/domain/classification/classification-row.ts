/** One row of a classification list: the code with its rule as printed and as read, and what a person has to look at. */
import type { SecurityClass } from '../access/access.ts';
import { correctTypos } from '../lists/typos.ts';
import { type Disposition, oneLine, type Period, parseDisposition, parsePeriod, parseSecurityClass } from '../retention/retention.ts';
import type { ClassificationColumns, ClassificationField } from './classification-columns.ts';
import type { ClassificationNote, ClassificationOptions, PlannedCode } from './classification-plan.ts';

export interface ReadRow {
  readonly planned: PlannedCode;
  readonly notes: readonly ClassificationNote[];
}

/** Reads one row that has a code; corrections that the person accepted are put in first. */
export function readClassificationRow(
  cells: readonly string[],
  row: number,
  columns: ClassificationColumns,
  options: Pick<ClassificationOptions, 'titles' | 'corrections'>,
): ReadRow {
  const text = (field: ClassificationField) => {
    const cell = cellOf(cells, columns, field);
    return options.corrections && field !== 'code' ? correctTypos(cell, options.corrections) : cell;
  };
  const code = text('code');
  const [active, inactive] = [parsePeriod(text('active')), parsePeriod(text('inactive'))];
  const disposition = parseDisposition(text('disposition'));
  const securityClass = parseSecurityClass(text('security')) ?? null;
  const heading = active.kind === 'empty' && inactive.kind === 'empty' && disposition.kind === 'empty';
  const orNull = (field: ClassificationField) => (/^[-–—]*$/.test(text(field)) ? null : text(field));
  const planned: PlannedCode = {
    row,
    code,
    parentCode: null,
    title: options.titles?.get(code) ?? orNull('title'),
    heading,
    activePeriod: periodCell(active, text('active')),
    inactivePeriod: periodCell(inactive, text('inactive')),
    disposition: orNull('disposition'),
    securityText: orNull('security'),
    activeYears: yearsOf(active),
    activeTrigger: active.kind === 'period' ? active.trigger : null,
    inactiveYears: yearsOf(inactive),
    dispositionKind: disposition.kind === 'read' ? disposition.disposition : null,
    dispositionNote: disposition.kind === 'read' ? disposition.note : null,
    securityClass,
  };
  return {
    planned,
    notes: notesOf(row, text, { active, inactive, disposition, securityClass, heading }),
  };
}

function notesOf(
  row: number,
  text: (field: ClassificationField) => string,
  read: { active: Period; inactive: Period; disposition: Disposition; securityClass: SecurityClass | null; heading: boolean },
): ClassificationNote[] {
  const unread: readonly (readonly [ClassificationField, boolean])[] = [
    ['active', read.active.kind === 'unread'],
    ['inactive', read.inactive.kind === 'unread'],
    ['disposition', read.disposition.kind === 'unread'],
    ['security', read.securityClass === null && text('security') !== ''],
  ];
  const empty: readonly (readonly [ClassificationField, boolean])[] = [
    ['active', read.active.kind === 'empty'],
    ['inactive', read.inactive.kind === 'empty'],
    ['disposition', read.disposition.kind === 'empty'],
    ['security', text('security') === ''],
  ];
  const missing = read.heading ? [] : empty.filter(([, isEmpty]) => isEmpty).map(([field]) => field);
  const unmarked = (['active', 'inactive'] as const).filter((field) => {
    const period = read[field];
    return period.kind === 'period' && period.triggerUnmarked;
  });
  return [
    ...unread.filter(([, isUnread]) => isUnread).map(([field]) => ({ code: 'note.unread' as const, row, field, text: text(field) })),
    ...(missing.length > 0 ? [{ code: 'note.partialRule' as const, row, missing }] : []),
    ...unmarked.map((field) => ({ code: 'note.unmarkedTrigger' as const, row, text: text(field) })),
  ];
}

/** One cell by its meaning, on one line; empty where the list has no such column. */
export const cellOf = (cells: readonly string[], columns: ClassificationColumns, field: ClassificationField): string => {
  const column = columns[field];
  return column === undefined ? '' : oneLine(cells[column] ?? '');
};

/** "-" says that there is no such period, an empty cell says nothing: the reckoning of a retention must tell them apart. */
const periodCell = (period: Period, cell: string): string | null => (period.kind === 'none' ? '-' : period.kind === 'empty' ? null : cell);

const yearsOf = (period: Period): number | null => (period.kind === 'period' ? period.years : null);
