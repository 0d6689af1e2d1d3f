/** A block of cells laid over the rows of a grid, from one cell on to the right and down, as a spreadsheet does it. */
import { blankCells, carriedCells, type GridCells, type GridField, type GridRow, gridFields } from './box-grid.ts';

export interface PasteTarget {
  /** Rows from the one that takes the first line; those that lack are made. */
  readonly rows: readonly GridRow[];
  /** The column that takes the first cell. */
  readonly field: GridField;
  /** The row above the first one: new rows carry on from it. */
  readonly above: GridCells | null;
  readonly sticky: ReadonlySet<GridField>;
  /** Number of the last record of the box. */
  readonly lastNumber?: string;
  /** Ids for new rows, in order. */
  readonly newIds: readonly string[];
}

export interface Pasted {
  /** Every row that took a line, in order. */
  readonly rows: readonly GridRow[];
  /** Filled cells to the right of the last column: they found no place. */
  readonly beyond: number;
}

/** `read` turns the text of a cell into what its column holds. Blank lines are passed over. */
export function pasted(
  block: readonly (readonly string[])[],
  target: PasteTarget,
  read: (field: GridField, text: string) => string,
): Pasted {
  const columns = gridFields.slice(gridFields.indexOf(target.field));
  const lines = block.filter((line) => line.some((cell) => cell.trim() !== ''));
  const rows: GridRow[] = [];
  let above = target.above;
  for (const [index, line] of lines.entries()) {
    const own = target.rows[index];
    const fresh = own === undefined || isUntouched(own);
    const start = fresh ? carriedCells(above, target.sticky, target.lastNumber) : own.cells;
    const laid = Object.fromEntries(columns.slice(0, line.length).map((field, column) => [field, read(field, line[column] ?? '')]));
    const cells = { ...start, ...laid };
    rows.push({ id: own?.id ?? target.newIds[index] ?? '', cells, tried: true });
    above = cells;
  }
  const beyond = lines.flatMap((line) => line.slice(columns.length)).filter((cell) => cell.trim() !== '').length;
  return { rows, beyond };
}

/** The row below the last one: nobody typed in it yet. */
export const isUntouched = (row: GridRow): boolean => gridFields.every((field) => row.cells[field] === blankCells[field]);
