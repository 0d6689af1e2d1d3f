import { openCaseCounts } from '#renderer/db/queries/case-counts.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';

/** Open cases beside their section in the rail. */
export function useSectionCounts(): Readonly<Record<string, { readonly count: number }>> {
  const { gate } = useServices();
  const counts = useLive(() => openCaseCounts(gate.db), [gate]);
  if (counts.status !== 'ready') return {};
  return { requests: { count: counts.data.requests }, objections: { count: counts.data.objections } };
}
