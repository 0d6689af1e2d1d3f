/** A due date of a loan, judged: in words and in colour. */
import type { Judgement } from '#shared/domain/deadlines/deadlines.ts';
import type { LoanText } from './loan-words.ts';

export const toneOf = ({ state }: Judgement): 'plain' | 'soon' | 'late' =>
  state === 'overdue' ? 'late' : state === 'ok' ? 'plain' : 'soon';

export function leftText(t: LoanText, { state, workingDays }: Judgement): string {
  if (state === 'overdue') return workingDays === 0 ? t('lateWeekend') : t('daysLate', { count: workingDays });
  return state === 'today' ? t('dayToday') : t('daysLeft', { count: workingDays });
}
