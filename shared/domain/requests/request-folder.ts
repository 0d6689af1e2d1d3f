/**
 * The folder of a request as a checklist: what its course asks for (UU 14/2008 Art. 22; Perki 1/2010, annexes). Nothing in it blocks; what is
 * missing is told.
 */
import type { RequestCase } from './request-case.ts';

export const requestFileEntries = [
  'identity',
  'powerOfAttorney',
  'deed',
  'proof',
  'extension',
  'notice',
  'refusal',
  'deliveryProof',
] as const;
export type RequestFileEntry = (typeof requestFileEntries)[number];

export interface RequestFolderFacts {
  readonly papersSeen: { readonly identity: boolean; readonly powerOfAttorney: boolean; readonly deed: boolean };
  readonly byProxy: boolean;
  readonly byLegalEntity: boolean;
  /** A number of the paper pad, or one registered elsewhere: its proof is of then. */
  readonly fromPaper: boolean;
  /** Kinds of the papers of the case: issued ones and scans. */
  readonly papers: readonly string[];
}

export interface RequestFileLine {
  readonly entry: RequestFileEntry;
  readonly there: boolean;
}

export function requestFolder(known: RequestCase, folder: RequestFolderFacts): readonly RequestFileLine[] {
  const has = (...kinds: readonly string[]) => kinds.some((kind) => folder.papers.includes(kind));
  const line = (entry: RequestFileEntry, there: boolean): RequestFileLine => ({ entry, there });
  const atOnce = known.notice?.atOnce === true;
  const answered = known.noticeOn !== undefined && !atOnce;
  const excluded = known.notice?.reasons?.includes('excluded') === true;
  return [
    ...(folder.byLegalEntity ? [line('deed', folder.papersSeen.deed)] : [line('identity', folder.papersSeen.identity)]),
    ...(folder.byProxy ? [line('powerOfAttorney', folder.papersSeen.powerOfAttorney)] : []),
    line('proof', folder.fromPaper || has('requestProof', 'requestProofReprint')),
    ...(known.extendedOn === undefined ? [] : [line('extension', has('requestExtension', 'scan:extended'))]),
    ...(answered ? [line('notice', has('requestNotice', 'scan:noticeGiven'))] : []),
    ...(answered && excluded ? [line('refusal', has('requestRefusal'))] : []),
    ...(known.deliveredOn !== undefined && !atOnce ? [line('deliveryProof', has('requestDelivery', 'scan:delivered'))] : []),
  ];
}
