/** The ops that bring an objection to what the counter typed: a new row, or the patch of an incomplete one. */
import { visitCode } from '#shared/domain/visit-code.ts';
import { civilDateOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import type { ObjectionFile } from '../../db/queries/objections.ts';
import type { IdSource } from '../../platform/platform.ts';
import { groundId, groundOps, type ObjectionValues } from './objection-values.ts';

export interface Arrival {
  readonly channel: EntityFields<'objection'>['channel'];
  readonly receivedAt: Instant;
}

/** Ops and id of a new objection. */
export function newObjection(
  ids: IdSource,
  zone: OfficeZone,
  arrival: Arrival,
  values: ObjectionValues,
): { readonly id: string; readonly ops: readonly Op[] } {
  const id = ids.newId();
  const { grounds, ...fields } = values;
  const row: EntityFields<'objection'> = {
    ...fields,
    channel: arrival.channel,
    receivedAt: arrival.receivedAt,
    receivedOn: civilDateOf(arrival.receivedAt, zone),
    visitCode: visitCode(randomFractions(ids, 5)),
  };
  return { id, ops: [createOp('objection', id, row), ...groundOps(id, grounds)] };
}

/** Ops that bring an existing objection to the values; `base` as kept since its form opened. */
export function changedObjection(file: ObjectionFile, values: ObjectionValues, base: Readonly<Record<string, string>>): readonly Op[] {
  const { grounds, ...fields } = values;
  const patch = patchOp('objection', file.row, fields, base);
  const added = groundOps(
    file.row.id,
    grounds.filter((ground) => !file.grounds.includes(ground)),
  );
  const dropped: readonly Op[] = file.grounds
    .filter((ground) => !grounds.includes(ground))
    .map((ground) => {
      const id = groundId(file.row.id, ground);
      return { kind: 'patch', entity: 'objectionGround', id, set: { void: 'unticked' }, base: { void: file.groundWriters[ground] ?? '' } };
    });
  return [...(patch ? [patch] : []), ...added, ...dropped];
}

/** Numbers in [0, 1) from the platform's randomness. */
function randomFractions(ids: IdSource, length: number): readonly number[] {
  const hex = ids.randomHex(length * 4);
  return Array.from({ length }, (_, index) => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16) / 2 ** 32);
}
