/**
 * The series of a record is the lowest class of the classification (function > activity > transaction, domain.md 4.3): a class with others
 * below it is a group. A record may lie in one, since lists differ in how far down they go; whoever codes it is told.
 */
interface ClassPlace {
  readonly code: string;
  readonly parentCode: string | null;
}

/** Codes that others stand below. */
export const groupCodes = (classes: readonly ClassPlace[]): ReadonlySet<string> => {
  const parents = new Set(classes.flatMap(({ code, parentCode }) => (parentCode === null || parentCode === code ? [] : [parentCode])));
  return new Set(classes.flatMap(({ code }) => (parents.has(code) ? [code] : [])));
};
