import { useState } from 'react';
import { type CaseClock, LimitDerivation } from '#renderer/cases/limit-derivation.tsx';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { derivationModel } from '#renderer/pdf/derivation-model.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DetailBlock } from '#renderer/ui/detail/detail-page.tsx';
import { Ruler, type RulerMark } from '#renderer/ui/detail/ruler.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type Deadline, daysCounted, judge, requestDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { requestEventsOf } from '#shared/domain/requests/request-case.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatLongDate, formatShortDate } from '#shared/i18n/format.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import css from './case.module.css';
import { issueAndPrint } from './documents.ts';
import { leftText, toneOf } from './request-words.ts';

/** The ten working days of a request, or the seventeen after its extension, and how they are counted. */
export function CaseRuler({ file }: { readonly file: RequestFile }) {
  const t = useText('requests');
  const shared = useText('registers');
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
  // Nothing is due for a number that was taken back.
  if (!limit || !known.registeredOn || known.state === 'voided') return null;

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
  const clocks = deadlines.map((deadline): CaseClock => {
    const metOn = deadline.key === 'notice' && known.extendedOn !== undefined ? known.extendedOn : known.noticeOn;
    const name = `${t(deadline.key === 'notice' ? 'noticeMark' : 'extendedMark')}, ${formatDays(deadline.days, deadline.unit, locale)}`;
    if (metOn !== undefined) {
      const state = shared(metOn > deadline.dueOn ? 'clockMetLate' : 'clockMet', { date: formatShortDate(metOn, locale) });
      return { deadline, name, state, tone: 'plain' };
    }
    if (answered) return { deadline, name, state: shared('clockStopped'), tone: 'plain' };
    const judgement = judge(deadline.dueOn, today, calendar);
    return { deadline, name, state: leftText(t, judgement), tone: toneOf(judgement) };
  });
  const print = (deadline: Deadline) => {
    const model = derivationModel(deadline, file.number, office, ctx.clock.now());
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
      <Ruler
        day={daysCounted(limit, until, calendar)}
        total={limit.days}
        unit={limit.unit}
        marks={marks}
        onDerivation={() => setAsked(true)}
      >
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
      {asked && <LimitDerivation open clocks={clocks} limit={limit} onPrint={print} onClose={() => setAsked(false)} />}
    </DetailBlock>
  );
}
