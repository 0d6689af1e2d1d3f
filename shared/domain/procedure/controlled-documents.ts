/**
 * SOPs and forms with their revisions (cover and pages 3 and 4 of the SOPs: NOMOR REVISI, TANGGAL EFEKTIF, DAFTAR DISTRIBUSI DOKUMEN, STATUS
 * REVISI & PERSETUJUAN). A new revision supersedes the one before from its effective date on; the old one stays readable. Revision, running
 * head and effective date are kept apart, because issued documents disagree in them (domain.md 9).
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export interface DatedRevision {
  readonly id: string;
  readonly revision: string;
  readonly headRevision: string | null;
  readonly madeOn: CalendarDate | null;
  readonly effectiveOn: CalendarDate;
}

export type RevisionState = 'inForce' | 'upcoming' | 'superseded';
export type DocumentState = 'noRevision' | 'upcoming' | 'inForce' | 'withdrawn';

/** Later ones first; of two that begin on one day the one recorded later counts. `revisions` come in the order in which they were recorded. */
const latestFirst = <R extends DatedRevision>(revisions: readonly R[]): readonly R[] =>
  revisions.toReversed().toSorted((a, b) => (a.effectiveOn === b.effectiveOn ? 0 : a.effectiveOn < b.effectiveOn ? 1 : -1));

/** The revision that is worked by on a day. */
export const revisionInForce = <R extends DatedRevision>(revisions: readonly R[], today: CalendarDate): R | undefined =>
  latestFirst(revisions).find(({ effectiveOn }) => effectiveOn <= today);

/** The revisions from the newest to the oldest with what each of them is on a day. */
export function revisionHistory<R extends DatedRevision>(
  revisions: readonly R[],
  today: CalendarDate,
  withdrawnOn: CalendarDate | null = null,
): readonly { readonly row: R; readonly state: RevisionState; readonly until: CalendarDate | null }[] {
  const inForce = withdrawnOn !== null && withdrawnOn <= today ? undefined : revisionInForce(revisions, today);
  return latestFirst(revisions).map((row, index, all) => ({
    row,
    state: row.effectiveOn > today ? 'upcoming' : row === inForce ? 'inForce' : 'superseded',
    // The day on which the next one takes its place, or on which the document was withdrawn.
    until: all[index - 1]?.effectiveOn ?? withdrawnOn,
  }));
}

export function documentState(withdrawnOn: CalendarDate | null, revisions: readonly DatedRevision[], today: CalendarDate): DocumentState {
  if (withdrawnOn !== null && withdrawnOn <= today) return 'withdrawn';
  if (revisions.length === 0) return 'noRevision';
  return revisionInForce(revisions, today) ? 'inForce' : 'upcoming';
}

export type RevisionRefusal =
  | { readonly code: 'revision.known'; readonly revision: string }
  /** It would begin before one that is there already. */
  | { readonly code: 'revision.before'; readonly effectiveOn: CalendarDate }
  | { readonly code: 'document.withdrawn' };

const plain = (revision: string): string =>
  revision
    .trim()
    .replace(/^0+(?=\d)/, '')
    .toLowerCase();

/** Whether a revision may follow those that are there: "3" and "03" are the same one. */
export function nextRevision(
  withdrawnOn: CalendarDate | null,
  revisions: readonly DatedRevision[],
  next: Pick<DatedRevision, 'revision' | 'effectiveOn'>,
): Result<null, RevisionRefusal> {
  if (withdrawnOn !== null) return err({ code: 'document.withdrawn' });
  const known = revisions.find(({ revision }) => plain(revision) === plain(next.revision));
  if (known) return err({ code: 'revision.known', revision: known.revision });
  const [latest] = latestFirst(revisions);
  return latest && next.effectiveOn < latest.effectiveOn ? err({ code: 'revision.before', effectiveOn: latest.effectiveOn }) : ok(null);
}

/** Cover and running heads name different revisions: one of them was forgotten when the document was changed. */
export const headDiffers = ({ revision, headRevision }: Pick<DatedRevision, 'revision' | 'headRevision'>): boolean =>
  headRevision !== null && plain(headRevision) !== plain(revision);

export interface HandedOut {
  readonly revisionId: string;
  readonly unit: string;
  readonly receiver: { readonly name: string };
  readonly returnedOn: CalendarDate | null;
}

/** Units that hold a copy of an older revision and were not given this one. */
export function stillToReceive(copies: readonly HandedOut[], revisionId: string): readonly string[] {
  const have = new Set(copies.filter((copy) => copy.revisionId === revisionId).map(({ unit }) => unit));
  return [...new Set(copies.map(({ unit }) => unit))].filter((unit) => !have.has(unit)).toSorted((a, b) => a.localeCompare(b, 'id'));
}

/** Copies of superseded revisions, and all of a withdrawn document, that are still out: somebody may work by them. */
export function oldCopiesOut<C extends HandedOut>(copies: readonly C[], inForceId: string | undefined, withdrawn = false): readonly C[] {
  if (inForceId === undefined && !withdrawn) return [];
  return copies.filter(({ revisionId, returnedOn }) => (withdrawn || revisionId !== inForceId) && returnedOn === null);
}
