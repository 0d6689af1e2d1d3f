/** Sentences for what a scan means and for what a check refuses. */
import type { ScanAnswer } from '#renderer/commands/shelf/scan-item.ts';
import type { Tone } from '#renderer/ui/parts/tag.tsx';
import type { Text } from '#renderer/ui/use-text.ts';
import type { ShelfCheckState } from '#shared/domain/shelf-check/check-events.ts';

export type CheckText = Text<'shelfCheck'>;

export const stateTones: Readonly<Record<ShelfCheckState, Tone>> = { running: 'stamp', closed: 'soon', signed: 'done', voided: 'plain' };

export interface ScanSaid {
  readonly tone: Tone;
  readonly title: string;
  readonly more?: string;
}

export function answerSaid(answer: ScanAnswer, home: string, t: CheckText): ScanSaid {
  switch (answer.kind) {
    case 'position':
      return { tone: 'stamp', title: t('answer_position', { name: answer.item.name }) };
    case 'unknown':
      return { tone: 'late', title: t('answer_unknown', { code: answer.code }) };
    case 'item': {
      const { meeting, again, lent, item } = answer;
      const tone = meeting === 'misplaced' || meeting === 'gone' ? 'late' : lent ? 'soon' : 'done';
      const title =
        again && meeting !== 'misplaced' ? t('answer_again', { name: item.name }) : t(`answer_${meeting}`, { name: item.name, home });
      return { tone, title, ...(lent ? { more: t('answer_lent') } : {}) };
    }
  }
}

interface Refusal {
  readonly code: string;
  readonly item?: { readonly name: string };
}

/** Codes of the check in words; null where the common sentence fits. */
export function refusalSaid(refusal: Refusal, t: CheckText): string | null {
  switch (refusal.code) {
    case 'label.misread':
      return t('err_misread');
    case 'label.notALabel':
      return t('err_notALabel');
    case 'check.outside':
      return t('err_outside', { name: refusal.item?.name ?? '' });
    case 'check.notRunning':
    case 'check.notHere':
      return t('err_notRunning');
    case 'check.notMisplaced':
      return t('err_settled');
    case 'move.level':
    case 'move.into':
      return t('err_move', { reason: t('moveLevel') });
    case 'move.exists':
      return t('err_move', { reason: t('moveExists') });
    case 'move.same':
      return t('err_move', { reason: t('moveSame') });
    case 'notAllowed':
      return t('err_notAllowed');
    default:
      return null;
  }
}
