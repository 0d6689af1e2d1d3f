/** What a dry run of `import` answers, for both kinds of lists, as JSON and as lines. */
import type { FieldChange } from '#shared/exchange/records/update-by-key.ts';
import type { cliImport } from '#shared/i18n/messages/cli-import.ts';

export type ImportMessageKey = keyof typeof cliImport.id;
export type SayImport = (key: ImportMessageKey, values?: Readonly<Record<string, string | number>>) => string;

export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: ImportMessageKey;
  /** The field of the record or code; null where the whole row is meant. */
  readonly field: string | null;
  /** Column of the file, from 1; null where it has none for the field. */
  readonly column: number | null;
  readonly text: string;
}

export interface FoundRow {
  /** As a spreadsheet counts, from 1; 0 where no row is meant. */
  readonly row: number;
  readonly action: 'insert' | 'update' | 'skip';
  readonly findings: readonly Finding[];
  /** Of an update: the fields that differ. */
  readonly changes?: readonly FieldChange[];
}

export interface DryRun {
  readonly headingRow: number;
  /** Field -> column from 1, with its heading. */
  readonly columns: Readonly<Record<string, { readonly column: number; readonly heading: string }>>;
  /** Headings that mean nothing to the import: their cells are left out. */
  readonly unmapped: readonly { readonly column: number; readonly heading: string }[];
  /**
   * `insert`, `update` and `skip` add up to `rows`. The command line has no database beside it: updates are counted against an export
   * that is given as the present state. `refused`, `blank` and unchanged rows are among the skipped.
   */
  readonly counts: {
    readonly rows: number;
    readonly insert: number;
    readonly update: number;
    readonly skip: number;
    readonly refused: number;
    readonly blank: number;
    readonly withWarnings: number;
  };
  readonly byCode: Readonly<Record<string, number>>;
  /** Only with a key: which one, and rows whose record says the same already. */
  readonly key?: string;
  readonly unchanged?: number;
  /** Rows with something to look at; all of them. */
  readonly rows: readonly FoundRow[];
}

/** Columns by number and heading; what is left over. */
export function columnsSaid(
  columns: Readonly<Record<string, number | undefined>>,
  heading: readonly string[],
): Pick<DryRun, 'columns' | 'unmapped'> {
  const clean = (column: number) => (heading[column] ?? '').replace(/\s+/g, ' ').trim();
  const mapped = Object.entries(columns).flatMap(([field, column]) => (column === undefined ? [] : [[field, column] as const]));
  const taken = new Set(mapped.map(([, column]) => column));
  return {
    columns: Object.fromEntries(mapped.map(([field, column]) => [field, { column: column + 1, heading: clean(column) }])),
    unmapped: heading.flatMap((_, column) =>
      taken.has(column) || clean(column) === '' ? [] : [{ column: column + 1, heading: clean(column) }],
    ),
  };
}

export function countCodes(rows: readonly FoundRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { findings } of rows) for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const MOST_LINES = 50;

export function linesOf(file: string, run: DryRun, say: SayImport): readonly string[] {
  const shown = run.rows.slice(0, MOST_LINES);
  const lines = shown.flatMap(({ row, findings, changes = [] }) => [
    ...changes.map((change) => say('report.change', { row, ...change })),
    ...findings.map(({ code, field, text }) =>
      say('report.row', {
        row,
        field: field === null ? '' : ` ${field}`,
        message: say(code),
        text: text === '' ? '' : ` (${text.slice(0, 80)})`,
      }),
    ),
  ]);
  const more = run.rows.length - shown.length;
  return [say('report.head', { file, ...run.counts }), ...lines, ...(more > 0 ? [say('report.more', { count: more })] : [])];
}
