/**
 * Storage places and units by their natural key, so that the form, an import and another PC give the same shelf the same id. What
 * exists is used, what is void is brought back, what is new is created under its parent.
 */
import type { PlacePart } from '#shared/domain/records/record-place.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import { createOp } from '../../db/patch.ts';

/** Id of a place under its parent: the same words at the same level are the same place. */
export const placeId = (parentId: string | null, { kind, name }: PlacePart): string => naturalId('location', parentId ?? '', kind, name);

export const unitIdOf = (name: string): string => naturalId('unit', name);

export interface Resolved {
  readonly id: string;
  /** Empty where everything was there already. */
  readonly ops: readonly Op[];
}

/** The place at the end of a path; `known` gives the rows that exist, void ones too. */
export function resolvePlace(
  parts: readonly PlacePart[],
  known: (id: string) => Row<'location'> | undefined,
  under: string | null = null,
): Resolved {
  const ops: Op[] = [];
  let parentId = under;
  for (const part of parts) {
    const id: string = placeId(parentId, part);
    const row = known(id);
    if (!row) ops.push(createOp('location', id, { kind: part.kind, name: part.name, parentId }));
    else if (row.void) ops.push(...broughtBack('location', row));
    parentId = id;
  }
  return { id: parentId ?? '', ops };
}

export function resolveUnit(name: string, known: (id: string) => Row<'unit'> | undefined): Resolved {
  const id = unitIdOf(name);
  const row = known(id);
  if (!row) return { id, ops: [createOp('unit', id, { code: null, name, parentId: null })] };
  return { id, ops: row.void ? broughtBack('unit', row) : [] };
}

/** The patch of the one field that makes a row count again. */
const broughtBack = (entity: 'location' | 'unit', row: Row<'location'> | Row<'unit'>): readonly Op[] => [
  { kind: 'patch', entity, id: row.id, set: { void: null }, base: { void: row._f?.void ?? row._c } },
];
