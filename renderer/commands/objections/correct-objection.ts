/**
 * Changes a registered objection: what the counter left open is filled in ("lengkapi hari ini"), what was written wrongly is
 * corrected with a reason. A correction keeps the value that it replaced in an event of the case; the number and day H stay.
 */
import { can } from '#shared/domain/access/access.ts';
import type { ObjectionGround } from '#shared/domain/objections/objection-grounds.ts';
import { isWrongContact } from '#shared/domain/registers/contact.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { type ObjectionFile, readObjection } from '../../db/queries/objections.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { jsonField, replacedFields } from '../registers/replaced-fields.ts';
import { changedObjection } from './intake-ops.ts';
import type { ObjectionField } from './objection-values.ts';

export type ObjectionChanges = Partial<Pick<EntityFields<'objection'>, ObjectionField>> & {
  readonly grounds?: readonly ObjectionGround[];
};

export interface CorrectionInput {
  readonly objectionId: string;
  readonly changes: ObjectionChanges;
  /** Field -> writer as the person saw it when the form opened. */
  readonly base: Readonly<Record<string, string>>;
  /** Demanded as soon as a value is replaced; null where only empty fields are filled in. */
  readonly reason: string | null;
}

export type CorrectionRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' }
  | { readonly code: 'unknownObjection' }
  | { readonly code: 'notRegistered' }
  | { readonly code: 'voided' }
  | { readonly code: 'wrongContact' }
  | { readonly code: 'reasonNeeded'; readonly fields: readonly string[] };

export async function correctObjection(ctx: CommandContext, input: CorrectionInput): Promise<Result<Committed, CorrectionRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'objection.correct').allowed) return err({ code: 'notAllowed' });
  const file = await readObjection(ctx.db, input.objectionId);
  if (!file) return err({ code: 'unknownObjection' });
  if (file.known.state === 'voided') return err({ code: 'voided' });
  if (!file.known.number) return err({ code: 'notRegistered' });

  const before = currentValues(file);
  if (isWrongContact(input.changes.applicant?.contact, before.applicant.contact)) return err({ code: 'wrongContact' });
  const replaced = replacedFields(before, input.changes);
  const reason = input.reason?.trim() ?? '';
  if (replaced.length > 0 && reason === '') return err({ code: 'reasonNeeded', fields: replaced });
  const ops = changedObjection(file, { ...before, ...input.changes }, input.base);
  if (ops.length === 0) return err({ code: 'nothingToDo' });
  const at = ctx.clock.now();
  const events = replaced.map((field, index) =>
    createOp('objectionEvent', ctx.ids.newId(), {
      objectionId: file.row.id,
      position: file.events.length + index,
      kind: 'corrected',
      on: civilDateOf(at, ctx.zone()),
      at,
      data: { field, reason, from: jsonField(before, field), to: jsonField(input.changes, field) } satisfies JsonObject,
      personId: user.personId,
    }),
  );
  return commit(ctx, {
    command: replaced.length > 0 ? 'objection.correct' : 'objection.fillIn',
    user: user.personId,
    ops: [...ops, ...events],
    ...(reason === '' ? {} : { reason }),
  });
}

const currentValues = ({ row, grounds }: ObjectionFile) => ({
  requestId: row.requestId,
  requestNumber: row.requestNumber,
  information: row.information,
  applicant: row.applicant,
  proxy: row.proxy,
  purpose: row.purpose,
  groundFoundOn: row.groundFoundOn,
  casePosition: row.casePosition,
  papers: row.papers,
  deliveryChannel: row.deliveryChannel,
  assisted: row.assisted,
  outsideNumber: row.outsideNumber,
  assistance: row.assistance,
  grounds,
});
