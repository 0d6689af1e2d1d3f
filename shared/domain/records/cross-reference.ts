/**
 * Cross references between records (tunjuk silang, domain.md 4.3): said once, read from both sides. A record does not refer to itself,
 * nothing is said twice, and what holds in one direction does not hold in the other too.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { EntityFields } from '#shared/schema/entities.ts';

export type CrossReferenceKind = EntityFields<'crossReference'>['kind'];

export interface Reference {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: CrossReferenceKind;
}

export type ReferenceRefusal = { readonly code: 'reference.itself' | 'reference.twice' | 'reference.opposite' };

/** `known`: the references of either record that were not cancelled. */
export function mayRefer(wanted: Reference, known: readonly Reference[]): Result<null, ReferenceRefusal> {
  if (wanted.fromId === wanted.toId) return err({ code: 'reference.itself' });
  const same = known.filter(({ kind }) => kind === wanted.kind);
  const opposite = same.some(({ fromId, toId }) => fromId === wanted.toId && toId === wanted.fromId);
  if (same.some(({ fromId, toId }) => fromId === wanted.fromId && toId === wanted.toId)) return err({ code: 'reference.twice' });
  if (!opposite) return ok(null);
  // "Terkait" is the same from either side.
  return err({ code: wanted.kind === 'related' ? 'reference.twice' : 'reference.opposite' });
}
