import { Scale } from 'lucide-react';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate, formatMediumDate } from '#shared/i18n/format.ts';
import type { PanelProps } from './panel-types.ts';
import css from './panels.module.css';

/** The dispute before the Information Commission: numbers, dates, ruling, what must be carried out. */
export function DisputePanel({ known }: PanelProps) {
  const t = useText('objectionFlow');
  const locale = useLocale();
  const { dispute, disputeSteps, disputeDecision, rulingCarriedOutOn } = known;
  if (!dispute) return null;
  const number = (text: string | null | undefined) => text && t('disputeNumberIs', { number: text });
  return (
    <div>
      <QuietHead icon={Scale} title={t('disputeTitle')} />
      <ul className={css.lines}>
        <li>
          <b>{dispute.commission ?? t('commission')}</b>
          <span>
            {[t('disputeFiledOn', { date: formatMediumDate(dispute.filedOn, locale) }), number(dispute.commissionNumber)]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
        {disputeSteps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a log are never reordered
          <li key={index}>
            <b>{t(`step_${step.step}`)}</b>
            <span>{[formatMediumDate(step.on, locale), number(step.number), step.note].filter(Boolean).join(', ')}</span>
          </li>
        ))}
        {disputeDecision && (
          <li>
            <b>{t('verdict')}</b>
            <span>
              {[
                t(`verdict_${disputeDecision.verdict}`),
                number(disputeDecision.number),
                formatMediumDate(disputeDecision.on, locale),
                disputeDecision.order,
                disputeDecision.complyBy && `${t('complyBy')} ${formatLongDate(disputeDecision.complyBy, locale)}`,
                rulingCarriedOutOn && t('decisionOrderDone', { date: formatMediumDate(rulingCarriedOutOn, locale) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        )}
      </ul>
    </div>
  );
}
