/** What the grid holds beside the stored records: rows that are not saved yet, cells of records that could not be saved. Pure steps. */
import { blankCells, carriedCells, type GridCells, type GridField, type GridRow, withCell } from '#shared/domain/records/box-grid.ts';
import { isUntouched } from '#shared/domain/records/box-grid-paste.ts';

/** A cell of a stored record on its way into the store, or refused by a check. */
export interface RecordEdit {
  readonly cells: Partial<GridCells>;
  /** Field -> writer, as the person saw it. */
  readonly base: Readonly<Record<string, string>>;
  /** The change that stored it; null until then. */
  readonly changeId: string | null;
  readonly stale: boolean;
}

export interface GridState {
  readonly unit: string;
  /** The last one is always untouched: the next row. */
  readonly rows: readonly GridRow[];
  readonly saving: ReadonlySet<string>;
  /** Saved since the grid was opened. */
  readonly saved: ReadonlySet<string>;
  readonly edits: ReadonlyMap<string, RecordEdit>;
  /** The cell that is being typed in: kept with the draft, no part of its row yet. */
  readonly typing: CellChange | null;
}

const freshRow = (id: string): GridRow => ({ id, cells: blankCells, tried: false });

/** Leaves out what was emptied again, and puts the next row at the end. */
export function withNextRow(rows: readonly GridRow[], newId: () => string): readonly GridRow[] {
  const last = rows.at(-1);
  return last && isUntouched(last) ? rows : [...rows, freshRow(newId())];
}

/** Rows that the store has not brought back as records yet: between its news and the next step of the grid a saved row is both. */
export const withoutStored = (rows: readonly GridRow[], stored: readonly { readonly id: string }[]): readonly GridRow[] => {
  const here = new Set(stored.map(({ id }) => id));
  return rows.filter(({ id }) => !here.has(id));
};

export const touchedRows = (state: Pick<GridState, 'rows' | 'saving'>): readonly GridRow[] =>
  state.rows.filter((row) => !isUntouched(row) && !state.saving.has(row.id));

/** The cells of a row as they are shown: an untouched one begins with what it carries on. */
export function shownCells(rows: readonly GridRow[], index: number, aboveAll: GridCells | null, sticky: ReadonlySet<GridField>): GridCells {
  const row = rows[index];
  if (!row || !isUntouched(row)) return row?.cells ?? blankCells;
  return carriedCells(index === 0 ? aboveAll : shownCells(rows, index - 1, aboveAll, sticky), sticky, aboveAll?.itemNumber);
}

export interface CellChange {
  readonly id: string;
  readonly field: GridField;
  readonly text: string;
}

/** Writes cells; a row that was untouched keeps what it carried. */
export function written(
  rows: readonly GridRow[],
  changes: readonly CellChange[],
  shown: (index: number) => GridCells,
  newId: () => string,
): readonly GridRow[] {
  const after = rows.map((row, index) =>
    changes
      .filter(({ id }) => id === row.id)
      .reduce((now, { field, text }) => withCell(now, field, text), isUntouched(row) ? { ...row, cells: shown(index) } : row),
  );
  const untouched = after.map((row, index) => {
    const before = rows[index];
    return before && isUntouched(before) && !changes.some(({ id }) => id === row.id) ? before : row;
  });
  return withNextRow(untouched, newId);
}

/** Rows of a paste in their places; new ones before the next row. */
export function withPasted(rows: readonly GridRow[], pasted: readonly GridRow[], newId: () => string): readonly GridRow[] {
  const laid = new Map(pasted.map((row) => [row.id, row]));
  const known = new Set(rows.map(({ id }) => id));
  const kept = rows.map((row) => laid.get(row.id) ?? row);
  return withNextRow([...kept.filter((row) => !isUntouched(row)), ...pasted.filter(({ id }) => !known.has(id))], newId);
}

/** Rows that come back, before the next row. */
export const withRows = (rows: readonly GridRow[], back: readonly GridRow[], newId: () => string): readonly GridRow[] => {
  const known = new Map(back.map((row) => [row.id, row]));
  const here = new Set(rows.map(({ id }) => id));
  const kept = rows.map((row) => known.get(row.id) ?? row).filter((row) => !isUntouched(row));
  return withNextRow([...kept, ...back.filter(({ id }) => !here.has(id))], newId);
};

export const withoutRows = (rows: readonly GridRow[], ids: ReadonlySet<string>, newId: () => string): readonly GridRow[] =>
  withNextRow(
    rows.filter(({ id }) => !ids.has(id)),
    newId,
  );
