import type { Text } from '#renderer/ui/use-text.ts';
import type { Judgement } from '#shared/domain/deadlines.ts';
import type { NoticeDecision } from '#shared/domain/request-events.ts';
import type { RequestState } from '#shared/domain/request-workflow.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

export type RequestText = Text<'requests'>;

export const stateWords: Readonly<Record<RequestState, MessageKey<'requests'>>> = {
  new: 'stateNew',
  registered: 'stateRegistered',
  clarifying: 'stateClarifying',
  answered: 'stateAnswered',
  delivered: 'stateDelivered',
  closed: 'stateClosed',
  withdrawn: 'stateWithdrawn',
  voided: 'stateVoided',
};

export const decisionWords: Readonly<Record<NoticeDecision, MessageKey<'requests'>>> = {
  granted: 'decisionGranted',
  partlyGranted: 'decisionPartlyGranted',
  refused: 'decisionRefused',
};

/** "3 hari kerja lagi", "hari ini", "lewat 2 hari kerja". */
export function leftText(t: RequestText, judgement: Judgement): string {
  if (judgement.state === 'today') return t('leftToday');
  const count = judgement.workingDays;
  return judgement.state === 'overdue' ? t('lateDays', { count }) : t('leftDays', { count });
}

export const toneOf = ({ state }: Judgement): 'plain' | 'soon' | 'late' =>
  state === 'overdue' ? 'late' : state === 'ok' ? 'plain' : 'soon';
