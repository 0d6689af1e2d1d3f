/** From what a form holds to the op of the gate: only the fields that differ, each with the writer that the person saw. */
import { isSame } from '#shared/lib/is-same.ts';
import { type StoredRow, writerOf } from '#shared/log/apply.ts';
import type { CreateOp, Op, PatchOp } from '#shared/log/change-set.ts';
import { type EntityFields, type EntityName, entities, type Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';

/** The create of a row. */
export const createOp = <E extends EntityName>(entity: E, id: string, row: EntityFields<E>): CreateOp =>
  // Entity fields are JSON by their schemas; zod's inferred objects only lack the index signature.
  ({ kind: 'create', entity, id, row: row as unknown as CreateOp['row'] });

/** The patch that turns a row into what the person left; null where nothing differs. `base` as kept since the form opened. */
export function patchOp<E extends EntityName>(
  entity: E,
  row: Row<E>,
  changes: Partial<EntityFields<E>> & { readonly void?: string | null },
  base: Readonly<Record<string, string>> = {},
): PatchOp | null {
  const stored = row as unknown as StoredRow;
  const set = Object.fromEntries(
    Object.entries(changes as Readonly<Record<string, JsonValue>>).filter(
      ([field, value]) => !isSame(stored[field] ?? null, value ?? null),
    ),
  );
  const fields = Object.keys(set);
  if (fields.length === 0) return null;
  return {
    kind: 'patch',
    entity,
    id: row.id,
    set,
    base: Object.fromEntries(fields.map((field) => [field, base[field] ?? writerOf(stored, field)])),
  };
}

/**
 * Field -> writer of a row as it stands: kept in a draft from the moment a form opens. Of every field of the entity, so that no form can
 * leave one out and write over what another desk changed meanwhile.
 */
export function basesOf<E extends EntityName>(entity: E, row: Row<E>): Readonly<Record<string, string>> {
  const stored = row as unknown as StoredRow;
  return Object.fromEntries(Object.keys(entities[entity].fields).map((field) => [field, writerOf(stored, field)]));
}

export const withoutNull = (ops: readonly (Op | null)[]): readonly Op[] => ops.filter((op) => op !== null);
