import { mayDo } from '#renderer/commands/office/may.ts';
import { waitingProposals } from '#renderer/db/queries/dip-proposals.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { useText } from '#renderer/ui/use-text.ts';

const paths = { list: '/dip', proposals: '/dip/usulan', excluded: '/dip/dikecualikan' } as const;
const words = { list: 'pageList', proposals: 'pageProposals', excluded: 'pageExcluded' } as const;

export type DipPageId = keyof typeof paths;

/** The pages of the section. What is excluded is a list of its own, for those who serve information. */
export function DipTabs({ current }: { readonly current: DipPageId }) {
  const t = useText('dip');
  const go = useGo();
  const { db, actor } = useCommandContext();
  const waiting = useLive(() => waitingProposals(db), [db]);
  const pages = (Object.keys(paths) as readonly DipPageId[]).filter((id) => id !== 'excluded' || mayDo(actor, 'dip.viewExcluded'));
  const count = waiting.status === 'ready' && waiting.data > 0 ? waiting.data : undefined;
  return (
    <Tabs
      label={t('pages')}
      items={pages.map((id) => ({ id, label: t(words[id]), count: id === 'proposals' ? count : undefined }))}
      current={current}
      onChange={(id) => go(paths[id as DipPageId])}
    />
  );
}
