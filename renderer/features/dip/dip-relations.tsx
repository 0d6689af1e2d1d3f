import { FileText, Megaphone, Scale } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { DipEntry } from '#renderer/db/queries/dip.ts';
import { casesOfEntry } from '#renderer/db/queries/dip-cases.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useMaySee } from '#renderer/state/use-clearance.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate } from '#shared/i18n/format.ts';
import css from './dip.module.css';
import { casePath, caseText } from './dip-words.ts';

/** What belongs to an entry: its announcements, the records that hold it, the cases that name it. */
export function DipRelations({ entry }: { readonly entry: DipEntry }) {
  const t = useText('dip');
  const locale = useLocale();
  const { db, actor } = useCommandContext();
  const maySee = useMaySee();
  const { recordIds, known, row } = entry;
  const key = recordIds.join(' ');
  const live = useLive(async () => {
    const [records, cases] = await Promise.all([db.records.bulkGet(key === '' ? [] : key.split(' ')), casesOfEntry(db, row.id)]);
    return { records: records.flatMap((record) => (record && !record.void ? record : [])), cases };
  }, [db, key, row.id]);
  if (live.status === 'failed') throw live.cause;
  const { records, cases } = live.status === 'ready' ? live.data : { records: [], cases: [] };
  const seen = cases.filter(({ register }) => mayDo(actor, `${register}.view`));
  return (
    <>
      {known.announcements.length > 0 && (
        <section>
          <QuietHead icon={Megaphone} title={t('announcements')} />
          <ul className={css.lines}>
            {known.announcements.toReversed().map(({ on, data }) => (
              <li key={`${on} ${data.channel} ${data.address}`}>
                {t('announcedLine', { date: formatDate(on, locale), channel: t(`channel_${data.channel}`), address: data.address })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {records.length > 0 && (
        <section>
          <QuietHead icon={FileText} title={t('records')} />
          <ul className={css.lines}>
            {records.map((record) => (
              <li key={record.id}>
                {maySee(record) ? <a href={`#/arsip/${record.id}`}>{record.description}</a> : <span>{t('recordHidden')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {seen.length > 0 && (
        <section>
          <QuietHead icon={Scale} title={t('cases')} />
          <ul className={css.lines}>
            {seen.map((named) => (
              <li key={named.caseId}>
                <a href={`#${casePath(named)}`}>{caseText(t, named)}</a>
                {named.information && <span>{named.information}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
