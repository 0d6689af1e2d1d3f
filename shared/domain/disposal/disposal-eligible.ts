/** Which record may stand on which proposal (domain.md 4.6): the lists that compute themselves, and the check behind every command. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { RetentionStatus } from '../retention/retention-status.ts';
import type { DisposalLock } from './disposal-locks.ts';

/** Pemindahan, pemusnahan, penyerahan. */
export const disposalKinds = ['transfer', 'destruction', 'handover'] as const;
export type DisposalKind = (typeof disposalKinds)[number];

export type DisposalRefusal =
  | { readonly code: 'item.notDue'; readonly stage: RetentionStatus['stage'] }
  | { readonly code: 'item.locked'; readonly locks: readonly DisposalLock[] }
  /** It stands on another proposal that is not finished. */
  | { readonly code: 'item.proposed'; readonly proposalId: string }
  /** A file (berkas) in which something lies that the list does not name: it came in since, and nobody has considered it. */
  | { readonly code: 'item.holdsMore'; readonly name: string };

/** The act that a record is due for; null where it is due for none, or a person has to decide first. */
export function dueFor(status: RetentionStatus): DisposalKind | null {
  if (status.stage === 'transferDue') return 'transfer';
  if (status.stage !== 'over') return null;
  if (status.fate === 'destroy') return 'destruction';
  return status.fate === 'permanent' ? 'handover' : null;
}

export interface Candidate {
  readonly status: RetentionStatus;
  readonly locks: readonly DisposalLock[];
  /** The unfinished proposal that it stands on. */
  readonly proposalId: string | null;
  /** The file (berkas) that it lies in stands on the same proposal: it is moved together with it, whatever its own period says. */
  readonly withFile?: boolean;
  /** What lies in it and stands on no line of the list; null where all of it does. */
  readonly unlisted?: string | null;
}

/** `onProposal`: the proposal that is being worked on, which does not stand in its own way. */
export function mayDispose(
  kind: DisposalKind,
  { status, locks, proposalId, withFile = false, unlisted = null }: Candidate,
  onProposal: string | null = null,
): Result<null, DisposalRefusal> {
  const goesAlong = kind === 'transfer' && withFile && status.stage !== 'gone';
  if (dueFor(status) !== kind && !goesAlong) return err({ code: 'item.notDue', stage: status.stage });
  if (locks.length > 0) return err({ code: 'item.locked', locks });
  if (proposalId !== null && proposalId !== onProposal) return err({ code: 'item.proposed', proposalId });
  if (unlisted !== null) return err({ code: 'item.holdsMore', name: unlisted });
  return ok(null);
}
