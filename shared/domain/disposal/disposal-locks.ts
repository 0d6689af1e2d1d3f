/**
 * What stops a record from being transferred, destroyed or handed over (domain.md scenario 19; issue of a hold, SOP-PPID-04 and -06):
 * a legal hold, a running objection that names it, an open loan, an exception note, and that nobody knows where it is. Holds win over
 * every rule. An objection sets its lock by running and lifts it by ending: nobody has to remember either.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ObjectionState } from '../objections/objection-workflow.ts';
import type { RetentionCase } from '../retention/retention-case.ts';

/** `through`: the file (berkas) that the record lies in, or a record in it, where the lock lies on that. */
export type DisposalLock = { readonly through?: string } & LockReason;

type LockReason =
  | { readonly kind: 'hold'; readonly id: string; readonly caseNumber: string; readonly reason: string; readonly since: CalendarDate }
  | { readonly kind: 'objection'; readonly id: string; readonly number: string | null; readonly since: CalendarDate }
  | { readonly kind: 'loan'; readonly id: string; readonly borrower: string; readonly since: CalendarDate }
  | { readonly kind: 'exception'; readonly reason: string; readonly since: CalendarDate }
  | { readonly kind: 'missing'; readonly since: CalendarDate };

export type LockKind = DisposalLock['kind'];

interface Through {
  readonly through?: string;
}

export interface LockFacts {
  readonly holds: readonly (Through & {
    readonly id: string;
    readonly caseNumber: string;
    readonly reason: string;
    readonly on: CalendarDate;
  })[];
  readonly objections: readonly (Through & {
    readonly id: string;
    readonly number: string | null;
    readonly state: ObjectionState;
    readonly since: CalendarDate;
  })[];
  readonly loans: readonly (Through & { readonly id: string; readonly borrower: string; readonly since: CalendarDate })[];
  readonly missingSince: CalendarDate | null;
  readonly notes: Pick<RetentionCase, 'exception'>;
}

/** An objection runs until it is closed or void; replied and delivered still await the dispute window (UU 14/2008 Art. 37). */
export const objectionRuns = (state: ObjectionState): boolean => state !== 'closed' && state !== 'voided';

/** Every reason why the record stays, the law first; empty where nothing holds it. */
export function disposalLocks({ holds, objections, loans, missingSince, notes }: LockFacts): readonly DisposalLock[] {
  return [
    ...holds.map(({ on, ...hold }): DisposalLock => ({ kind: 'hold', ...hold, since: on })),
    ...objections
      .filter(({ state }) => objectionRuns(state))
      .map(({ state: _state, ...objection }): DisposalLock => ({ kind: 'objection', ...objection })),
    ...loans.map((loan): DisposalLock => ({ kind: 'loan', ...loan })),
    ...(notes.exception ? [{ kind: 'exception' as const, reason: notes.exception.reason, since: notes.exception.on }] : []),
    ...(missingSince === null ? [] : [{ kind: 'missing' as const, since: missingSince }]),
  ];
}
