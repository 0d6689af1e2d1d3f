/** The ops that bring an objection to what the counter typed: a new row, or the patch of an incomplete one. */

import type { ObjectionGround } from '#shared/domain/objections/objection-grounds.ts';
import { civilDateOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { type ObjectionFile, readObjection } from '../../db/queries/objections.ts';
import type { IdSource } from '../../platform/platform.ts';
import { applicantOps, type PersonTaken } from '../applicants/applicant-ops.ts';
import { becameObjectionOps } from '../complaints/record-complaint-event.ts';
import type { CommandContext } from '../context.ts';
import { tieEntryOp } from '../dip/tie-entry.ts';
import { newVisitCode } from '../registers/new-visit-code.ts';
import { groundId, groundOps, type ObjectionValues } from './objection-values.ts';

export interface Arrival {
  readonly channel: EntityFields<'objection'>['channel'];
  readonly receivedAt: Instant;
}

/** Which entry a form is about. */
export interface IntakeTarget {
  /** The entry that is continued; null for a new one. */
  readonly objectionId: string | null;
  /** The id that a new entry will have: kept in the draft, so that a form that comes back after a crash cannot be registered twice. */
  readonly newId?: string;
  /** Who was taken from the list of applicants; somebody new where it is left out. */
  readonly person?: PersonTaken;
  /** The complaint that turned out to be this objection. */
  readonly complaintId?: string;
  /** The entry of the public information list that it is about (ground b; domain.md 8, scenario 13). */
  readonly dipEntryId?: string | null;
}

/** The entry as it stands; null where it is new, undefined where the one to be continued is not there. */
export async function targetFile(db: DaluangDb, { objectionId, newId }: IntakeTarget): Promise<ObjectionFile | null | undefined> {
  if (objectionId !== null) return readObjection(db, objectionId);
  return newId === undefined ? null : ((await readObjection(db, newId)) ?? null);
}

/** Ops and id of a new objection. */
export function newObjection(
  ids: IdSource,
  zone: OfficeZone,
  arrival: Arrival,
  values: ObjectionValues,
  id: string = ids.newId(),
): { readonly id: string; readonly ops: readonly Op[] } {
  const { grounds, ...fields } = values;
  const row: EntityFields<'objection'> = {
    ...fields,
    channel: arrival.channel,
    receivedAt: arrival.receivedAt,
    receivedOn: civilDateOf(arrival.receivedAt, zone),
    visitCode: newVisitCode(ids),
  };
  return { id, ops: [createOp('objection', id, row), ...groundOps(id, grounds)] };
}

/** What is linked to an objection: its person with the identity that is shown now, the complaint that it was. An entry that is continued keeps its person. */
export async function linkedOps(
  ctx: CommandContext,
  caseId: string,
  file: ObjectionFile | null,
  { values, person, complaintId, dipEntryId }: IntakeTarget & { readonly values: ObjectionValues },
): Promise<readonly Op[]> {
  const { applicant, papers } = values;
  const identityShown = papers.identity && file?.row.papers.identity !== true;
  return [
    ...(await applicantOps(ctx, { register: 'objection', caseId, applicant, identityShown }, person)),
    ...(await becameObjectionOps(ctx, complaintId, caseId)),
    ...(dipEntryId ? withoutNull([await tieEntryOp(ctx, { caseEntity: 'objection', caseId, entryId: dipEntryId })]) : []),
  ];
}

/** Ops that bring an existing objection to the values; `base` as kept since its form opened. */
export function changedObjection(file: ObjectionFile, values: ObjectionValues, base: Readonly<Record<string, string>>): readonly Op[] {
  const { grounds, ...fields } = values;
  const patch = patchOp('objection', file.row, fields, base);
  return [...(patch ? [patch] : []), ...groundChanges(file, grounds)];
}

/** A ground that was ticked before has its row already: it is voided and counts again, never made anew. */
function groundChanges(file: ObjectionFile, wanted: readonly ObjectionGround[]): readonly Op[] {
  const ticked = [...new Set(wanted)].filter((ground) => !file.grounds.includes(ground)).sort();
  const unticked = file.grounds.filter((ground) => !wanted.includes(ground));
  const setVoid = (ground: ObjectionGround, reason: string | null): Op => {
    const base = { void: file.groundWriters[ground] ?? '' };
    return { kind: 'patch', entity: 'objectionGround', id: groundId(file.row.id, ground), set: { void: reason }, base };
  };
  return [
    ...ticked.flatMap((ground) => (file.groundWriters[ground] ? [setVoid(ground, null)] : groundOps(file.row.id, [ground]))),
    ...unticked.map((ground) => setVoid(ground, 'unticked')),
  ];
}
