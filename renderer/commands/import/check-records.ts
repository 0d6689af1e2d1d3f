/** The dry run: every row through the check of the form, nothing stored. Bad rows are kept as a list for the person to mend. */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import { importRow, type RecordImportOptions } from '#shared/domain/records/record-import.ts';
import { csvChunks } from '#shared/exchange/table/csv-rows.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { ImportReferences } from './import-references.ts';
import type { CheckedRow, CheckReport, ImportHooks, ImportIssue, ImportSetup } from './import-setup.ts';
import { TwinFinder } from './twin-finder.ts';

export interface CheckOutcome {
  readonly report: CheckReport;
  /** Rows that will not be stored, as they stand in the file. */
  readonly bad: readonly { readonly row: number; readonly cells: readonly string[]; readonly issues: readonly ImportIssue[] }[];
  /** Good rows that are the same as one before them or as a stored record. */
  readonly twinRows: ReadonlySet<number>;
}

/** Refused rows that the report lists; the list of bad rows has every one. */
const MOST_REFUSED_SHOWN = 10_000;
const MOST_NOTED_SHOWN = 2000;

export const importOptions = (setup: ImportSetup, width: number, references: ImportReferences): RecordImportOptions => ({
  columns: setup.columns,
  width,
  defaults: setup.defaults,
  ...(references.classCodes ? { classCodes: references.classCodes } : {}),
  terms: references.terms,
});

/** A row as it will be stored, blank, or refused with what is wrong. */
export function checkedRow(cells: readonly string[], row: number, options: RecordImportOptions, user: AccessUser) {
  const checked = importRow(cells, row, options);
  if (checked.kind !== 'ready') return checked;
  const { securityClass } = checked.record;
  if (can(user, 'record.import', { securityClass }).allowed) return checked;
  const issue = { severity: 'error', code: 'row.notAllowed', field: 'securityClass', text: securityClass } as const;
  return { kind: 'refused' as const, row, issues: [...checked.issues, issue] as readonly ImportIssue[] };
}

/** Null where it was cancelled. */
export async function checkRecords(
  text: string,
  setup: ImportSetup,
  references: ImportReferences,
  user: AccessUser,
  hooks: ImportHooks,
): Promise<CheckOutcome | null> {
  const counts = { ready: 0, refused: 0, blank: 0 };
  const byCode: Partial<Record<ImportIssue['code'], number>> = {};
  const refused: CheckedRow[] = [];
  const noted = new Map<number, CheckedRow>();
  const warned = new Set<number>();
  const twins = new TwinFinder();
  const bad: CheckOutcome['bad'][number][] = [];
  const made: Op[] = [];
  let options: RecordImportOptions | null = null;
  for (const { rows, share } of csvChunks(text, setup.delimiter)) {
    if (hooks.cancelled()) return null;
    for (const { row, cells } of rows) {
      options ??= importOptions(setup, headingWidth(rows, setup), references);
      if (row <= setup.headingRow) continue;
      const checked = checkedRow(cells, row, options, user);
      counts[checked.kind] += 1;
      if (checked.kind === 'blank') continue;
      if (checked.kind === 'refused') {
        count(checked.issues);
        bad.push({ row, issues: checked.issues, cells });
        if (refused.length < MOST_REFUSED_SHOWN) refused.push({ row, issues: checked.issues });
        continue;
      }
      const twin = twins.inList(row, {
        ...checked.record,
        unitId: references.unitId(checked.record.unit, made),
        locationId: references.placeId(checked.place, made),
        classCodeId: references.classCodeId(checked.record.classCode),
      });
      note(row, twin ? [...checked.issues, twin] : checked.issues);
    }
    hooks.onProgress({ done: counts.ready + counts.refused, share });
    await hooks.pause();
  }
  for await (const records of references.storedRecords()) {
    if (hooks.cancelled()) return null;
    for (const record of records) {
      const twin = twins.inStore(record);
      if (twin) note(twin.row, [twin.issue]);
    }
    await hooks.pause();
  }
  const { units, places } = references.made();
  const notes = [...noted.values()].toSorted((a, b) => a.row - b.row);
  const report = { ...counts, withWarnings: warned.size, twins: twins.rows.size, rows: [...refused, ...notes], byCode };
  return { report: { ...report, newUnits: units, newPlaces: places }, bad, twinRows: twins.rows };

  function count(issues: readonly ImportIssue[]): void {
    for (const { code } of issues) byCode[code] = (byCode[code] ?? 0) + 1;
  }

  /** Adds to what is said of a good row. */
  function note(row: number, issues: readonly ImportIssue[]): void {
    if (issues.length === 0) return;
    count(issues);
    warned.add(row);
    const before = noted.get(row);
    // What is there twice is shown also where notes of other kinds have filled the list.
    const most = issues.some(({ code }) => code === 'row.twin' || code === 'row.stored') ? 2 * MOST_NOTED_SHOWN : MOST_NOTED_SHOWN;
    if (before || noted.size < most) noted.set(row, { row, issues: [...(before?.issues ?? []), ...issues] });
  }
}

/** Cells of the heading line; without one every cell may be filled. */
export function headingWidth(rows: readonly { readonly row: number; readonly cells: readonly string[] }[], setup: ImportSetup): number {
  const heading = rows.find(({ row }) => row === setup.headingRow);
  return heading ? heading.cells.length : Number.POSITIVE_INFINITY;
}
