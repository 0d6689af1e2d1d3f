/** Keys of the words of a loan: states, events, reasons, refusals. */
import type { ItemRefusal } from '#renderer/commands/loans/lend-items.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { LoanState } from '#shared/domain/loans/loan-workflow.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';

export type LoanText = Text<'loans'>;

export const stateWords = {
  new: 'stateNew',
  requested: 'stateRequested',
  approved: 'stateApproved',
  refused: 'stateRefused',
  out: 'stateOut',
  lost: 'stateLost',
  returned: 'stateReturned',
  voided: 'stateVoided',
} as const satisfies Record<LoanState, string>;

export const approvalWords = { otherUnit: 'approvalOtherUnit', securityClass: 'approvalSecurity', vital: 'approvalVital' } as const;

export const reminderWords = { phone: 'byPhone', message: 'byMessage', letter: 'byLetter', visit: 'byVisit' } as const;

/** Why an item may not leave the shelf, with who has it since when. */
export function refusalOfItem(refusal: ItemRefusal, t: LoanText, locale: Locale): string {
  switch (refusal.code) {
    case 'item.out': {
      const { borrower, unit, since, dueOn, lost, hidden } = refusal.by;
      const through = hidden ? t('itemHiddenName') : refusal.by.through;
      const who = unit ? `${borrower} (${unit})` : borrower;
      const data = { who, since: formatDate(since, locale), due: formatDate(dueOn, locale), through: through ?? '' };
      if (lost) return t(through ? 'itemLostThrough' : 'itemLost', data);
      return t(through ? 'itemOutThrough' : 'itemOut', data);
    }
    case 'item.gone':
      return t(refusal.how === 'destroyed' ? 'itemDestroyed' : 'itemHandedOver');
    case 'item.missing':
      return t('itemMissing', { since: formatDate(refusal.since, locale) });
    case 'item.heldNeedsCase':
      return t('itemHeld', { cases: refusal.heldFor.join(', ') });
    case 'item.unknown':
      return t('itemUnknown');
    case 'item.hidden':
      return t('itemHidden');
    case 'item.notLent':
      return t('itemNotLent');
    case 'item.along':
      return t('itemAlong', { name: refusal.outer });
  }
}

/** What a refused command of a loan says. */
export function refusalText(t: LoanText, error: { readonly code: string }, common: (error: { readonly code: string }) => string): string {
  const key = refusals[error.code];
  return key ? t(key) : common(error);
}

const refusals: Readonly<
  Record<string, 'errDays' | 'errNoItems' | 'errNoDesk' | 'errSince' | 'errBefore' | 'errFuture' | 'errHere' | 'errReason' | 'errUnknown'>
> = {
  loanDays: 'errDays',
  noItems: 'errNoItems',
  noDesk: 'errNoDesk',
  eventsSince: 'errSince',
  beforeLoan: 'errBefore',
  futureDate: 'errFuture',
  'loan.notHere': 'errHere',
  'loan.free': 'errHere',
  'loan.needsApproval': 'errHere',
  reasonNeeded: 'errReason',
  unknownLoan: 'errUnknown',
  notDouble: 'errHere',
};
