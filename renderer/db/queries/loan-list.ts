/** The loan register with the names of what is lent, read at once for a list. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { type LoanFile, readLoans, refOf } from './loans.ts';
import { readPlaces } from './locations.ts';
import type { ShelfItem } from './shelf-items.ts';

export interface LoanEntry {
  readonly file: LoanFile;
  /** Null where the item is no longer there. */
  readonly item: ShelfItem | null;
}

export async function readLoanEntries(db: DaluangDb): Promise<readonly LoanEntry[]> {
  const files = await readLoans(db);
  return withItems(db, files);
}

export async function withItems(db: DaluangDb, files: readonly LoanFile[]): Promise<readonly LoanEntry[]> {
  if (files.length === 0) return [];
  const recordIds = [...new Set(files.filter(({ row }) => row.itemEntity === 'record').map(({ row }) => row.itemId))];
  const [places, found] = await Promise.all([readPlaces(db), db.records.bulkGet(recordIds)]);
  const records = new Map(found.flatMap((record) => (record ? [[record.id, record] as const] : [])));
  const codeIds = [...new Set([...records.values()].flatMap((record) => record.classCodeId ?? []))];
  const codes = new Map((await db.rows('classCode').bulkGet(codeIds)).flatMap((code) => (code ? [[code.id, code] as const] : [])));
  const itemOf = ({ row }: LoanFile): ShelfItem | null => {
    const ref = refOf(row);
    if (ref.entity === 'record') {
      const record = records.get(ref.id);
      return record && !record.void ? recordItem(record, codes, places.pathOf(record.locationId)) : null;
    }
    const path = places.pathOf(ref.id);
    const location = path.at(-1);
    return location ? { ref, name: location.name, code: null, path, record: undefined, location } : null;
  };
  return files.map((file) => ({ file, item: itemOf(file) }));
}

const recordItem = (record: Row<'record'>, codes: ReadonlyMap<string, Row<'classCode'>>, path: readonly Row<'location'>[]): ShelfItem => ({
  ref: { entity: 'record', id: record.id },
  name: record.description,
  code: record.classCodeId === null ? null : (codes.get(record.classCodeId)?.code ?? null),
  path,
  record,
  location: undefined,
});
