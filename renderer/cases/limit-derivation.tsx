import { useState } from 'react';
import { useOffice } from '#renderer/state/office.ts';
import { type DerivationDay, DerivationDialog } from '#renderer/ui/dialog/derivation-dialog.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import type { DayStep } from '#shared/domain/calendar/working-days.ts';
import type { Deadline } from '#shared/domain/deadlines/deadlines.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface CaseClock {
  readonly deadline: Deadline;
  readonly name: string;
  /** "5 hari kerja", "selesai Sen 18 Mei". */
  readonly state: string;
  readonly tone: 'plain' | 'late' | 'soon';
}

interface Props {
  readonly open: boolean;
  /** All that the case has, earliest first. */
  readonly clocks: readonly CaseClock[];
  /** Derived until another is chosen. */
  readonly limit: Deadline;
  /** Milestones on the way to it, by the day on which each falls: in another unit or from another day zero, its number is no number of this count. */
  readonly marks?: readonly { readonly on: CalendarDate; readonly label: string }[];
  readonly onPrint: (deadline: Deadline) => void;
  readonly onClose: () => void;
}

/** The deadlines of a case, and the chosen one derived day by day, with what was left out and why. */
export function LimitDerivation({ open, clocks, limit, marks = [], onPrint, onClose }: Props) {
  const t = useText('registers');
  const locale = useLocale();
  const { calendar } = useOffice();
  const [chosen, setChosen] = useState<string>(limit.key);
  const clock = clocks.find(({ deadline: { key } }) => key === chosen) ?? clocks.find(({ deadline: { key } }) => key === limit.key);
  if (!clock) return null;

  const { deadline, name } = clock;
  const milestones = deadline.key === limit.key ? marks : [];
  const days = deadline.steps.map((step): DerivationDay => {
    const number = step.status === 'counted' ? step.day : null;
    const milestone = milestones.find(({ on }) => on === step.on);
    const due = step.on === deadline.dueOn;
    return {
      id: step.on,
      date: formatLongDate(step.on, locale),
      number,
      note: due ? name : milestone ? milestone.label : noteOf(step, deadline.unit, t),
      kind: due ? 'end' : milestone || step.status === 'dayZero' ? 'milestone' : number === null ? 'off' : 'working',
    };
  });
  const intro = t('derivationIntro', {
    days: formatDays(deadline.days, deadline.unit, locale),
    from: formatLongDate(deadline.countsFrom.on, locale),
    law: deadline.rule.law,
    version: calendar.version,
  });
  // SOP-PPID-04 J.2 says "hari": whoever reads calendar days finds an earlier limit (domain.md 0.1).
  const caution =
    deadline.key === 'legalLimit' && deadline.calendarDayCaution < deadline.dueOn
      ? ` ${t('derivationCaution', { date: formatLongDate(deadline.calendarDayCaution, locale) })}`
      : '';
  return (
    <DerivationDialog
      open={open}
      title={t('derivationTitle')}
      intro={`${intro}${caution}`}
      choice={{
        clocks: clocks.map((one) => ({
          id: one.deadline.key,
          date: formatLongDate(one.deadline.dueOn, locale),
          name: one.name,
          state: one.state,
          tone: one.tone,
        })),
        chosen: deadline.key,
        onChoose: setChosen,
      }}
      unit={deadline.unit}
      days={days}
      onPrint={() => onPrint(deadline)}
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
