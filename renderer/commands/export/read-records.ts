/** Records with what they refer to, by the ids of a list and in its order. What the person may not see stays out and is counted. */
import { can } from '#shared/domain/access/access.ts';
import { currentSoftcopies } from '#shared/domain/records/softcopy-versions.ts';
import type { ExportedRecord } from '#shared/exchange/records/exported-record.ts';
import type { Row } from '#shared/schema/entities.ts';
import { categoryId, categoryOf } from '../../db/queries/lent-records.ts';
import { readPlaces } from '../../db/queries/locations.ts';
import { allOf } from '../../db/queries/office.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export interface ReadRecords {
  readonly records: readonly ExportedRecord[];
  readonly leftOut: number;
}

const CHUNK = 1000;

export async function readRecords(ctx: CommandContext, ids: readonly string[]): Promise<ReadRecords> {
  const { db } = ctx;
  const [user, units, places] = await Promise.all([accessUserOf(ctx), allOf(db, 'unit'), readPlaces(db)]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const codes = new Map<string, Row<'classCode'>>();
  const records: ExportedRecord[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    const rows = await db.records.bulkGet(chunk);
    const copies = await db.rows('recordSoftcopy').where('recordId').anyOf(chunk).toArray();
    const copiesOf = Map.groupBy(copies, ({ recordId }) => recordId);
    const unknown = [...new Set(rows.flatMap((row) => row?.classCodeId ?? []))].filter((id) => !codes.has(id));
    for (const code of await db.rows('classCode').bulkGet(unknown)) if (code) codes.set(code.id, code);
    const said = new Map((await db.rows('recordCategory').bulkGet(chunk.map(categoryId))).map((row) => [row?.recordId, row]));
    for (const row of rows) {
      if (!row || !user || !can(user, 'record.view', row).allowed) continue;
      const code = row.classCodeId === null ? undefined : codes.get(row.classCodeId);
      records.push(
        exportedRecord(row, said.get(row.id), {
          unit: unitNames.get(row.unitId) ?? '',
          place: places.pathOf(row.locationId).map(({ kind, name }) => ({ kind, name })),
          classCode: code?.code ?? null,
          classTitle: code?.title ?? null,
          // What a version took the place of is history, and no file of the record any more.
          files: currentSoftcopies(copiesOf.get(row.id) ?? []).map(({ name, bytes, mediaType, hash }) => ({
            name,
            bytes,
            mediaType,
            hash,
          })),
        }),
      );
    }
  }
  return { records, leftOut: ids.length - records.length };
}

/** A stored record with what it refers to, by name. */
export function exportedRecord(
  row: Row<'record'>,
  category: Row<'recordCategory'> | undefined,
  names: Pick<ExportedRecord, 'unit' | 'place' | 'classCode' | 'classTitle' | 'files'>,
): ExportedRecord {
  const { id, description, date, extent, securityClass, accessClass } = row;
  const { letterNumber, creator, fileNumber, itemNumber, level, oldNumber, receptionNumber, unitCode } = row;
  const { indexTerm, state, extentUnit, condition, medium, note } = row;
  return {
    ...{ id, parent: row.parentId, description, date, extent, securityClass, accessClass },
    ...{
      letterNumber,
      creator,
      fileNumber,
      itemNumber,
      level,
      oldNumber,
      receptionNumber: receptionNumber ?? null,
      unitCode: unitCode ?? null,
    },
    ...{ indexTerm, state, extentUnit, condition, medium, note },
    ...categoryOf(category),
    ...names,
  };
}
