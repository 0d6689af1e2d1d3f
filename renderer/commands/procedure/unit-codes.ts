/** The codes that records of a batch are given by the methods of their units. */
import { asks, type CodedRecord, codePrefix, giveCodes, type MissingPart, parseCodePattern } from '#shared/domain/procedure/code-scheme.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { codesInUse, readCodeSchemes } from '../../db/queries/code-schemes.ts';

export type GivenCodes = ReadonlyMap<string, Result<string, MissingPart>>;

/** As the guard of the step asks: null where something is missing, undefined where there is no method or a code already. */
export function givenCode(codes: GivenCodes, id: string): string | null | undefined {
  const given = codes.get(id);
  if (!given) return undefined;
  return given.ok ? given.value : null;
}

type Coded = Pick<Row<'record'>, 'id' | 'unitId' | 'classCodeId' | 'date' | 'unitCode'>;

/** What each record is given, or the part of the method that it lacks. Records that have a code, or whose unit has no method, are left out. */
export async function unitCodesFor(db: DaluangDb, records: readonly Coded[], kode: string | null): Promise<GivenCodes> {
  const [schemes, units] = await Promise.all([readCodeSchemes(db), db.rows('unit').toArray()]);
  const classCodes = await db.rows('classCode').bulkGet([...new Set(records.flatMap(({ classCodeId }) => classCodeId ?? []))]);
  const classOf = new Map(classCodes.flatMap((row) => (row ? [[row.id, row.code] as const] : [])));
  const unitOf = new Map(units.map((unit) => [unit.id, unit.code]));
  const given = new Map<string, Result<string, MissingPart>>();
  const open = records.filter((record) => !record.unitCode && schemes.has(record.unitId));
  for (const [unitId, of] of Map.groupBy(open, (record) => record.unitId)) {
    const pattern = parseCodePattern(schemes.get(unitId)?.scheme.pattern ?? '');
    if (!pattern.ok) continue;
    const parts = of.map(
      (record): CodedRecord => ({
        kode,
        klasifikasi: record.classCodeId === null ? null : (classOf.get(record.classCodeId) ?? null),
        unit: unitOf.get(unitId) ?? null,
        tahun: record.date.from?.slice(0, 4) ?? null,
      }),
    );
    const prefixes = [...new Set(parts.flatMap((part) => codePrefix(pattern.value, part) ?? []))];
    const used = asks(pattern.value, 'urut') ? await codesInUse(db, prefixes) : [];
    for (const [index, code] of giveCodes(pattern.value, parts, used).entries()) {
      const record = of[index];
      if (record) given.set(record.id, code);
    }
  }
  return given;
}
