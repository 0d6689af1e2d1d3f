/** How long is left, in words and tone. */
import type { Judgement } from '#shared/domain/deadlines/deadlines.ts';
import type { ProcedureText } from './reception-words.ts';

export const toneOf = ({ state }: Judgement): 'plain' | 'soon' | 'late' =>
  state === 'overdue' ? 'late' : state === 'ok' ? 'plain' : 'soon';

export function leftWords(t: ProcedureText, { state, workingDays }: Judgement): string {
  if (state === 'overdue') return workingDays === 0 ? t('leftLateWeekend') : t('leftLate', { count: workingDays });
  return state === 'today' ? t('leftToday') : t('left', { count: workingDays });
}
