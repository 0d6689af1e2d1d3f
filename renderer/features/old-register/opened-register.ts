/** A register file as it lies open in the wizard: what was guessed, what the person changed of it. */
import type { OldRow } from '#renderer/commands/registers/import-old-register.ts';
import { type FileFault, workbookFault } from '#renderer/ui/wizard/check-file.ts';
import type { SourceColumn } from '#renderer/ui/wizard/mapping-table.tsx';
import {
  demandedFields,
  guessOldRegisterColumns,
  type OldRegister,
  type OldRegisterColumns,
  type OldRegisterField,
  oldRegisterHeading,
} from '#shared/domain/registers/old-register-columns.ts';
import { allRows } from '#shared/exchange/table/csv-rows.ts';
import { readTable, type Workbook } from '#shared/exchange/table/read-table.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export interface OpenedRegister {
  readonly register: OldRegister;
  readonly file: File;
  readonly workbook: Workbook | null;
  readonly lines: readonly (readonly string[])[];
  /** Line of the column names, from 1; 0 where there is none. */
  readonly headingRow: number;
  readonly columns: OldRegisterColumns;
  readonly source: string;
}

export async function openRegister(register: OldRegister, file: File, sheet?: number): Promise<Result<OpenedRegister, FileFault>> {
  const table = readTable(new Uint8Array(await file.arrayBuffer()), sheet);
  if (!table.ok) return err(workbookFault(table.error));
  const lines = allRows(table.value.text, table.value.delimiter);
  if (lines.every((cells) => cells.every((cell) => cell.trim() === ''))) return err({ code: 'fileEmpty' });
  const opened = { register, file, workbook: table.value.workbook, lines, source: file.name.replace(/\.[^.]*$/, '') };
  return ok({ ...opened, ...headed(register, lines, (oldRegisterHeading(register, lines) ?? -1) + 1) });
}

/** Another line of column names: the columns are guessed again from it. */
export const withHeading = (opened: OpenedRegister, headingRow: number): OpenedRegister => ({
  ...opened,
  ...headed(opened.register, opened.lines, headingRow),
});

const headed = (register: OldRegister, lines: OpenedRegister['lines'], headingRow: number) => {
  const heading = lines[headingRow - 1];
  return { headingRow, columns: heading ? guessOldRegisterColumns(register, heading) : {} };
};

export const rowsOf = ({ lines, headingRow }: OpenedRegister): readonly OldRow[] =>
  lines.slice(headingRow).map((cells, index) => ({ row: headingRow + index + 1, cells }));

const SAMPLES = 4;

/** The columns of the file with their first values, in its order; a column without a name is `null`. */
export function columnsOf({
  lines,
  headingRow,
}: OpenedRegister): readonly (Omit<SourceColumn, 'name'> & { readonly name: string | null })[] {
  const heading = lines[headingRow - 1] ?? [];
  const body = lines.slice(headingRow, headingRow + 50);
  const width = Math.max(heading.length, ...body.map((cells) => cells.length));
  const clean = (cell: string | undefined) => (cell ?? '').replace(/\s+/g, ' ').trim();
  return Array.from({ length: width }, (_, index) => ({
    id: String(index),
    name: clean(heading[index]) || null,
    samples: body
      .map((cells) => clean(cells[index]))
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES),
  }));
}

export const mappingOf = (columns: OldRegisterColumns): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(columns).map(([field, column]) => [String(column), field]));

export const columnsFrom = (mapping: Readonly<Record<string, string>>): OldRegisterColumns =>
  Object.fromEntries(Object.entries(mapping).map(([column, field]) => [field, Number(column)]));

/** Fields without a column, without which no row is an entry. */
export function missingFields({ register, columns }: OpenedRegister): readonly OldRegisterField[] {
  const fields: readonly OldRegisterField[] = demandedFields[register];
  const grounds = Object.keys(columns).some((field) => field === 'grounds' || field.startsWith('ground-'));
  return [
    ...fields.filter((field) => columns[field] === undefined),
    ...(register === 'objection' && !grounds ? (['grounds'] as const) : []),
  ];
}
