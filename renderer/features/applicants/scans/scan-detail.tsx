import { ScanLine } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { pathOfCase } from '#renderer/db/queries/applicants.ts';
import { readOpeners } from '#renderer/db/queries/identity-scans.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage, QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { DEFAULT_OPENERS } from '#shared/domain/identity-scans/scan-access.ts';
import { drivesWithRemains } from '#shared/domain/identity-scans/scan-remains.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { civilDateOf, type Instant } from '#shared/lib/civil-time.ts';
import { ScanActions } from './scan-actions.tsx';
import type { ScanEntry } from './scan-entries.ts';
import { ScanLog } from './scan-log.tsx';
import { kindWords, stateWords } from './scan-words.ts';
import css from './scans.module.css';

interface Props {
  readonly entry: ScanEntry;
  readonly nameOf: (personId: string) => string;
}

/** A scan on one page: whose, until when, who opened it, and where its ciphertext may still lie after it was erased. */
export function ScanDetail({ entry: { file, person }, nameOf }: Props) {
  const t = useText('identity');
  const words = useText('applicants');
  const locale = useLocale();
  const ctx = useCommandContext();
  const go = useGo();
  const openers = useLive(() => readOpeners(ctx.db), [ctx.db]);
  const seesPeople = mayDo(ctx.actor, 'applicant.view');
  const { row, course } = file;
  const open: Action = {
    id: 'scan.applicant',
    label: t('openApplicant'),
    key: 'F2',
    allowed: seesPeople && person !== null,
    run: () => go(`/permohonan/pemohon?buka=${person?.id ?? ''}`),
  };
  const number = file.number ?? words('unnumbered');
  const facts = [
    {
      id: 'case',
      label: t('colCase'),
      value: seesPeople ? <a href={`#${pathOfCase(row.caseEntity, row.caseId)}`}>{number}</a> : number,
    },
    { id: 'taken', label: t('factTaken'), value: formatLongDate(row.on, locale) },
    { id: 'by', label: t('factBy'), value: row.personId ? nameOf(row.personId) : t('somebody') },
    { id: 'state', label: t('factState'), value: stateWords(file, t, locale, nameOf) },
    ...(course.order?.reason ? [{ id: 'reason', label: t('factReason'), value: course.order.reason }] : []),
  ];
  return (
    <DetailPage
      tags={<Tag icon={ScanLine}>{t(`state_${course.state}`)}</Tag>}
      title={kindWords(row.kind, t, words)}
      meta={seesPeople ? (person?.name ?? t('somebody')) : t('personHidden')}
      footActions={[open]}
      history={
        <>
          <QuietHead title={t('log')} />
          <ScanLog file={file} nameOf={nameOf} />
        </>
      }
      {...(course.order && course.order.cause !== 'notStored' ? { side: <Remains takenAt={row.at} erasedAt={course.order.at} /> } : {})}
    >
      <DetailBlock>
        <Facts columns facts={facts} />
        <ScanActions file={file} openers={openers.status === 'ready' ? openers.data : DEFAULT_OPENERS} />
      </DetailBlock>
    </DetailPage>
  );
}

function Remains({ takenAt, erasedAt }: { readonly takenAt: string; readonly erasedAt: string }) {
  const t = useText('identity');
  const locale = useLocale();
  const zone = useZone();
  const { db } = useCommandContext();
  const sets = useLive(() => allOf(db, 'backupSet'), [db]);
  const drives = sets.status === 'ready' ? drivesWithRemains(sets.data, takenAt, erasedAt) : null;
  return (
    <>
      <QuietHead title={t('remains')} />
      {drives?.length === 0 && <p className={css.quiet}>{t('remainsNone')}</p>}
      {drives && drives.length > 0 && (
        <>
          <ul className={css.list}>
            {drives.map(({ target, madeAt }) => (
              <li key={target}>{t('remainsOn', { drive: target, date: formatLongDate(civilDateOf(madeAt as Instant, zone), locale) })}</li>
            ))}
          </ul>
          <p className={css.quiet}>{t('remainsText')}</p>
        </>
      )}
    </>
  );
}
