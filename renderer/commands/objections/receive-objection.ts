/**
 * A complete objection that came in outside service hours: received today, registered on the next service day as day H
 * (domain.md 8, scenario 7). It has no number yet; registering it continues this entry.
 */
import { can } from '#shared/domain/access/access.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Arrival, changedObjection, type IntakeTarget, linkedOps, newObjection, targetFile } from './intake-ops.ts';
import type { ObjectionValues } from './objection-values.ts';

export interface ReceiptInput extends IntakeTarget {
  readonly values: ObjectionValues;
  readonly base: Readonly<Record<string, string>>;
  readonly arrival: Arrival;
}

export interface ReceivedObjection {
  readonly id: string;
  readonly visitCode: string;
  readonly seq: number;
  readonly durable: boolean;
}

export type ReceiptRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' }
  | { readonly code: 'unknownObjection' }
  | { readonly code: 'needsName' }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'alreadyRegistered'; readonly id: string; readonly number: string };

export async function receiveObjection(ctx: CommandContext, input: ReceiptInput): Promise<Result<ReceivedObjection, ReceiptRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'objection.register').allowed) return err({ code: 'notAllowed' });
  if (input.values.applicant.name.trim() === '') return err({ code: 'needsName' });
  if (input.arrival.receivedAt > ctx.clock.now()) return err({ code: 'futureDate', on: civilDateOf(input.arrival.receivedAt, ctx.zone()) });
  const file = await targetFile(ctx.db, input);
  if (file === undefined) return err({ code: 'unknownObjection' });
  if (file?.known.number) return err({ code: 'alreadyRegistered', id: file.row.id, number: file.known.number });

  const fresh = file ? null : newObjection(ctx.ids, ctx.zone(), input.arrival, input.values, input.newId);
  const id = file?.row.id ?? fresh?.id ?? '';
  const ops = file ? changedObjection(file, input.values, input.base) : (fresh?.ops ?? []);
  const person = await linkedOps(ctx, id, file, input);
  const saved = await commit(ctx, { command: 'objection.receive', user: user.personId, ops: [...ops, ...person] });
  if (!saved.ok) return saved;
  const row = await ctx.db.rows('objection').get(id);
  return ok({ id, visitCode: row?.visitCode ?? '', seq: saved.value.seq, durable: saved.value.durable });
}
