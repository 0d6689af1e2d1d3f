import { useOffice } from '#renderer/state/office.ts';
import { type DerivationDay, DerivationDialog } from '#renderer/ui/dialog/derivation-dialog.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import type { DayStep } from '#shared/domain/calendar/working-days.ts';
import type { Deadline } from '#shared/domain/deadlines/deadlines.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

interface Props {
  readonly open: boolean;
  readonly deadline: Deadline;
  /** What the last day is the limit of. */
  readonly dueWord: string;
  /** Milestones on the way, by the day on which each falls: in another unit or from another day zero, its number is no number of this count. */
  readonly marks?: readonly { readonly on: CalendarDate; readonly label: string }[];
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

/** The limit derived day by day, with what was left out and why. */
export function LimitDerivation({ open, deadline, dueWord, marks = [], onPrint, onClose }: Props) {
  const t = useText('registers');
  const locale = useLocale();
  const { calendar } = useOffice();
  const days = deadline.steps.map((step): DerivationDay => {
    const number = step.status === 'counted' ? step.day : null;
    const milestone = marks.find(({ on }) => on === step.on);
    const due = step.on === deadline.dueOn;
    return {
      id: step.on,
      date: formatLongDate(step.on, locale),
      number,
      note: due ? dueWord : milestone ? milestone.label : noteOf(step, deadline.unit, t),
      kind: due ? 'end' : milestone || step.status === 'dayZero' ? 'milestone' : number === null ? 'off' : 'working',
    };
  });
  const intro = t('derivationIntro', {
    days: formatDays(deadline.days, deadline.unit, locale),
    from: formatLongDate(deadline.countsFrom.on, locale),
    law: deadline.rule.law,
    version: calendar.version,
  });
  return (
    <DerivationDialog
      open={open}
      title={t('derivationTitle')}
      intro={intro}
      unit={deadline.unit}
      days={days}
      onPrint={onPrint}
      onClose={onClose}
    />
  );
}

function noteOf(step: DayStep, unit: Deadline['unit'], t: Text<'registers'>): string {
  switch (step.status) {
    case 'dayZero':
      return t('dayZero');
    case 'counted':
      return t(unit === 'workingDays' ? 'dayWorking' : 'dayCalendar');
    case 'rolled':
      return t('dayWorking');
    case 'weekend':
      return step.holiday ? t('dayWeekendHoliday', { name: step.holiday.name }) : t('dayWeekend');
    case 'holiday':
      return t('dayHoliday', { name: step.holiday.name });
  }
}
