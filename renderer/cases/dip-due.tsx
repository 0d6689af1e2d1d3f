import { Clock, TriangleAlert } from 'lucide-react';
import type { DipEntry } from '#renderer/db/queries/dip.ts';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { announcementDue } from '#shared/domain/dip/announcing.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import css from './dip-ties.module.css';

/** When an entry had to be announced, in words: a case on ground b rests on it. */
export function DipDue({ entry, today }: { readonly entry: DipEntry; readonly today: CalendarDate }) {
  const t = useText('dip');
  const locale = useLocale();
  const due = entry.bar ? null : announcementDue(entry.known, today);
  if (!due) return <p className={css.due}>{t('tieNoDate', { class: t(`class_${entry.known.class ?? 'alwaysAvailable'}`) })}</p>;
  const date = formatLongDate(due.dueOn, locale);
  const last = due.last && formatLongDate(due.last, locale);
  const late = due.state === 'overdue';
  return (
    <p className={late ? `${css.due} ${css.late}` : css.due} role="status">
      <Icon of={late ? TriangleAlert : Clock} small />
      <span>
        {late ? t('tieOverdue', { date, left: t('dueOverdue', { count: -due.daysLeft }) }) : t('tieDue', { date })}{' '}
        {last ? t('tieLast', { date: last }) : t('tieNever')}
      </span>
    </p>
  );
}
