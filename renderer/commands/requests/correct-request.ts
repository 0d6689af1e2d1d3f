/**
 * Changes a registered request: what was left open is filled in, what was written wrongly is corrected with a reason. A correction
 * keeps the value that it replaced in an event of the case; the number and the day of registration stay.
 */
import { can } from '#shared/domain/access/access.ts';
import { isWrongContact } from '#shared/domain/registers/contact.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import { readRequest } from '../../db/queries/requests.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { jsonField, replacedFields } from '../registers/replaced-fields.ts';
import type { RequestValues, requestFields } from './request-values.ts';

export type RequestChanges = Partial<Pick<RequestValues, (typeof requestFields)[number]>>;

export interface RequestCorrection {
  readonly requestId: string;
  readonly changes: RequestChanges;
  /** Field -> writer as the person saw it when the form opened. */
  readonly base: Readonly<Record<string, string>>;
  /** Demanded as soon as a value is replaced; null where only empty fields are filled in. */
  readonly reason: string | null;
}

export type RequestCorrectionRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' }
  | { readonly code: 'unknownRequest' }
  | { readonly code: 'voided' }
  | { readonly code: 'wrongContact' }
  | { readonly code: 'reasonNeeded'; readonly fields: readonly string[] };

export async function correctRequest(ctx: CommandContext, input: RequestCorrection): Promise<Result<Committed, RequestCorrectionRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'request.correct').allowed) return err({ code: 'notAllowed' });
  const file = await readRequest(ctx.db, input.requestId);
  if (!file) return err({ code: 'unknownRequest' });
  if (file.known.state === 'voided') return err({ code: 'voided' });

  if (isWrongContact(input.changes.applicant?.contact, file.row.applicant.contact)) return err({ code: 'wrongContact' });
  const before: Readonly<Record<string, unknown>> = { ...file.row };
  const replaced = replacedFields(before, input.changes);
  const reason = input.reason?.trim() ?? '';
  if (replaced.length > 0 && reason === '') return err({ code: 'reasonNeeded', fields: replaced });
  const patch = patchOp('request', file.row, input.changes, input.base);
  if (!patch) return err({ code: 'nothingToDo' });
  const at = ctx.clock.now();
  const events = replaced.map((field, index) =>
    createOp('requestEvent', ctx.ids.newId(), {
      requestId: file.row.id,
      position: file.events.length + index,
      kind: 'corrected',
      on: civilDateOf(at, ctx.zone()),
      at,
      data: { field, reason, from: jsonField(before, field), to: jsonField(input.changes, field) } satisfies JsonObject,
      personId: user.personId,
    }),
  );
  return commit(ctx, {
    command: replaced.length > 0 ? 'request.correct' : 'request.fillIn',
    user: user.personId,
    ops: [patch, ...events],
    ...(reason === '' ? {} : { reason }),
  });
}
