/** The dry run: every row through the check of the form, nothing stored. Bad rows are kept as a list for the person to mend. */
import type { AccessUser } from '#shared/domain/access/access.ts';
import { type FolderFile, folderFinder } from '#shared/domain/records/named-files.ts';
import { csvChunks } from '#shared/exchange/table/csv-rows.ts';
import type { Op } from '#shared/log/change-set.ts';
import { type DecidedRow, rowDecider } from './decide-rows.ts';
import type { ImportReferences } from './import-references.ts';
import { type BadRow, ImportReport } from './import-report.ts';
import type { CheckReport, ImportHooks, ImportIssue, ImportSetup } from './import-setup.ts';
import { MOST_KEPT, type NewRow } from './kept-rows.ts';
import { TwinFinder } from './twin-finder.ts';

export interface CheckOutcome {
  readonly report: CheckReport;
  /** Rows that will not be stored, as they stand in the file. */
  readonly bad: readonly BadRow[];
  /** Good rows that are the same as one before them or as a stored record. */
  readonly twinRows: ReadonlySet<number>;
  /** The good rows, in the order in which they are stored; null where the store must look at the list again. */
  readonly good: readonly NewRow[] | null;
}

/** Null where it was cancelled. `folder`: where the softcopies are that the rows name. */
export async function checkRecords(
  text: string,
  setup: ImportSetup,
  references: ImportReferences,
  user: AccessUser,
  hooks: ImportHooks,
  folder: readonly FolderFile[] = [],
): Promise<CheckOutcome | null> {
  const report = new ImportReport();
  const find = folderFinder(folder);
  const twins = new TwinFinder();
  const made: Op[] = [];
  const decider = await rowDecider(text, setup, references, user);
  // A key is asked for anew, and rows that others lie in are stored before those.
  let good: NewRow[] | null = setup.key === undefined && decider.first.size === 0 ? [] : null;
  for (const { rows, share } of csvChunks(text, setup.delimiter)) {
    if (hooks.cancelled()) return null;
    for (const decided of await decider.decide(rows.filter(({ row }) => row > setup.headingRow))) {
      report.add(decided);
      report.note(decided.row, referring(decided));
      report.note(decided.row, await keptBack(decided));
      if (decided.kind === 'insert') good?.push(decided);
      // Without a folder the names are not looked for.
      if ('files' in decided && folder.length > 0)
        report.addFiles(
          decided.row,
          decided.files.map((name) => [name, find(name).found]),
        );
    }
    if (good && good.length > MOST_KEPT) good = null;
    hooks.onProgress({ done: report.seen, share });
    await hooks.pause();
  }
  for await (const records of references.storedRecords()) {
    if (hooks.cancelled()) return null;
    for (const record of records) {
      const twin = twins.inStore(record);
      if (twin) report.note(twin.row, [twin.issue]);
    }
    await hooks.pause();
  }
  const { units, places } = references.made();
  return { report: report.result(twins.rows.size, units, places), bad: report.bad, twinRows: twins.rows, good };

  /** A berkas that changes takes along only what the person may change: what stays is told here, where it can still be left out. */
  async function keptBack(decided: DecidedRow): Promise<readonly ImportIssue[]> {
    if (decided.kind !== 'update') return [];
    const { stored, record, changes } = decided;
    const fields = new Set(changes.map(({ field }) => field));
    const after = {
      ...stored,
      ...(fields.has('classCode') ? { classCodeId: references.classCodeId(record.classCode) } : {}),
      ...(fields.has('unit') ? { unitId: references.unitId(record.unit, made) } : {}),
      ...(fields.has('fileNumber') ? { fileNumber: record.fileNumber } : {}),
    };
    const kept = await references.keptInside(user, { before: stored, after });
    return kept ? [{ severity: 'warning', code: 'inside.kept', field: null, text: '' }] : [];
  }

  /** What the row would make is counted; a new record that is there already is told. */
  function referring(decided: DecidedRow): readonly ImportIssue[] {
    if (decided.kind === 'update') {
      const { record, place, changes } = decided;
      if (changes.some(({ field }) => field === 'unit')) references.unitId(record.unit, made);
      if (changes.some(({ field }) => field === 'place')) references.placeId(place, made);
    }
    if (decided.kind !== 'insert') return [];
    const { row, record, place } = decided;
    const unitId = references.unitId(record.unit, made);
    const locationId = references.placeId(place, made);
    const twin = twins.inList(row, { ...record, unitId, locationId, classCodeId: references.classCodeId(record.classCode) });
    return twin ? [twin] : [];
  }
}
