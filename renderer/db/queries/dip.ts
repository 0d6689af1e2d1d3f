/** The public information list as its rows and events tell it. */
import { type DipCase, foldDip } from '#shared/domain/dip/dip-case.ts';
import { parseDipEvent } from '#shared/domain/dip/dip-events.ts';
import {
  type ExcludedPart,
  endedExclusion,
  excludedParts,
  type ListingBar,
  listingBar,
  type TestedRecord,
} from '#shared/domain/dip/excluded-list.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { type ConsequenceFile, readConsequenceTests } from './consequence-tests.ts';
import { ignoredRows, inOrder, readRows } from './recorded.ts';

export interface DipFile {
  readonly row: Row<'dipEntry'>;
  /** Event rows in the order in which they were recorded. */
  readonly events: readonly Row<'dipEvent'>[];
  readonly known: DipCase;
  /** Event rows that changed nothing: two desks acted without knowing of each other. */
  readonly ignored: ReadonlySet<string>;
  /** Records of the archive that hold it, in the order in which they were linked. */
  readonly recordIds: readonly string[];
}

/** An entry, and why it may not be shown to the public although it stands in the list: it was excluded since. */
export interface DipEntry extends DipFile {
  readonly bar: ListingBar | null;
}

export async function readDipFile(db: DaluangDb, id: string): Promise<DipFile | undefined> {
  const row = id === '' ? undefined : await db.rows('dipEntry').get(id);
  if (!row || row.void) return undefined;
  const [events, links] = await Promise.all([
    db.rows('dipEvent').where('entryId').equals(id).toArray(),
    db.rows('dipRecord').where('entryId').equals(id).toArray(),
  ]);
  return assemble(row, events, links);
}

export async function readDipEntry(db: DaluangDb, id: string, today: CalendarDate): Promise<DipEntry | undefined> {
  const file = await readDipFile(db, id);
  if (!file) return undefined;
  return { ...file, bar: await barOf(db, file.recordIds, today) };
}

/** The entries that a record of the archive is linked to, in the order of their links. */
export async function entriesOfRecord(db: DaluangDb, recordId: string): Promise<readonly DipFile[]> {
  const links = await db.rows('dipRecord').where('recordId').equals(recordId).toArray();
  const files = await Promise.all(links.filter((link) => !link.void).map(({ entryId }) => readDipFile(db, entryId)));
  return files.flatMap((file) => file ?? []);
}

/** The whole list: some hundred entries of an office, read whole and folded. */
export async function readDipEntries(db: DaluangDb, today: CalendarDate): Promise<readonly DipEntry[]> {
  const [rows, events, links, tests] = await Promise.all([
    db.rows('dipEntry').toArray(),
    db.rows('dipEvent').toArray(),
    db.rows('dipRecord').toArray(),
    readConsequenceTests(db),
  ]);
  const eventsOf = Map.groupBy(events, ({ entryId }) => entryId);
  const linksOf = Map.groupBy(links, ({ entryId }) => entryId);
  const files = rows.filter((row) => !row.void).map((row) => assemble(row, eventsOf.get(row.id) ?? [], linksOf.get(row.id) ?? []));
  const records = await recordsById(db, [...new Set(files.flatMap(({ recordIds }) => recordIds))]);
  const tested = tests.map(testedRecord);
  return files.map((file) => ({ ...file, bar: listingBar(present(records, file.recordIds), tested, today) }));
}

/** Why information held by these records can't be listed on a day; null where it may. */
export async function barOf(db: DaluangDb, recordIds: readonly string[], today: CalendarDate): Promise<ListingBar | null> {
  if (recordIds.length === 0) return null;
  const [records, tests] = await Promise.all([recordsById(db, recordIds), readConsequenceTests(db)]);
  return listingBar(present(records, recordIds), tests.map(testedRecord), today);
}

/** The last day of an exclusion that is over, for a record that the archive still holds as excluded; null where there is nothing to review. */
export async function endedExclusionOf(db: DaluangDb, record: Row<'record'>, today: CalendarDate): Promise<CalendarDate | null> {
  if (record.accessClass !== 'excluded') return null;
  return endedExclusion(record, (await readConsequenceTests(db)).map(testedRecord), today);
}

export interface ExcludedEntry extends ExcludedPart {
  /** Of the test and the place of the part in it. */
  readonly id: string;
  readonly test: ConsequenceFile;
  /** Entries of the list that came of it after its period: it needs no review any more. */
  readonly listedAs: readonly string[];
  /** The record that the test names, and whether the archive still holds it as excluded: until that is changed it can't be listed. */
  readonly record: { readonly id: string; readonly stillExcluded: boolean } | null;
}

/** What approved consequence tests exclude, also what is over, by the day of their approval. */
export async function readExcludedList(db: DaluangDb, today: CalendarDate): Promise<readonly ExcludedEntry[]> {
  const [tests, entries] = await Promise.all([readConsequenceTests(db), db.rows('dipEntry').toArray()]);
  const cameOf = Map.groupBy(
    entries.filter(({ void: reason, origin }) => !reason && origin?.kind === 'test'),
    ({ origin }) => origin?.id ?? '',
  );
  const records = await recordsById(db, [...new Set(tests.flatMap(({ row }) => row.recordId ?? []))]);
  const recordOf = ({ row }: ConsequenceFile): ExcludedEntry['record'] => {
    const record = records.get(row.recordId ?? '');
    return record ? { id: record.id, stillExcluded: record.accessClass === 'excluded' } : null;
  };
  return tests.flatMap((test) =>
    excludedParts(test.course, test.parts, today).map((part, place) => ({
      ...part,
      id: `${test.row.id} ${place}`,
      test,
      listedAs: (cameOf.get(test.row.id) ?? []).map(({ id }) => id),
      record: recordOf(test),
    })),
  );
}

const testedRecord = ({ row, course, parts }: ConsequenceFile): TestedRecord => ({ recordId: row.recordId, course, parts });

const present = (records: ReadonlyMap<string, Row<'record'>>, ids: readonly string[]) => ids.flatMap((id) => records.get(id) ?? []);

async function recordsById(db: DaluangDb, ids: readonly string[]): Promise<ReadonlyMap<string, Row<'record'>>> {
  const rows = await db.records.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row && !row.void ? [[row.id, row] as const] : [])));
}

function assemble(row: Row<'dipEntry'>, rows: readonly Row<'dipEvent'>[], links: readonly Row<'dipRecord'>[]): DipFile {
  const events = inOrder(rows);
  const read = readRows(events, parseDipEvent);
  const known = foldDip(read.map(({ event }) => event));
  const recordIds = links.filter((link) => !link.void).map(({ recordId }) => recordId);
  return { row, events, known, ignored: ignoredRows(read, known.unapplied), recordIds: recordIds.toSorted() };
}
