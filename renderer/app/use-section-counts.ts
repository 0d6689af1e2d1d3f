import { useMemo } from 'react';
import { openCaseCounts } from '#renderer/db/queries/case-counts.ts';
import { readLoans } from '#renderer/db/queries/loans.ts';
import { readProposals } from '#renderer/db/queries/proposals.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { finalDisposalStates } from '#shared/domain/disposal/disposal-workflow.ts';
import { awayStates } from '#shared/domain/loans/loan-workflow.ts';

/** Open cases beside their section in the rail. */
export function useSectionCounts(): Readonly<Record<string, { readonly count: number }>> {
  const { gate } = useServices();
  const cases = useOpenCases();
  const loans = useLive(async () => (await readLoans(gate.db)).filter(({ known }) => awayStates.includes(known.state)).length, [gate]);
  const proposals = useLive(
    async () => (await readProposals(gate.db)).filter(({ known }) => !finalDisposalStates.includes(known.state)).length,
    [gate],
  );
  return useMemo(() => {
    if (!cases) return {};
    const { requests, objections } = openCaseCounts(cases);
    return {
      requests: { count: requests },
      objections: { count: objections },
      ...(loans.status === 'ready' ? { loans: { count: loans.data } } : {}),
      ...(proposals.status === 'ready' ? { disposal: { count: proposals.data } } : {}),
    };
  }, [cases, loans, proposals]);
}
