import { mayDo } from '#renderer/commands/office/may.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { calendarWarning } from '#shared/domain/calendar/calendar-warning.ts';

/** Says that a year that limits run into has no decree yet, to all; who keeps the calendar is led to it. */
export function CalendarBanner() {
  const t = useText('calendar');
  const go = useGo();
  const today = useToday();
  const calendar = useCalendar();
  const mayEdit = useSession((session) => mayDo(session.actor, 'calendar.edit'));
  const warning = calendarWarning(today, calendar);
  if (!warning) return null;
  const open = { id: 'home.calendar', label: t('warnOpen'), allowed: true, run: () => go('/pengaturan/kalender') };
  return (
    <Banner
      tone={warning.coverage === 'missing' ? 'late' : 'soon'}
      title={t(`warn_${warning.coverage}`, { year: warning.year })}
      actions={mayEdit ? [open] : []}
    >
      {t(mayEdit ? 'warnText' : 'warnAsk')}
    </Banner>
  );
}
