/**
 * The papers that an act creates and that must themselves be kept (domain.md 4.6). A destruction has eight: decree of the panel, minutes
 * of its meeting, its consideration, the approvals of the head and of the archives authority, the decree, the Berita Acara and the list.
 */
import type { DisposalAct, DisposalCase } from './disposal-case.ts';
import type { DisposalKind } from './disposal-eligible.ts';
import type { DisposalEventKind } from './disposal-events.ts';

/** The event that brings a paper in; the list comes back signed together with the Berita Acara. */
export type DisposalPaper =
  | Extract<
      DisposalEventKind,
      'panelFormed' | 'examined' | 'considered' | 'headApproved' | 'authorityApproved' | 'decreed' | 'minutesFiled'
    >
  | 'list';

export const papersOf: Readonly<Record<DisposalKind, readonly DisposalPaper[]>> = {
  transfer: ['minutesFiled', 'list'],
  destruction: ['panelFormed', 'examined', 'considered', 'headApproved', 'authorityApproved', 'decreed', 'minutesFiled', 'list'],
  handover: ['panelFormed', 'examined', 'considered', 'headApproved', 'authorityApproved', 'minutesFiled', 'list'],
};

export interface KeptPaper {
  readonly paper: DisposalPaper;
  /** Null while it is missing. */
  readonly act: DisposalAct | null;
}

/** Every paper of the act, in the order in which they come to be. */
export const paperChecklist = (kind: DisposalKind, { acts, list }: Pick<DisposalCase, 'acts' | 'list'>): readonly KeptPaper[] =>
  papersOf[kind].map((paper) => ({ paper, act: (paper === 'list' ? list : acts[paper]) ?? null }));

export const missingPapers = (kind: DisposalKind, known: Pick<DisposalCase, 'acts' | 'list'>): readonly DisposalPaper[] =>
  paperChecklist(kind, known).flatMap(({ paper, act }) => (act?.scan ? [] : [paper]));
