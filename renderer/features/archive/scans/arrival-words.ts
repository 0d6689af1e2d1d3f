/** What is refused of scans that came in, in words. */
import type { ArrivalRefusal } from '#renderer/commands/scans/settle-arrivals.ts';
import type { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Text } from '#renderer/ui/use-text.ts';

export function arrivalRefusal(refusal: ArrivalRefusal, t: Text<'scans'>, common: ReturnType<typeof useRefusalText>): string {
  switch (refusal.code) {
    case 'unknownRecord':
      return t('errUnknownRecord');
    case 'noScans':
      return t('notHere');
    case 'notAllowed':
      return t('errNotAllowed');
    default:
      return common(refusal);
  }
}
