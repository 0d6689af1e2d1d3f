/**
 * A report of one unit: it counts the cases in which somebody of the unit recorded a step, as the internal audit does. Who belongs to a unit
 * is what the list of persons says today.
 */
export interface ReportScope {
  readonly unitId: string;
  readonly name: string;
  readonly persons: ReadonlySet<string>;
}

/** `steps`: those of a case, each with who recorded it. Without a scope every case counts. */
export const isInScope = (scope: ReportScope | null, steps: readonly { readonly personId?: string | null | undefined }[]): boolean =>
  scope === null || steps.some(({ personId }) => typeof personId === 'string' && scope.persons.has(personId));
