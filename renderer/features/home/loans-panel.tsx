import { ArrowLeftRight } from 'lucide-react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { type LoanEntry, readLoanEntries } from '#renderer/db/queries/loan-list.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { can } from '#shared/domain/access/access.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { judge } from '#shared/domain/deadlines/deadlines.ts';
import { lentTwice } from '#shared/domain/loans/loan-rules.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import css from './home.module.css';

const SHOWN = 4;

type Reminder =
  | { readonly kind: 'late'; readonly days: number; readonly entry: LoanEntry }
  | { readonly kind: 'today' | 'asks' | 'double'; readonly entry: LoanEntry };

/** Records that should be back, requests that wait for me, and records that were lent twice. Nothing at all where there is none. */
export function LoansPanel() {
  const t = useText('home');
  const locale = useLocale();
  const ctx = useCommandContext();
  const calendar = useCalendar();
  const today = useToday();
  const live = useLive(async () => {
    const [entries, user] = await Promise.all([readLoanEntries(ctx.db), accessUserOf(ctx)]);
    return entries.filter(({ item }) => user !== null && can(user, 'loan.view', item?.record ?? {}).allowed);
  }, [ctx]);
  const reminders = live.status === 'ready' ? remindersOf(live.data, calendar, today, mayDo(ctx.actor, 'loan.approve')) : [];
  if (reminders.length === 0) return null;
  return (
    <PanelSection title={t('loans')} icon={ArrowLeftRight} count={formatNumber(reminders.length, locale)}>
      <ul className={css.todo}>
        {reminders.slice(0, SHOWN).map((reminder) => {
          const { entry } = reminder;
          const { row } = entry.file;
          const name = row.borrower.name;
          return (
            <li key={row.id}>
              <a href={reminder.kind === 'double' ? '#/peminjaman' : `#/peminjaman/${row.id}`}>
                {reminder.kind === 'late' && t('loanLate', { name, count: reminder.days })}
                {reminder.kind === 'today' && t('loanToday', { name })}
                {reminder.kind === 'asks' && t('loanAsks', { name })}
                {reminder.kind === 'double' && t('loanDouble', { name: entry.item?.name ?? '' })}
              </a>
              <small>{[entry.item?.name, row.borrower.contact].filter(Boolean).join(', ')}</small>
            </li>
          );
        })}
        {reminders.length > SHOWN && (
          <li>
            <a href="#/peminjaman">{t('allLoans')}</a>
          </li>
        )}
      </ul>
    </PanelSection>
  );
}

/** What is with two borrowers first, then by the days it is late. */
function remindersOf(
  entries: readonly LoanEntry[],
  calendar: OfficeCalendar,
  today: CalendarDate,
  mayApprove: boolean,
): readonly Reminder[] {
  const twice = lentTwice(
    entries.map((entry) => ({ id: entry.file.row.id, itemId: entry.file.row.itemId, state: entry.file.known.state, entry })),
  );
  const rest = entries.flatMap((entry): readonly Reminder[] => {
    const { state, dueOn } = entry.file.known;
    if (state === 'requested' && mayApprove) return [{ kind: 'asks', entry }];
    if (state !== 'out' || !dueOn) return [];
    const { state: due, workingDays } = judge(dueOn, today, calendar);
    if (due === 'overdue') return [{ kind: 'late', days: workingDays, entry }];
    return due === 'today' ? [{ kind: 'today', entry }] : [];
  });
  const weight = (reminder: Reminder): number => (reminder.kind === 'late' ? reminder.days + 1 : 0);
  return [
    ...twice.flatMap(([first]): readonly Reminder[] => (first ? [{ kind: 'double', entry: first.entry }] : [])),
    ...rest.toSorted((a, b) => weight(b) - weight(a)),
  ];
}
