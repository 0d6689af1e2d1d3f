/** The lines of the grid: stored records of the box first, then the rows that are not saved. Made one at a time, as they are seen. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useLocale } from '#renderer/ui/use-text.ts';
import { type GridCells, type GridField, type GridIssue, type GridRow, shownIssues } from '#shared/domain/records/box-grid.ts';
import { isUntouched } from '#shared/domain/records/box-grid-paste.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { BoxDesk } from './box-desk.ts';
import { shownCells, withoutStored } from './grid-state.ts';
import { cellsOfRecord } from './record-cells.ts';

export type LineState = 'stored' | 'saved' | 'saving' | 'mend' | 'draft' | 'fresh';

export interface GridLine {
  readonly id: string;
  /** Null while it is not stored. */
  readonly record: Row<'record'> | null;
  readonly cells: GridCells;
  readonly state: LineState;
  /** Field -> code of what is wrong. */
  readonly issues: ReadonlyMap<string, string>;
}

export interface GridLines {
  readonly count: number;
  readonly at: (index: number) => GridLine;
  readonly indexOf: (id: string) => number;
  /** Of the last stored record: what the first new row carries on from. */
  readonly last: GridCells | null;
  /** Cells of an unsaved row by its place among those. */
  readonly shown: (index: number) => GridCells;
  readonly waiting: number;
  readonly bad: number;
  readonly stored: number;
}

const codesBy = (issues: readonly GridIssue[]): ReadonlyMap<string, string> => new Map(issues.map(({ field, code }) => [field, code]));
const nothing: ReadonlyMap<string, string> = new Map();

export function useGridLines(
  desk: BoxDesk,
  records: readonly Row<'record'>[],
  codes: ReadonlyMap<string, string>,
  sticky: ReadonlySet<GridField>,
): GridLines {
  const locale = useLocale();
  const rows = useStore(desk.store, (state) => state.rows);
  const saving = useStore(desk.store, (state) => state.saving);
  const saved = useStore(desk.store, (state) => state.saved);
  const edits = useStore(desk.store, (state) => state.edits);
  const unit = useStore(desk.store, (state) => state.unit);
  return useMemo(() => {
    // Two lines with one id would leave a row on the screen for ever.
    const open = withoutStored(rows, records);
    const places = new Map([...records, ...open].map(({ id }, index) => [id, index]));
    const lastRow = records.at(-1);
    const last = lastRow ? cellsOfRecord(lastRow, codes, locale) : null;
    const shown = (index: number) => shownCells(rows, index, last, sticky);
    const recordLine = (record: Row<'record'>): GridLine => {
      const edit = edits.get(record.id);
      const cells = { ...cellsOfRecord(record, codes, locale), ...edit?.cells };
      const checked = edit && edit.changeId === null ? desk.check({ ...cells, classCode: edit.cells.classCode ?? '' }) : null;
      const said = checked && !checked.ok ? codesBy(checked.error.filter(({ field }) => field !== 'unit')) : nothing;
      const issues = edit?.stale ? new Map(Object.keys(edit.cells).map((field) => [field, 'record.stale'])) : said;
      return { id: record.id, record, cells, issues, state: issues.size > 0 ? 'mend' : saved.has(record.id) ? 'saved' : 'stored' };
    };
    const checkOf = (row: GridRow): Pick<GridLine, 'state' | 'issues'> => {
      if (isUntouched(row)) return { state: 'fresh', issues: nothing };
      if (saving.has(row.id)) return { state: 'saving', issues: nothing };
      const checked = desk.check(row.cells);
      const issues = checked.ok ? nothing : codesBy(shownIssues(checked.error, row.tried).filter(({ field }) => field !== 'unit'));
      return { state: issues.size > 0 ? 'mend' : 'draft', issues };
    };
    const checks = new Map(rows.map((row, index) => [row.id, { ...checkOf(row), index }] as const));
    const states = open.flatMap(({ id }) => checks.get(id)?.state ?? []);
    return {
      count: records.length + open.length,
      at: (index) => {
        const record = records[index];
        if (record) return recordLine(record);
        const row = open[index - records.length] ?? open.at(-1);
        const check = checks.get(row?.id ?? '');
        return {
          id: row?.id ?? '',
          record: null,
          cells: shown(check?.index ?? 0),
          issues: check?.issues ?? nothing,
          state: check?.state ?? 'fresh',
        };
      },
      indexOf: (id) => places.get(id) ?? records.length + open.length - 1,
      last,
      shown,
      waiting: states.filter((state) => state !== 'fresh').length,
      bad: states.filter((state) => state === 'mend').length,
      stored: records.length,
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the check reads the unit of the head
  }, [desk, records, codes, sticky, rows, saving, saved, edits, unit, locale]);
}
