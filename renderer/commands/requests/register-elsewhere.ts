/**
 * A request that was registered elsewhere ("terdaftar di tempat lain"): in the register of another office or the one that was kept before this
 * program. It keeps its number as it is written there and takes none of ours; its clock runs from its day of registration.
 */
import { can } from '#shared/domain/access/access.ts';
import { isWrongContact } from '#shared/domain/registers/contact.ts';
import { outsideKey } from '#shared/domain/registers/outside-number.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { intakeOps, type RequestArrival, type RequestTarget } from './request-intake.ts';
import type { RequestValues } from './request-values.ts';

export interface ElsewhereInput extends Pick<RequestTarget, 'newId' | 'person'> {
  readonly values: RequestValues;
  readonly arrival: RequestArrival;
  readonly elsewhere: { readonly register: string; readonly number: string; readonly on: CalendarDate };
}

export type ElsewhereRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' | 'needsName' | 'needsInformation' | 'needsRegister' | 'needsNumber' | 'futureDate' | 'wrongContact' }
  | { readonly code: 'knownAlready'; readonly id: string };

export async function registerElsewhere(
  ctx: CommandContext,
  { newId, person, values, arrival, elsewhere }: ElsewhereInput,
): Promise<Result<{ readonly id: string; readonly seq: number; readonly durable: boolean }, ElsewhereRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'request.register').allowed) return err({ code: 'notAllowed' });
  const [register, number] = [elsewhere.register.trim(), elsewhere.number.trim()];
  if (number === '') return err({ code: 'needsNumber' });
  if (register === '') return err({ code: 'needsRegister' });
  if (values.applicant.name.trim() === '') return err({ code: 'needsName' });
  if (values.information.trim() === '') return err({ code: 'needsInformation' });
  if (isWrongContact(values.applicant.contact)) return err({ code: 'wrongContact' });
  const at = ctx.clock.now();
  if (elsewhere.on > civilDateOf(at, ctx.zone())) return err({ code: 'futureDate' });
  const known = await sameElsewhere(ctx, register, number);
  if (known) return err({ code: 'knownAlready', id: known });

  const event = createOp('requestEvent', ctx.ids.newId(), {
    requestId: newId,
    position: 0,
    kind: 'registered',
    on: elsewhere.on,
    at,
    data: { number, elsewhere: register },
    personId: user.personId,
  });
  const intake = await intakeOps(ctx, { newId, ...(person ? { person } : {}) }, null, {
    values,
    arrival,
    visitCode: null,
    elsewhere: register,
  });
  const saved = await commit(ctx, { command: 'request.registerElsewhere', user: user.personId, ops: [...intake, event] });
  return saved.ok ? ok({ id: newId, seq: saved.value.seq, durable: saved.value.durable }) : saved;
}

/** The same number of the same register, whatever signs stand in it. */
async function sameElsewhere(ctx: CommandContext, register: string, number: string): Promise<string | null> {
  const rows = await ctx.db
    .rows('request')
    .filter((row) => !row.void && outsideKey(row.registeredAt ?? null) === outsideKey(register))
    .toArray();
  for (const { id } of rows) {
    const events = await ctx.db.rows('requestEvent').where('requestId').equals(id).toArray();
    const taken = events.some(({ kind, data }) => kind === 'registered' && outsideKey(numberIn(data)) === outsideKey(number));
    if (taken) return id;
  }
  return null;
}

const numberIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'number' in data && typeof data.number === 'string' ? data.number : null;
