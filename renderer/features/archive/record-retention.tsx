import { ArchiveRestore, Hourglass, Lock, ShieldAlert } from 'lucide-react';
import { retentionOf } from '#renderer/db/queries/disposal-book.ts';
import { lockText, statusText } from '#renderer/state/disposal-words.ts';
import { useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DetailBlock } from '#renderer/ui/detail/detail-page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { dueList } from '#shared/domain/disposal/disposal-lists.ts';

/** Where the record stands in its retention and what holds it; events, holds and exceptions are entered where it leads. */
export function RecordRetention({ id }: { readonly id: string }) {
  const t = useText('disposal');
  const locale = useLocale();
  const { gate } = useServices();
  const today = useToday();
  const navigate = useGo();
  const live = useLive(() => retentionOf(gate.db, id, today), [gate.db, id, today]);
  if (live.status !== 'ready' || !live.data) return null;
  const { status, locks } = live.data;
  const gone = status.stage === 'gone';
  const held = locks.length > 0;
  return (
    <DetailBlock>
      <Banner
        tone={gone || held ? 'late' : dueList(status) ? 'soon' : 'plain'}
        icon={gone ? ShieldAlert : held ? Lock : dueList(status) ? ArchiveRestore : Hourglass}
        title={statusText(status, t, locale)}
        actions={[{ id: 'record.retention', label: t('retention'), allowed: true, run: () => navigate(`/penyusutan/arsip/${id}`) }]}
      >
        {locks.map((lock) => lockText(lock, t, locale)).join('; ')}
      </Banner>
    </DetailBlock>
  );
}
