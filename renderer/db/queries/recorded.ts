/**
 * Event rows of a case as they were recorded. Never by time: a clock set back would turn the case around. Two desks that acted at once are
 * told apart by id, so that every PC puts them in the same order.
 */
import type { Result } from '#shared/lib/result.ts';

export interface Recorded {
  readonly id: string;
  readonly position: number;
  readonly void?: string | null;
}

/** The rows that count, in the order in which they were recorded. */
export const inOrder = <R extends Recorded>(rows: readonly R[]): readonly R[] =>
  rows.filter((row) => !row.void).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

export interface ReadRow<E> {
  readonly id: string;
  readonly event: E;
}

/** What the rows say. One that this version cannot read is kept in the store and left out of the fold. */
export const readRows = <R extends { readonly id: string }, E>(
  rows: readonly R[],
  parse: (row: R) => Result<E, unknown>,
): readonly ReadRow<E>[] =>
  rows.flatMap((row) => {
    const parsed = parse(row);
    return parsed.ok ? [{ id: row.id, event: parsed.value }] : [];
  });

/** Rows whose events the fold handed back: two desks acted without knowing of each other. */
export const ignoredRows = <E>(read: readonly ReadRow<E>[], unapplied: readonly { readonly event: E }[]): ReadonlySet<string> => {
  const handedBack = new Set(unapplied.map(({ event }) => event));
  return new Set(read.flatMap(({ id, event }) => (handedBack.has(event) ? [id] : [])));
};
