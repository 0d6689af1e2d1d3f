import { X } from 'lucide-react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { unlinkRecord } from '#renderer/commands/procedure/identification-list.ts';
import type { ListedLine } from '#renderer/db/queries/identification.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { can } from '#shared/domain/access/access.ts';
import { listRefusal } from './list-words.ts';
import css from './procedure.module.css';

/** The records that document a line already, each to be opened or taken off again. */
export function LinkedRecords({ line }: { readonly line: ListedLine }) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const key = line.recordIds.join(' ');
  const live = useLive(async () => {
    const user = await accessUserOf(ctx);
    const rows = await ctx.db.records.bulkGet(key.split(' '));
    return rows.filter((row) => row !== undefined && user !== null && can(user, 'record.view', row).allowed);
  }, [ctx, key]);
  const records = live.status === 'ready' ? live.data : [];
  if (records.length === 0) return null;
  const take = (recordId: string) => {
    unlinkRecord(ctx, line.row.id, recordId, t('unlinked')).then(
      (done) => done.ok || toast({ text: listRefusal(t, done.error, common), tone: 'late' }),
      reportError,
    );
  };
  return (
    <ul className={css.heaps} aria-label={t('linkedRecords')}>
      {records.flatMap((record) =>
        record
          ? [
              <li key={record.id}>
                <a className={css.heapWords} href={`#/arsip/${record.id}`}>
                  {record.description}
                </a>
                <IconButton icon={X} label={t('unlink', { name: record.description })} onClick={() => take(record.id)} />
              </li>,
            ]
          : [],
      )}
    </ul>
  );
}
