/** What the counter types of an objection, and the rows that it becomes. */
import type { ObjectionIntake } from '#shared/domain/objections/objection-completeness.ts';
import type { ObjectionGround } from '#shared/domain/objections/objection-grounds.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { createOp } from '../../db/patch.ts';

/** The patchable part of an objection, and its grounds. */
export type ObjectionValues = Omit<EntityFields<'objection'>, 'receivedAt' | 'receivedOn' | 'channel' | 'visitCode'> & {
  readonly grounds: readonly ObjectionGround[];
};

/** The fields of an objection that a patch may change before it is registered. */
export type ObjectionField = keyof Pick<
  ObjectionValues,
  | 'requestId'
  | 'requestNumber'
  | 'information'
  | 'applicant'
  | 'proxy'
  | 'purpose'
  | 'groundFoundOn'
  | 'casePosition'
  | 'papers'
  | 'deliveryChannel'
  | 'assisted'
  | 'outsideNumber'
  | 'assistance'
>;

export const intakeOf = (values: ObjectionValues): ObjectionIntake => ({
  applicant: values.applicant,
  proxy: values.proxy,
  grounds: values.grounds,
  requestNumber: values.requestNumber,
  papers: values.papers,
});

/** A ground is a row of its own with the id of its pair, so that two desks that tick the same box make one row. */
export const groundId = (objectionId: string, ground: ObjectionGround): string => naturalId('objectionGround', objectionId, ground);

export const groundOps = (objectionId: string, grounds: readonly ObjectionGround[]): readonly Op[] =>
  [...new Set(grounds)].sort().map((ground) => createOp('objectionGround', groundId(objectionId, ground), { objectionId, ground }));
