/** The proposals as a list: which a tab and the search leave. */
import type { ProposalFile } from '#renderer/db/queries/proposals.ts';
import { finalDisposalStates } from '#shared/domain/disposal/disposal-workflow.ts';
import { fold } from '#shared/domain/search/fold.ts';

export const proposalTabs = ['open', 'done'] as const;
export type ProposalTab = (typeof proposalTabs)[number];

export const inProposalTab = (files: readonly ProposalFile[], tab: ProposalTab): readonly ProposalFile[] =>
  files.filter(({ known }) => finalDisposalStates.includes(known.state) === (tab === 'done'));

export function foundProposals(files: readonly ProposalFile[], text: string): readonly ProposalFile[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return files.filter(({ row, known }) => {
    const numbers = Object.values(known.acts).map((act) => act.number);
    const haystack = fold([row.title, row.note, ...numbers].filter(Boolean).join(' '));
    return words.every((word) => haystack.includes(word));
  });
}
