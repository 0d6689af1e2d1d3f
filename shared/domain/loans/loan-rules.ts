/**
 * Who may take what, until when (SOP-PPID-06 G.5 "pengendalian peminjaman & pengembalian"; domain.md 4.7, scenario 21). A loan of the
 * own unit's open records needs nobody; a lent or missing item is not lent again; a hold stops disposal, not the officer who needs
 * the file for a case, and then the case number is kept with the loan.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { SecurityClass } from '../access/access.ts';
import type { OfficeCalendar } from '../calendar/calendar.ts';
import { addWorkingDays, type DayCount } from '../calendar/working-days.ts';
import type { RecordOutcome } from '../retention/retention-case.ts';
import type { LoanState } from './loan-workflow.ts';

export const approvalReasons = ['otherUnit', 'securityClass', 'vital'] as const;
export type ApprovalReason = (typeof approvalReasons)[number];

/** What matters of a record that is to be lent. */
export interface LentRecord {
  readonly unitId: string;
  readonly securityClass: SecurityClass;
  readonly vital: boolean;
}

/** Why the loan must be approved; empty where it may be handed out at once. A box or a file needs what any record in it needs. */
export function approvalNeeded(records: readonly LentRecord[], borrowerUnitId: string | null): ApprovalReason[] {
  const needed: Readonly<Record<ApprovalReason, boolean>> = {
    otherUnit: records.some(({ unitId }) => unitId !== borrowerUnitId),
    securityClass: records.some(({ securityClass }) => securityClass !== 'open'),
    vital: records.some(({ vital }) => vital),
  };
  return approvalReasons.filter((reason) => needed[reason]);
}

/** Until when a loan runs: day zero is the day on which it was handed out. */
export const loanDue = (on: CalendarDate, workingDays: number, calendar: OfficeCalendar): DayCount =>
  addWorkingDays(on, workingDays, calendar);

/** A loan that has the item, or a place or file around it or a thing in it, away from the shelf. */
export interface AwayLoan {
  readonly loanId: string;
  readonly borrower: string;
  readonly unit: string | null;
  readonly since: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly lost: boolean;
  /** Name of what is away, where it is not the item itself. */
  readonly through: string | null;
  /** What is away is not the item itself, and this person may not see it: it has no name here. */
  readonly hidden: boolean;
  /** Something that lies in the item is away; the rest of it is on its shelf. */
  readonly part: boolean;
}

export interface ItemFacts {
  /** It was destroyed or handed over: there is nothing to lend any more. */
  readonly gone?: RecordOutcome['kind'] | undefined;
  readonly away: readonly AwayLoan[];
  readonly missingSince: CalendarDate | null;
  /** Cases that hold the record, or one in the box. */
  readonly heldFor: readonly string[];
}

export type LendRefusal =
  | { readonly code: 'item.gone'; readonly how: RecordOutcome['kind'] }
  | { readonly code: 'item.out'; readonly by: AwayLoan }
  | { readonly code: 'item.missing'; readonly since: CalendarDate }
  | { readonly code: 'item.heldNeedsCase'; readonly heldFor: readonly string[] };

/** Whether the item may leave the shelf now. */
export function lendable(facts: ItemFacts, caseNumber: string | null): Result<null, LendRefusal> {
  if (facts.gone) return err({ code: 'item.gone', how: facts.gone });
  const by = facts.away[0];
  if (by) return err({ code: 'item.out', by });
  if (facts.missingSince !== null) return err({ code: 'item.missing', since: facts.missingSince });
  if (facts.heldFor.length > 0 && caseNumber === null) return err({ code: 'item.heldNeedsCase', heldFor: facts.heldFor });
  return ok(null);
}

/** One loan as the question sees it. */
export interface HeldLoan {
  readonly id: string;
  readonly itemId: string;
  readonly state: LoanState;
}

/**
 * Items that are with more than one borrower by the books: two desks lent them without knowing of each other. Both loans are kept;
 * a person says who has it (sync.md 1.3, "dipinjam ganda").
 */
export function lentTwice<T extends HeldLoan>(loans: readonly T[]): readonly (readonly T[])[] {
  const out = loans.filter(({ state }) => state === 'out');
  return [...Map.groupBy(out, ({ itemId }) => itemId).values()].filter((group) => group.length > 1);
}
