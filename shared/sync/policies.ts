/**
 * The merge policy of every field, read off the entity definitions, and the one question the gate asks of it: may this
 * field be patched at all? (architecture.md 1, "Merge policies")
 */
import { type EntityName, entities } from '#shared/schema/entities.ts';
import type { MergePolicy } from '#shared/schema/field.ts';

/** The policy of a field; `void` is base-checked everywhere; undefined where the entity has no such field. */
export function policyOf(entity: EntityName, field: string): MergePolicy | undefined {
  if (field === 'void') return 'ask';
  return (entities[entity].fields as Readonly<Record<string, { policy: MergePolicy }>>)[field]?.policy;
}

/** Only `ask` and `local` fields are patched; what else is there is created, or voided as a whole row. */
export function isPatchable(entity: EntityName, field: string): boolean {
  const policy = policyOf(entity, field);
  return policy === 'ask' || policy === 'local';
}
