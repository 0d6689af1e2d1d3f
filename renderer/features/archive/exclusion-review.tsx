import { TimerOff } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { endedExclusionOf } from '#renderer/db/queries/dip.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DetailBlock } from '#renderer/ui/detail/detail-page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';

interface Props {
  readonly row: Row<'record'>;
  readonly mayEdit: boolean;
}

/** The exclusion of this record is over, and it is still marked as excluded: nothing publishes it, a person must look at it. */
export function ExclusionReview({ row, mayEdit }: Props) {
  const t = useText('exclusionReview');
  const locale = useLocale();
  const today = useToday();
  const { db, actor } = useCommandContext();
  const go = useGo();
  const live = useLive(() => endedExclusionOf(db, row, today), [db, row, today]);
  const until = live.status === 'ready' ? live.data : null;
  if (until === null) return null;
  return (
    <DetailBlock>
      <Banner
        tone="soon"
        icon={TimerOff}
        title={t('title', { date: formatLongDate(until, locale) })}
        actions={[
          { id: 'exclusion.edit', label: t('changeClass'), allowed: mayEdit, run: () => go(`/arsip/${row.id}/ubah`) },
          { id: 'exclusion.queue', label: t('openQueue'), allowed: mayDo(actor, 'dip.viewExcluded'), run: () => go('/dip/dikecualikan') },
        ]}
      >
        {t('text')}
      </Banner>
    </DetailBlock>
  );
}
