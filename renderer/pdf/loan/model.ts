/** What a loan sheet says. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Paper } from '../kit/paper.ts';
import type { Printed } from '../kit/sheet.ts';
import type { Letterhead } from '../parts/letterhead.ts';

export const loanSlipTemplate = 'loan-slip/1';

export interface SlipItem {
  /** "600.1 / 005", empty where it has none. */
  readonly code: string;
  readonly name: string;
  /** Where it lies, and where it goes back to. */
  readonly place: string;
  readonly condition: string | null;
  /** Code of its label, for the scanner. */
  readonly label: string | null;
}

export interface LoanSlip {
  readonly template: typeof loanSlipTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  readonly place: string;
  readonly number: string;
  readonly borrower: { readonly name: string; readonly unit: string | null; readonly contact: string | null };
  readonly purpose: string | null;
  readonly caseNumber: string | null;
  readonly outOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly workingDays: number;
  readonly provisional: boolean;
  /** Who approved it, where an approval was needed. */
  readonly approvedBy: string | null;
  readonly officer: string;
  readonly items: readonly SlipItem[];
  /** Printed again on this day; null for the first print. */
  readonly reprintOn: CalendarDate | null;
}
