import type { Text } from '#renderer/ui/use-text.ts';
import type { LetterRefusal } from './print-letters.ts';

/** What keeps a letter from being made, and what to do. */
export function letterRefusalText(t: Text<'objectionFlow'>, refusal: LetterRefusal): string {
  if (refusal.code === 'missingGlyph') return t('errPaper', { character: refusal.character, field: refusal.field });
  return refusal.code === 'noLetter' ? t('errNoPaper') : t('printFailed');
}
