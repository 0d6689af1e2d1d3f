/**
 * The folder of a case (berkas): which papers belong to it, which are there, which block closing (SOP-PPID-04 V and annex step 6). Only
 * form, receipt, and reply with the proof of its delivery block; everything else is listed as missing and may stay so.
 */
import type { ClosingPaper } from './objection-events.ts';
import { closingPapersFor } from './objection-guards.ts';
import type { ObjectionCase } from './objection-known.ts';

export const fileEntries = [
  'form',
  'identity',
  'powerOfAttorney',
  'deed',
  'receipt',
  'passing',
  'review',
  'order',
  'materials',
  'consequenceTest',
  'reply',
  'deliveryProof',
  'response',
  'dispute',
  'disputeDecision',
] as const;
export type FileEntry = (typeof fileEntries)[number];

export interface FileLine {
  readonly entry: FileEntry;
  readonly there: boolean;
  readonly blocks: boolean;
}

/** What the office has of a case, beside what its events tell. */
export interface FolderFacts {
  readonly papersSeen: {
    readonly form: boolean;
    readonly identity: boolean;
    readonly powerOfAttorney: boolean;
    readonly deed: boolean;
  };
  readonly byProxy: boolean;
  readonly byLegalEntity: boolean;
  /** A number of the paper pad was given on its own sheet. */
  readonly fromPad: boolean;
  /** Kinds of the papers of the case: issued ones and scans (`scan:replied`). */
  readonly papers: readonly string[];
}

/** A scan of the signed paper, or the electronically signed file: with it a paper counts as issued. */
export const signedKind = (act: string): string => `scan:${act}`;

/** The folder as a checklist, in the order of the procedure; entries that the case does not ask for are left out. */
export function caseFolder(known: ObjectionCase, folder: FolderFacts): readonly FileLine[] {
  const has = (...kinds: readonly string[]) => kinds.some((kind) => folder.papers.includes(kind));
  const { papersSeen } = folder;
  const blocking = closingPapersFor(known.outcome);
  const line = (entry: FileEntry, there: boolean): FileLine => ({
    entry,
    there,
    blocks: (blocking as readonly string[]).includes(entry),
  });
  const decided = known.outcome !== undefined;
  // Brought over from the register of before: its form and the proof of its number are of then, and lie in that folder.
  const ofBefore = known.oldRegister !== undefined;
  const answeredBefore = known.reply?.fromOldRegister === true;
  return [
    line('form', papersSeen.form || ofBefore),
    line('identity', papersSeen.identity),
    ...(folder.byProxy ? [line('powerOfAttorney', papersSeen.powerOfAttorney)] : []),
    ...(folder.byLegalEntity ? [line('deed', papersSeen.deed)] : []),
    line('receipt', folder.fromPad || ofBefore || has('receipt', 'receiptReprint')),
    line('passing', has('passSheet', signedKind('forwarded'))),
    ...(known.review ? [line('review', has(signedKind('reviewed')))] : []),
    ...(known.orders.length > 0 ? [line('order', has(signedKind('orderIssued')))] : []),
    ...(known.orders.length > 0 ? [line('materials', known.materials.length > 0)] : []),
    ...(known.reply?.refusalBasis === 'excluded' ? [line('consequenceTest', has('consequenceSheet', signedKind('consequence')))] : []),
    ...(decided || blocking.includes('reply') ? [line('reply', answeredBefore || has(signedKind('replied')))] : []),
    ...(blocking.includes('deliveryProof') ? [line('deliveryProof', answeredBefore || isDeliveryProven(known, folder.papers))] : []),
    ...(known.response ? [line('response', true)] : []),
    ...(known.dispute ? [line('dispute', has(signedKind('disputeFiled'), 'disputeBundle'))] : []),
    ...(known.disputeDecision ? [line('disputeDecision', has(signedKind('disputeDecided')))] : []),
  ];
}

/** In person the signed receipt proves it (annex step 5); by e-mail, fax or post its message or tracking number, or a scan. */
function isDeliveryProven({ delivery }: ObjectionCase, papers: readonly string[]): boolean {
  if (!delivery) return false;
  if (papers.includes(signedKind('delivered')) || delivery.proofInFile === true) return true;
  return delivery.channel !== 'pickup' && Boolean(delivery.proof);
}

/** What the event of closing keeps: the blocking papers as they were found. */
export const closingChecklist = (lines: readonly FileLine[]): Readonly<Partial<Record<ClosingPaper, boolean>>> =>
  Object.fromEntries(lines.filter(({ blocks }) => blocks).map(({ entry, there }) => [entry, there]));

export const missingForClosing = (lines: readonly FileLine[]): readonly FileEntry[] =>
  lines.filter(({ blocks, there }) => blocks && !there).map(({ entry }) => entry);
