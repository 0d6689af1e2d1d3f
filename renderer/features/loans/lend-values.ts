/** What the lending form holds. */
import { z } from 'zod';
import type { Lent } from '#renderer/commands/loans/lend-items.ts';
import { LONGEST_LOAN_DAYS } from '#shared/domain/loans/loan-events.ts';

const line = z.string().trim().max(2000).optional();

export const lendSchema = z.object({
  name: z.string().trim().min(1).max(200),
  contact: line,
  unitId: z.string().optional(),
  /** Name of an agency outside of the office's own units. */
  outsideUnit: line,
  purpose: line,
  caseNumber: line,
  workingDays: z.number().int().min(1).max(LONGEST_LOAN_DAYS),
});

export type LendValues = z.input<typeof lendSchema>;

/** What was lent, and whether its sheet was printed; null where nothing was handed out. */
export interface LendOutcome extends Lent {
  readonly printed: boolean | null;
}
