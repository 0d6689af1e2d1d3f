/**
 * The records of an official list with all that it says of them: read by key in chunks, so that the window answers meanwhile. Nothing of
 * it is stored; where a record is held and how long it is kept is reckoned by the rules of today.
 */
import {
  type ArchiveListKind,
  type Category,
  type Holding,
  holdingOf,
  isFile,
  isListed,
} from '#shared/domain/archive-lists/archive-lists.ts';
import { compareListed } from '#shared/domain/archive-lists/list-order.ts';
import { spanOf } from '#shared/domain/archive-lists/list-period.ts';
import type { RecordDate } from '#shared/domain/records/record-date.ts';
import type { RetentionStatus } from '#shared/domain/retention/retention-status.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { type DisposalBook, readDisposalBook } from './disposal-book.ts';
import { placeTextOf } from './locations.ts';
import { allOf } from './office.ts';

export interface ListedRecord {
  readonly record: Row<'record'>;
  /** The berkas that it lies in; its title only where the person may see it. */
  readonly file: (Pick<Row<'record'>, 'id' | 'fileNumber' | 'classCodeId'> & { readonly title: string | null }) | null;
  readonly isFile: boolean;
  /** Of a berkas: with all that lies in it. */
  readonly span: RecordDate;
  readonly items: number;
  readonly holding: Holding;
  readonly status: RetentionStatus;
  readonly code: Row<'classCode'> | undefined;
  readonly unit: string;
  readonly spot: string;
  readonly way: string;
  readonly category: Category;
  /** Of a vital record. */
  readonly protection: string | null;
  readonly secondCopy: string | null;
}

export interface ListScan {
  readonly kind: ArchiveListKind;
  /** Null for the whole office; a unit stands for those below it too. */
  readonly unitId: string | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** What the person may see. */
  readonly shows?: (record: Row<'record'>) => boolean;
}

const CHUNK = 1000;

/** In the order of the official list; null where it was stopped. */
export async function archiveList(db: DaluangDb, today: CalendarDate, scan: ListScan): Promise<readonly ListedRecord[] | null> {
  const [book, units, categories, total] = await Promise.all([
    readDisposalBook(db, today, null),
    allOf(db, 'unit'),
    allOf(db, 'recordCategory'),
    db.records.count(),
  ]);
  const wanted = scan.unitId === null ? null : unitsBelow(units, scan.unitId);
  const held: Row<'record'>[] = [];
  const itemsOf = new Map<string, RecordDate[]>();
  let last = '';
  for (let done = 0; ; ) {
    const rows = await db.records.after(last, CHUNK);
    if (scan.signal?.aborted) return null;
    for (const row of rows) {
      if (row.void || holdingOf(book.notesOf(row)) === 'gone' || !(scan.shows?.(row) ?? true)) continue;
      if (row.parentId !== null) push(itemsOf, row.parentId, row.date);
      if (wanted === null || wanted.has(row.unitId)) held.push(row);
    }
    done += rows.length;
    scan.onProgress?.(done, total);
    last = rows.at(-1)?.id ?? '';
    if (rows.length < CHUNK) break;
  }
  const names = {
    units: new Map(units.map(({ id, name }) => [id, name])),
    categories: new Map(categories.map((row) => [row.recordId, row])),
    files: await filesOf(db, held, scan.shows ?? (() => true)),
  };
  return held
    .flatMap((record) => listed(book, names, record, itemsOf.get(record.id) ?? [], scan.kind) ?? [])
    .map((one) => ({ one, by: orderOf(book, one) }))
    .toSorted((a, b) => compareListed(a.by, b.by))
    .map(({ one }) => one);
}

interface Names {
  readonly units: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, Row<'recordCategory'>>;
  readonly files: ReadonlyMap<string, NonNullable<ListedRecord['file']>>;
}

function listed(
  book: DisposalBook,
  names: Names,
  record: Row<'record'>,
  items: readonly RecordDate[],
  kind: ArchiveListKind,
): ListedRecord | null {
  const holding = holdingOf(book.notesOf(record));
  const file = names.files.get(record.parentId ?? '') ?? null;
  const berkas = isFile({ ...record, parentId: file?.id ?? null, holdsItems: items.length > 0 });
  const said = names.categories.get(record.id);
  const category = said?.category ?? 'general';
  if (!isListed(kind, holding, berkas, category)) return null;
  const { way, spot } = placeTextOf(book.pathOf(record));
  return {
    record,
    file,
    isFile: berkas,
    span: spanOf([record.date, ...items]),
    items: items.length,
    holding,
    status: book.statusOf(record),
    code: book.codeOf(record),
    unit: names.units.get(record.unitId) ?? '',
    spot,
    way: way.join(', '),
    category,
    protection: said?.protection ?? null,
    secondCopy: said?.secondCopy ?? null,
  };
}

/** An item stands where its berkas stands. */
function orderOf(book: DisposalBook, { record, file, isFile }: ListedRecord) {
  const by = file ?? record;
  return {
    id: record.id,
    code: book.codeOf(by)?.code ?? '',
    fileNumber: by.fileNumber ?? '',
    itemNumber: record.itemNumber ?? '',
    fileId: file?.id ?? (isFile ? record.id : null),
    isFile,
  };
}

async function filesOf(
  db: DaluangDb,
  records: readonly Row<'record'>[],
  shows: (record: Row<'record'>) => boolean,
): Promise<Names['files']> {
  const ids = [...new Set(records.flatMap(({ parentId }) => parentId ?? []))];
  const rows = await db.records.bulkGet(ids);
  return new Map(
    rows.flatMap((row) => {
      if (!row || row.void) return [];
      const { id, fileNumber, classCodeId } = row;
      return [[id, { id, fileNumber, classCodeId, title: shows(row) ? row.description : null }] as const];
    }),
  );
}

function unitsBelow(units: readonly Row<'unit'>[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  // The set grows while it is walked: each level adds the next.
  for (const known of found) for (const unit of units) if (unit.parentId === known) found.add(unit.id);
  return found;
}

function push(map: Map<string, RecordDate[]>, key: string, value: RecordDate): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
