import { useState } from 'react';
import { LimitDerivation } from '#renderer/cases/limit-derivation.tsx';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { derivationModel } from '#renderer/pdf/derivation-model.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DetailBlock } from '#renderer/ui/detail/detail-page.tsx';
import { Ruler, type RulerMark } from '#renderer/ui/detail/ruler.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type Deadline, daysCounted, judge } from '#shared/domain/deadlines/deadlines.ts';
import { formatLongDate, formatShortDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import css from './case.module.css';
import { clocksOf } from './case-clocks.ts';
import { deadlinesOf } from './case-deadlines.ts';
import { deadlineWords, leftText } from './case-words.ts';
import { issueAndPrint } from './documents.ts';

const milestones = ['review', 'preparation', 'internalAim', 'legalLimit'] as const;

/** Which event ends the wait for a milestone. */
const endedBy = { review: 'reviewed', preparation: 'prepared', internalAim: 'delivered', legalLimit: 'replied' } as const;

/** The days of the limit of a registered case with their milestones, and how they are counted. */
export function CaseRuler({ file }: { readonly file: ObjectionFile }) {
  const t = useText('objections');
  const shared = useText('registers');
  const locale = useLocale();
  const office = useOffice();
  const today = useToday();
  const ctx = useCommandContext();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const deadlines = deadlinesOf(file, office.calendar);
  const limit = deadlines.find((deadline) => deadline.key === 'legalLimit');
  const dayH = file.known.declaredCompleteOn;
  // Nothing is due for a number that was taken back.
  if (!limit || !dayH || file.known.state === 'voided') return null;

  const { calendar } = office;
  const stopped = file.known.replyReceivedOn ?? file.known.repliedOn ?? file.known.closedOn ?? today;
  const [until = today] = [stopped, today].toSorted();
  const day = daysCounted(limit, until, calendar);
  const happened = (kind: string) => file.events.some((event) => event.kind === kind);
  const first = milestones.find((key) => !happened(endedBy[key]));
  const marks = milestones.flatMap((key): (RulerMark & { readonly on: CalendarDate })[] => {
    const deadline = deadlines.find((known) => known.key === key);
    // Where the office counts its limit shorter, what lies beyond it is no milestone on the way.
    if (!deadline || deadline.dueOn > limit.dueOn) return [];
    return [
      {
        day: Math.min(limit.days, daysCounted(limit, deadline.dueOn, calendar)),
        on: deadline.dueOn,
        label: t(deadlineWords[key], { days: deadline.days }),
        date: formatShortDate(deadline.dueOn, locale),
        state: stateOf(deadline),
      },
    ];
  });
  function stateOf(deadline: Deadline): RulerMark['state'] {
    const key = deadline.key as (typeof milestones)[number];
    if (happened(endedBy[key]) || file.known.state === 'closed') return 'done';
    if (judge(deadline.dueOn, today, calendar).state === 'overdue') return 'late';
    if (key === 'legalLimit') return 'end';
    return key === first ? 'now' : 'ahead';
  }
  const answered = happened('replied') || file.known.state === 'closed';
  const print = (deadline: Deadline) => {
    const model = derivationModel(deadline, file.known.number ?? null, office, ctx.clock.now());
    issueAndPrint(ctx, file.row.id, { kind: 'derivation', model }).then(
      (issued) => toast(issued.ok && issued.value.printed ? { text: t('printed') } : { text: t('printFailed'), tone: 'late' }),
      reportError,
    );
  };
  const fromReceipt = deadlines.find((deadline) => deadline.key === 'limitFromReceipt');
  return (
    <DetailBlock>
      <Ruler day={day} total={limit.days} unit={limit.unit} marks={marks} onDerivation={() => setAsked(true)}>
        {t('limitWord')} <b>{formatLongDate(limit.dueOn, locale)}</b>
        {answered ? '' : `, ${leftText(t, judge(limit.dueOn, today, calendar))}`}
        {`, ${t('countedFrom', { from: formatShortDate(limit.countsFrom.on, locale) })}`}
      </Ruler>
      {fromReceipt && fromReceipt.dueOn < limit.dueOn && (
        <p className={css.quiet}>{t('limitFromReceipt', { date: formatLongDate(fromReceipt.dueOn, locale) })}</p>
      )}
      {limit.provisional && (
        <p className={css.quiet}>{t('provisional', { years: limit.uncertainYears.map(({ year }) => year).join(', ') })}</p>
      )}
      {asked && (
        <LimitDerivation
          open
          clocks={clocksOf(file, { t, shared, locale, calendar, today })}
          limit={limit}
          marks={marks}
          onPrint={print}
          onClose={() => setAsked(false)}
        />
      )}
    </DetailBlock>
  );
}
