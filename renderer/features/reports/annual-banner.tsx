import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type AnnualWords, annualReportDue, unwrittenParts } from '#shared/domain/reports/annual-words.ts';
import { formatDate } from '#shared/i18n/format.ts';

interface Props {
  readonly year: number;
  readonly words: AnnualWords;
  readonly mayWrite: boolean;
  readonly onWrite: () => void;
}

/** When the annual report is due, and what of it nobody has written yet. */
export function AnnualBanner({ year, words, mayWrite, onWrite }: Props) {
  const t = useText('reportsMore');
  const locale = useLocale();
  const parts = unwrittenParts(words).map((part) => t(`annual_${part}`));
  return (
    <Banner
      tone={parts.length > 0 ? 'plain' : 'done'}
      title={t('annualTitle', { year, date: formatDate(annualReportDue(year), locale) })}
      actions={[{ id: 'reports.annual', label: t('annualWrite'), allowed: mayWrite, run: onWrite }]}
    >
      {parts.length > 0 ? t('annualMissing', { parts: parts.join('; ') }) : t('annualWhole')}
    </Banner>
  );
}
