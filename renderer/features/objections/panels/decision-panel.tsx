import { Gavel } from 'lucide-react';
import { useCalendar } from '#renderer/state/office.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { formatLongDate, formatShortDate } from '#shared/i18n/format.ts';
import { outcomeWords } from '../case-words.ts';
import type { PanelProps } from './panel-types.ts';
import css from './panels.module.css';

/** What was decided, what it orders with its own due date, how it went out. */
export function DecisionPanel({ known }: PanelProps) {
  const t = useText('objectionFlow');
  const o = useText('objections');
  const locale = useLocale();
  const calendar = useCalendar();
  const { reply, dispatch, delivery, orderCarriedOutOn, repliedOn } = known;
  if (!reply) return null;
  const [order] = objectionDeadlines({ repliedOn, decisionWorkingDays: reply.orderWorkingDays ?? undefined }, calendar);
  return (
    <div>
      <QuietHead icon={Gavel} title={t('decisionTitle')} />
      <ul className={css.lines}>
        <li>
          <b>{reply.decisionNumber ?? o(outcomeWords[reply.outcome])}</b>
          <span>
            {[
              reply.decisionNumber && o(outcomeWords[reply.outcome]),
              ...(reply.contents ?? []).map((content) => t(`content_${content}`)),
              reply.fee,
              reply.refusalBasis && t(`basis_${reply.refusalBasis}`),
              reply.reasons,
            ]
              .filter(Boolean)
              .join('; ')}
          </span>
        </li>
        {reply.orderText && (
          <li>
            {t('decisionOrderOn', { what: reply.orderText })}
            {', '}
            {orderCarriedOutOn
              ? t('decisionOrderDone', { date: formatShortDate(orderCarriedOutOn, locale) })
              : order && t('decisionOrderDue', { date: formatLongDate(order.dueOn, locale) })}
          </li>
        )}
        {dispatch && !delivery && <li>{t('dispatched', { date: formatShortDate(dispatch.on, locale), address: dispatch.address })}</li>}
        {(delivery?.items ?? []).map((item) => (
          <li key={item.title}>
            <b>{t(`form_${item.form}`)}</b>
            <span>{[item.title, item.amount].filter(Boolean).join(', ')}</span>
          </li>
        ))}
        {delivery?.ownMedium && (
          <li>
            <b>{t('ownMedium')}</b>
            <span>{delivery.ownMedium}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
