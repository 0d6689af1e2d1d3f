import type { Text } from '#renderer/ui/use-text.ts';
import type { SheetGap } from '#shared/domain/consequence/consequence-test.ts';

/** What a sheet still lacks before it can be put before the head of the body. */
export function gapText(t: Text<'consequence'>, gap: SheetGap): string {
  switch (gap.code) {
    case 'noParts':
      return t('gap_noParts');
    case 'noAttendance':
      return t('gap_noAttendance');
    case 'part.tooLong':
      return t('gap_tooLong', { number: gap.position + 1, years: gap.years, count: gap.years });
    case 'part.undecided':
      return t('gap_undecided', { number: gap.position + 1 });
    case 'part.noLaw':
      return t('gap_noLaw', { number: gap.position + 1 });
    case 'part.noConsequence':
      return t('gap_noConsequence', { number: gap.position + 1 });
    case 'part.noPeriod':
      return t('gap_noPeriod', { number: gap.position + 1 });
    case 'part.unlimited':
      return t('gap_unlimited', { number: gap.position + 1 });
  }
}
