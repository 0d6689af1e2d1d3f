/** Rows of reference data by their natural id: created where they are new, patched (and no longer void) where they exist. */
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields, EntityName, Row } from '#shared/schema/entities.ts';
import type { DaluangDb, PlainEntity } from '../../db/database.ts';
import { createOp, patchOp } from '../../db/patch.ts';

/** Field -> writer as the person saw it; without it the row as it stands now is taken. */
export type Base = Readonly<Record<string, string>>;

/** The op that makes the row of a natural key what is given; null where it is so already. */
export async function putReference<E extends PlainEntity>(
  db: DaluangDb,
  entity: E,
  key: readonly string[],
  values: EntityFields<E>,
  base?: Base,
): Promise<Op | null> {
  const id = naturalId(entity, ...key);
  const known = await db.rows(entity).get(id);
  if (!known) return createOp(entity, id, values);
  return patchOp(entity, known, patchable(known, values), base);
}

/** Only what differs is patched, so fields that never change (a date, a key) stay out of the patch. */
const patchable = <E extends EntityName>(known: Row<E>, values: EntityFields<E>): Partial<EntityFields<E>> & { void?: null } =>
  known.void ? { ...values, void: null } : values;
