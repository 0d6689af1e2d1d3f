/** The rule of a code in words: how long active, how long inactive, what then. */
import type { Text } from '#renderer/ui/use-text.ts';
import { formatNumber, type Locale } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';

type Rule = Pick<
  Row<'classCode'>,
  'activeYears' | 'activeTrigger' | 'activePeriod' | 'inactiveYears' | 'inactivePeriod' | 'dispositionKind' | 'disposition'
>;

export interface RetentionText {
  readonly active: string | null;
  /** Inactive period and disposition: "inaktif 5 tahun, dinilai kembali". */
  readonly afterwards: string | null;
}

export function retentionText(rule: Rule, t: Text<'archive'>, locale: Locale): RetentionText {
  const years = (count: number) => ({ count, years: formatNumber(count, locale, Number.isInteger(count) ? 0 : 1) });
  const active =
    rule.activeYears === null
      ? printed(rule.activePeriod)
      : rule.activeTrigger === null
        ? t('activeYears', years(rule.activeYears))
        : t('activeYearsFrom', { ...years(rule.activeYears), event: rule.activeTrigger });
  const inactive = rule.inactiveYears === null ? printed(rule.inactivePeriod) : t('inactiveYears', years(rule.inactiveYears));
  const end = rule.dispositionKind === null ? rule.disposition : t(rule.dispositionKind);
  return { active, afterwards: [inactive, end].filter(Boolean).join(', ') || null };
}

/** "-" says that there is no such period. */
const printed = (cell: string | null): string | null => (cell === '-' ? null : cell);
