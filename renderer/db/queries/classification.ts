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

interface CodeLine {
  readonly row: Row<'classCode'>;
  readonly code: string;
  /** Its code and title with those above it. */
  readonly text: string;
}

const linesOf = new WeakMap<readonly Row<'classCode'>[], readonly CodeLine[]>();

/** Made once for the codes as they are: at every key 50,000 titles with those above them would be put together anew. */
function codeLines(codes: readonly Row<'classCode'>[]): readonly CodeLine[] {
  const known = linesOf.get(codes);
  if (known) return known;
  const rows = new Map(codes.map((row) => [row.code, row]));
  const texts = new Map<string, string>();
  const textOf = (row: Row<'classCode'>): string => {
    const made = texts.get(row.code);
    if (made !== undefined) return made;
    // Set before the one above is asked: a list that names itself as its parent ends here.
    const own = `${row.code} ${row.title ?? ''}`.toLowerCase();
    texts.set(row.code, own);
    const above = row.parentCode === null ? undefined : rows.get(row.parentCode);
    const whole = above ? `${own} ${textOf(above)}` : own;
    texts.set(row.code, whole);
    return whole;
  };
  const lines = codes.map((row) => ({ row, code: row.code.toLowerCase(), text: textOf(row) }));
  linesOf.set(codes, lines);
  return lines;
}

/** Codes of an edition for a picker: by the beginning of the code, or by words of the title and the titles above. */
export function findCodes(codes: readonly Row<'classCode'>[], query: string): readonly Row<'classCode'>[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return codes;
  const code = words.join(' ');
  const starts: Row<'classCode'>[] = [];
  const others: Row<'classCode'>[] = [];
  for (const line of codeLines(codes)) {
    if (line.code.startsWith(code)) starts.push(line.row);
    else if (words.every((word) => line.text.includes(word))) others.push(line.row);
  }
  return [...starts, ...others];
}
