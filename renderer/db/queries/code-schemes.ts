/** How units code their records, and the codes that are in use. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export interface UnitScheme {
  readonly scheme: Row<'codeScheme'>;
  readonly codes: readonly Row<'unitCode'>[];
}

/** By unit; units that follow the classification of the office alone have none. */
export async function readCodeSchemes(db: DaluangDb): Promise<ReadonlyMap<string, UnitScheme>> {
  const [schemes, codes] = await Promise.all([allOf(db, 'codeScheme'), allOf(db, 'unitCode')]);
  const codesOf = Map.groupBy(codes, ({ unitId }) => unitId);
  return new Map(
    schemes.map((scheme) => [
      scheme.unitId,
      { scheme, codes: (codesOf.get(scheme.unitId) ?? []).toSorted((a, b) => a.code.localeCompare(b.code, 'id', { numeric: true })) },
    ]),
  );
}

export async function codesInUse(db: DaluangDb, prefixes: readonly string[]): Promise<readonly string[]> {
  if (prefixes.length === 0) return [];
  const rows = await db.records.withCodes(prefixes);
  return rows.flatMap(({ unitCode }) => unitCode ?? []);
}
