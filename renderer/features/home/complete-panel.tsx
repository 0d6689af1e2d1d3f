import { ClipboardList } from 'lucide-react';
import type { Draft } from '#renderer/db/database.ts';
import { useZone } from '#renderer/state/office.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber, formatShortDate, formatTime } from '#shared/i18n/format.ts';
import { civilTimeOf, instant } from '#shared/lib/civil-time.ts';
import css from './home.module.css';
import type { HomeView } from './use-home.ts';

/** What was begun and not finished: incomplete papers, and my own drafts. */
export function CompletePanel({ view: { incomplete, drafts } }: { readonly view: HomeView }) {
  const t = useText('home');
  const locale = useLocale();
  const zone = useZone();
  const count = incomplete.length + drafts.length;
  if (count === 0) return null;
  return (
    <PanelSection title={t('complete')} icon={ClipboardList} count={formatNumber(count, locale)}>
      <ul className={css.todo}>
        {incomplete.map(({ row }) => (
          <li key={row.id}>
            <a href={`#/keberatan/${row.id}`}>{t('completeVisit', { code: row.visitCode, name: row.applicant.name })}</a>
            <small>{t('completeVisitNote', { date: formatShortDate(row.receivedOn, locale) })}</small>
          </li>
        ))}
        {drafts.map((draft) => (
          <li key={draft.key}>
            {draft.path ? <a href={`#${draft.path}`}>{draftName(draft, t)}</a> : <span className={css.strong}>{draftName(draft, t)}</span>}
            <small>{t('completeDraftNote', { time: formatTime(civilTimeOf(instant(draft.savedAt), zone), zone, locale) })}</small>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

const formWords = {
  objection: 'draftObjection',
  request: 'draftRequest',
  record: 'draftRecord',
  objectionStep: 'draftObjectionStep',
  requestStep: 'draftRequestStep',
  complaintStep: 'draftComplaintStep',
} as const;

function draftName({ form, title }: Draft, t: Text<'home'>): string {
  const name = form in formWords ? t(formWords[form as keyof typeof formWords]) : '';
  return [name, title].filter(Boolean).join(': ');
}
