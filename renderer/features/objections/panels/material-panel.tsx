import { FolderSearch } from 'lucide-react';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import type { PanelProps } from './panel-types.ts';
import css from './panels.module.css';

/** The review, the order and the material that follows from them: what was found, asked for, lent, copied, checked, handed to the desk. */
export function MaterialPanel({ known }: PanelProps) {
  const t = useText('objectionFlow');
  const locale = useLocale();
  const { review, orders, materials, finalCheck, handedToDesk } = known;
  const nothingYet = orders.length === 0 && materials.length === 0 && (review?.found ?? []).length === 0;
  if (nothingYet) return null;
  return (
    <div>
      <QuietHead icon={FolderSearch} title={t('materialsTitle')} />
      <ul className={css.lines}>
        {(review?.found ?? []).map(({ entity, id, label }) => (
          <li key={label}>
            <b>{t('foundTitle')}</b>
            {entity === 'record' ? <a href={`#/arsip/${id}`}>{label}</a> : <span>{label}</span>}
          </li>
        ))}
        {orders.map((order) => (
          <li key={`${order.orderNumber} ${order.on}`}>
            <b>{t('orderTitle')}</b>
            <span>
              {[order.orderNumber, order.orderKind && t(order.orderKind === 'refuse' ? 'orderRefuse' : 'orderGive'), order.instruction]
                .filter(Boolean)
                .join('; ')}
            </span>
          </li>
        ))}
        {materials.map((material, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a log are never reordered
          <li key={index}>
            <b>{t(`act_${material.act}`)}</b>
            <span>
              {material.recordId ? <a href={`#/arsip/${material.recordId}`}>{material.what}</a> : material.what}
              {material.from && `, ${material.from}`}
              {`, ${formatShortDate(material.on, locale)}`}
            </span>
          </li>
        ))}
        {orders.length > 0 && materials.length === 0 && <li>{t('materialsNone')}</li>}
        {materials.length > 0 && (
          <li>
            {finalCheck
              ? t('finalCheckOn', { date: formatShortDate(finalCheck.on, locale), name: finalCheck.checkedBy })
              : t('finalCheckNone')}
          </li>
        )}
        {handedToDesk && <li>{t('handedOn', { date: formatShortDate(handedToDesk.on, locale) })}</li>}
      </ul>
    </div>
  );
}
