import { useState } from 'react';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { derivationModel } from '#renderer/pdf/derivation-model.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DetailBlock } from '#renderer/ui/detail/detail-page.tsx';
import { Ruler, type RulerMark } from '#renderer/ui/detail/ruler.tsx';
import { type DerivationDay, DerivationDialog } from '#renderer/ui/dialog/derivation-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { DayStep } from '#shared/domain/calendar/working-days.ts';
import { type Deadline, daysCounted, judge, requestDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { requestEventsOf } from '#shared/domain/requests/request-case.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatLongDate, formatShortDate } from '#shared/i18n/format.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import css from './case.module.css';
import { issueAndPrint } from './documents.ts';
import { leftText, type RequestText } from './request-words.ts';

/** The ten working days of a request, or the seventeen after its extension, and how they are counted. */
export function CaseRuler({ file }: { readonly file: RequestFile }) {
  const t = useText('requests');
  const locale = useLocale();
  const office = useOffice();
  const today = useToday();
  const ctx = useCommandContext();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const { known, row } = file;
  const { calendar } = office;
  const deadlines = requestDeadlines(requestEventsOf(known), calendar);
  const limit = deadlines.at(-1);
  if (!limit || !known.registeredOn) return null;

  const [until = today] = [known.noticeOn ?? known.closedOn ?? today, today].toSorted();
  const answered = known.noticeOn !== undefined || known.closedOn !== undefined;
  const marks = deadlines.map(
    (deadline): RulerMark => ({
      day: deadline.days,
      label: t(deadline.key === 'notice' ? 'noticeMark' : 'extendedMark'),
      date: formatShortDate(deadline.dueOn, locale),
      state: answered || deadline !== limit ? 'done' : judge(deadline.dueOn, today, calendar).state === 'overdue' ? 'late' : 'end',
    }),
  );
  const print = () => {
    const model = derivationModel(limit, file.number, office, ctx.clock.now());
    issueAndPrint(ctx, row.id, { kind: 'derivation', model }).then(
      (issued) => toast(issued.ok && issued.value.printed ? { text: t('printed') } : { text: t('printFailed'), tone: 'late' }),
      reportError,
    );
  };
  // Who counts from the day on which a letter came in finds an earlier limit: it is shown as a caution (domain.md 8).
  const receivedOn = civilDateOf(row.receivedAt, office.office.zone);
  const [fromReceipt] = requestDeadlines({ registeredOn: receivedOn }, calendar);
  return (
    <DetailBlock>
      <Ruler day={daysCounted(limit, until, calendar)} total={limit.days} marks={marks} onDerivation={() => setAsked(true)}>
        {t('limitWord')} <b>{formatLongDate(limit.dueOn, locale)}</b>
        {answered ? '' : `, ${leftText(t, judge(limit.dueOn, today, calendar))}`}
        {`, ${t('countedFrom', { from: formatShortDate(known.registeredOn, locale) })}`}
      </Ruler>
      {fromReceipt && receivedOn !== known.registeredOn && !answered && (
        <p className={css.quiet}>{t('limitFromReceipt', { date: formatLongDate(fromReceipt.dueOn, locale) })}</p>
      )}
      {limit.provisional && (
        <p className={css.quiet}>{t('provisional', { years: limit.uncertainYears.map(({ year }) => year).join(', ') })}</p>
      )}
      <Derivation open={asked} deadline={limit} onPrint={print} onClose={() => setAsked(false)} />
    </DetailBlock>
  );
}

interface DerivationProps {
  readonly open: boolean;
  readonly deadline: Deadline;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

function Derivation({ open, deadline, onPrint, onClose }: DerivationProps) {
  const t = useText('requests');
  const locale = useLocale();
  const { calendar } = useOffice();
  const days = deadline.steps.map((step): DerivationDay => {
    const number = step.status === 'counted' ? step.day : null;
    const due = step.on === deadline.dueOn;
    return {
      id: step.on,
      date: formatLongDate(step.on, locale),
      number,
      note: due ? t('dayDue') : noteOf(step, deadline.unit, t),
      kind: due ? 'end' : step.status === 'dayZero' ? 'milestone' : number === null ? 'off' : 'working',
    };
  });
  const from = formatLongDate(deadline.countsFrom.on, locale);
  const intro = t('derivationIntro', {
    days: formatDays(deadline.days, deadline.unit, locale),
    from,
    law: deadline.rule.law,
    version: calendar.version,
  });
  return <DerivationDialog open={open} title={t('derivationTitle')} intro={intro} days={days} onPrint={onPrint} onClose={onClose} />;
}

function noteOf(step: DayStep, unit: Deadline['unit'], t: RequestText): string {
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
