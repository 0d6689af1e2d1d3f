import { mayDo } from '#renderer/commands/office/may.ts';
import { readyToCollect } from '#renderer/db/queries/contacts.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { useText } from '#renderer/ui/use-text.ts';

const paths = {
  register: '/permohonan',
  ready: '/permohonan/siap-diambil',
  applicants: '/permohonan/pemohon',
  complaints: '/permohonan/pengaduan',
  papers: '/permohonan/naskah',
  identity: '/permohonan/identitas',
} as const;

export type ServicePage = keyof typeof paths;

/** The pages of the desk below Permohonan. */
export function ServiceTabs({ current }: { readonly current: ServicePage }) {
  const t = useText('applicants');
  const go = useGo();
  const { gate } = useServices();
  const actor = useSession((session) => session.actor);
  const pages = (Object.keys(paths) as readonly ServicePage[]).filter((id) => id !== 'identity' || mayDo(actor, 'identity.log'));
  const cases = useOpenCases();
  const ready = useLive(async () => (cases ? (await readyToCollect(gate.db, cases)).length : 0), [gate, cases]);
  const counts: Partial<Record<ServicePage, number>> = ready.status === 'ready' && ready.data > 0 ? { ready: ready.data } : {};
  return (
    <Tabs
      label={t('pages')}
      items={pages.map((id) => ({ id, label: t(`page_${id}`), count: counts[id] }))}
      current={current}
      onChange={(id) => go(paths[id as ServicePage])}
    />
  );
}
