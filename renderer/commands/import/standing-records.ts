/** The records that are there, as an import by key holds its rows against them: found by key, read as they stand. */
import { keyText, type RecordKey } from '#shared/domain/records/record-key.ts';
import { type ExportTexts, exportTexts } from '#shared/exchange/records/exported-record.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { categoryId } from '../../db/queries/lent-records.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import { exportedRecord } from '../export/read-records.ts';

export interface StandingRecord {
  readonly row: Row<'record'>;
  readonly category: Row<'recordCategory'> | undefined;
  readonly texts: ExportTexts;
  /** Description of the berkas that it lies in; empty where in none. */
  readonly parentName: string;
  /** Destroyed or handed over: it stays as it was described. */
  readonly gone: boolean;
}

/** Names of what a record refers to. */
export interface RecordNames {
  unitOf(id: string): string;
  placeOf(id: string): Parameters<typeof exportedRecord>[2]['place'];
}

const CHUNK_RECORDS = 2000;

/** All records, void ones too, some at a time. */
export async function* recordChunks(db: DaluangDb): AsyncGenerator<readonly Row<'record'>[]> {
  let after = '';
  for (;;) {
    const rows = await db.records.after(after, CHUNK_RECORDS);
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK_RECORDS) return;
    after = rows.at(-1)?.id ?? '';
  }
}

/** Ids of the live records that carry one of the keys; a key that several carry is marked. */
export async function recordIdsByKey(
  db: DaluangDb,
  key: RecordKey,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string | 'several'>> {
  const ids = new Map<string, string | 'several'>();
  for await (const rows of recordChunks(db)) {
    for (const row of rows) {
      const text = row.void ? null : keyText(key, (field) => (isKeyField(field) ? row[field] : null));
      if (text !== null && wanted.has(text)) ids.set(text, ids.has(text) ? 'several' : row.id);
    }
  }
  return ids;
}

const isKeyField = (field: string): field is 'fileNumber' | 'itemNumber' | 'letterNumber' | 'oldNumber' | 'id' =>
  ['fileNumber', 'itemNumber', 'letterNumber', 'oldNumber', 'id'].includes(field);

export async function standingRecords(
  db: DaluangDb,
  ids: readonly string[],
  names: RecordNames,
): Promise<ReadonlyMap<string, StandingRecord>> {
  const [rows, gone, said] = await Promise.all([
    db.records.bulkGet([...ids]),
    goneAmong(db, ids),
    db.rows('recordCategory').bulkGet(ids.map(categoryId)),
  ]);
  const categories = new Map(said.flatMap((row) => (row ? [[row.recordId, row] as const] : [])));
  // Codes of editions that are no longer in force, too.
  const codeIds = [...new Set(rows.flatMap((row) => row?.classCodeId ?? []))];
  const files = await db.records.bulkGet([...new Set(rows.flatMap((row) => row?.parentId ?? []))]);
  const fileNames = new Map(files.flatMap((file) => (file ? [[file.id, file.description]] : [])));
  const codes = new Map((await db.rows('classCode').bulkGet(codeIds)).flatMap((code) => (code ? [[code.id, code.code]] : [])));
  return new Map(
    rows.flatMap((row): readonly (readonly [string, StandingRecord])[] => {
      if (!row || row.void) return [];
      const classCode = row.classCodeId === null ? null : (codes.get(row.classCodeId) ?? null);
      const named = { unit: names.unitOf(row.unitId), place: names.placeOf(row.locationId), classCode, classTitle: null, files: [] };
      const category = categories.get(row.id);
      const parentName = fileNames.get(row.parentId ?? '') ?? '';
      return [[row.id, { row, category, texts: exportTexts(exportedRecord(row, category, named)), parentName, gone: gone.has(row.id) }]];
    }),
  );
}
