/** The classification as imported: its editions, and the codes of one with their rules. */
import { compareClassCodes } from '#shared/domain/classification/class-code.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

/** The edition in force: the active one that came last; undefined before the first import. */
export async function activeScheme(db: DaluangDb): Promise<Row<'classScheme'> | undefined> {
  return (await schemes(db)).find((scheme) => scheme.active);
}

/** Every edition, newest first. */
export async function schemes(db: DaluangDb): Promise<readonly Row<'classScheme'>[]> {
  return (await allOf(db, 'classScheme')).toSorted((a, b) =>
    a.importedOn < b.importedOn || (a.importedOn === b.importedOn && a._c < b._c) ? 1 : -1,
  );
}

/** The codes of an edition, in the order of a printed list. */
export async function codesOf(db: DaluangDb, schemeId: string): Promise<readonly Row<'classCode'>[]> {
  const codes = await db.rows('classCode').where('schemeId').equals(schemeId).toArray();
  return codes.filter((code) => !code.void).toSorted((a, b) => compareClassCodes(a.code, b.code));
}

/** Codes of an edition for a picker: by the beginning of the code, or by words of the title and the titles above. */
export function findCodes(codes: readonly Row<'classCode'>[], query: string): readonly Row<'classCode'>[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return codes;
  const titles = new Map(codes.map((code) => [code.code, code]));
  const textOf = (code: Row<'classCode'>): string => {
    const above = code.parentCode === null ? undefined : titles.get(code.parentCode);
    return `${code.code} ${code.title ?? ''} ${above ? textOf(above) : ''}`.toLowerCase();
  };
  const starts = codes.filter((code) => code.code.toLowerCase().startsWith(words.join(' ')));
  const others = codes.filter((code) => !starts.includes(code) && words.every((word) => textOf(code).includes(word)));
  return [...starts, ...others];
}
