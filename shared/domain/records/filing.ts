/**
 * Which record may lie in which berkas (domain.md 4.3: a file is a unit of related items under one class): of the same processing unit
 * and of its class, or of none yet, which it then takes; of another class only where a person said that it is coded anew. A berkas does
 * not lie in another one. Items are numbered on.
 */
import { isFile, type LevelFacts } from '../archive-lists/archive-lists.ts';

export interface FiledFacts extends LevelFacts {
  readonly id: string;
  readonly unitId: string;
  readonly classCodeId: string | null;
}

export type FilingRefusal =
  | 'file.itself'
  | 'file.inside'
  | 'file.holdsItems'
  | 'file.isFile'
  | 'file.otherUnit'
  | 'file.otherClass'
  | 'file.there';

/** Null where it may be moved in. `recode`: a person said that it takes the class of the berkas. */
export function filingRefusal(item: FiledFacts, file: FiledFacts, recode = false): FilingRefusal | null {
  if (item.id === file.id) return 'file.itself';
  if (file.parentId !== null) return 'file.inside';
  if (item.parentId === file.id) return 'file.there';
  if (item.holdsItems) return 'file.holdsItems';
  if (isFile(item)) return 'file.isFile';
  if (item.unitId !== file.unitId) return 'file.otherUnit';
  if (recode) return null;
  return item.classCodeId !== null && item.classCodeId !== file.classCodeId ? 'file.otherClass' : null;
}

/** What the items of a berkas have of it: its class, its unit, its number. */
export const ofTheFile = ['classCodeId', 'unitId', 'fileNumber'] as const;

type FileFields = Readonly<Record<'classCodeId' | 'fileNumber', string | null>> & { readonly unitId: string };

/** What a change of a berkas changes in an item that lies in it; what the item has of its own stays. A class goes to items of none, too. */
export function followedChange(item: FileFields, before: FileFields, after: FileFields): Partial<FileFields> {
  const follows = ofTheFile.filter(
    (field) => after[field] !== before[field] && (item[field] === before[field] || (field === 'classCodeId' && item[field] === null)),
  );
  return Object.fromEntries(follows.map((field) => [field, after[field]]));
}

/** The first number for a further item: one more than the highest that is a figure. */
export function nextItemNumber(taken: readonly (string | null)[]): number {
  const figures = taken.flatMap((number) => (number !== null && /^\d{1,9}$/.test(number) ? [Number(number)] : []));
  return Math.max(0, ...figures) + 1;
}
