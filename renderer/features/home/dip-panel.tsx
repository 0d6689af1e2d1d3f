import { Megaphone } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readDipEntries, readExcludedList } from '#renderer/db/queries/dip.ts';
import { waitingProposals } from '#renderer/db/queries/dip-proposals.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { announcementDue } from '#shared/domain/dip/announcing.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import css from './home.module.css';

const SHOWN = 3;

/** What the public information list asks of who keeps it: overdue announcements, proposals of cases, exclusions that ended. */
export function DipPanel() {
  const t = useText('dip');
  const locale = useLocale();
  const { db, actor } = useCommandContext();
  const today = useToday();
  const may = mayDo(actor, 'dip.announce');
  const live = useLive(async () => {
    if (!may) return null;
    const [entries, proposals, excluded] = await Promise.all([
      readDipEntries(db, today),
      waitingProposals(db),
      readExcludedList(db, today),
    ]);
    const overdue = entries
      .flatMap(({ row, known, bar }) => {
        const due = bar ? null : announcementDue(known, today);
        return due?.state === 'overdue' ? [{ row, due }] : [];
      })
      .toSorted((a, b) => (a.due.dueOn < b.due.dueOn ? -1 : 1));
    const review = excluded.filter(({ state, listedAs }) => state === 'ended' && listedAs.length === 0).length;
    return { overdue, proposals, review };
  }, [db, today, may]);
  if (live.status !== 'ready' || live.data === null) return null;
  const { overdue, proposals, review } = live.data;
  const count = overdue.length + proposals + review;
  if (count === 0) return null;
  return (
    <PanelSection title={t('homeTitle')} icon={Megaphone} count={formatNumber(count, locale)}>
      <ul className={css.todo}>
        {overdue.slice(0, SHOWN).map(({ row, due }) => (
          <li key={row.id}>
            <a href={`#/dip/${row.id}`}>{row.summary}</a>
            <small>{t('homeOverdue', { date: formatDate(due.dueOn, locale), left: t('dueOverdue', { count: -due.daysLeft }) })}</small>
          </li>
        ))}
        {overdue.length > SHOWN && (
          <li>
            <a href="#/dip">{t('homeAll')}</a>
          </li>
        )}
        {proposals > 0 && (
          <li>
            <a href="#/dip/usulan">{t('homeProposals', { count: proposals })}</a>
          </li>
        )}
        {review > 0 && (
          <li>
            <a href="#/dip/dikecualikan">{t('homeReview', { count: review })}</a>
          </li>
        )}
      </ul>
    </PanelSection>
  );
}
