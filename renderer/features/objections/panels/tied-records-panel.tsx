import { Lock } from 'lucide-react';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { tiedRecords } from '#renderer/db/queries/tied-records.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useMaySee } from '#renderer/state/use-clearance.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { objectionRuns } from '#shared/domain/disposal/disposal-locks.ts';
import css from './panels.module.css';

/** The records that the case rests on, and that its running keeps from disposal. */
export function TiedRecordsPanel({ file }: { readonly file: ObjectionFile }) {
  const t = useText('objectionFlow');
  const { db } = useCommandContext();
  const maySee = useMaySee();
  const { id, requestId } = file.row;
  const live = useLive(() => tiedRecords(db, requestId ? [id, requestId] : [id]), [db, id, requestId]);
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'loading' || live.data.length === 0) return null;
  return (
    <div>
      <QuietHead icon={Lock} title={t('tiedTitle')} />
      <ul className={css.lines}>
        {live.data.map(({ record, place }) => (
          <li key={record.id}>
            {maySee(record) ? (
              <>
                <a href={`#/arsip/${record.id}`}>{record.description}</a>
                <span>{place}</span>
              </>
            ) : (
              <span>{t('tiedHidden')}</span>
            )}
          </li>
        ))}
        <li>{t(objectionRuns(file.known.state) ? 'tiedHeld' : 'tiedFree')}</li>
      </ul>
    </div>
  );
}
