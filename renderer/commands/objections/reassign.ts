/** Gives open objections of one officer to another, for leave: one act for all of them, each case keeping its own event (delegation). */
import { can } from '#shared/domain/access/access.ts';
import { anyDay, factsOf } from '#shared/domain/objections/objection-case.ts';
import { WORKFLOW_RULES } from '#shared/domain/objections/objection-guards.ts';
import { allowedEvents } from '#shared/domain/objections/objection-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { openCasesOf } from '../../db/open-cases.ts';
import { createOp } from '../../db/patch.ts';
import type { ObjectionFile } from '../../db/queries/objections.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export interface Reassignment {
  /** Null takes the cases that nobody was given. */
  readonly fromPersonId: string | null;
  readonly toPersonId: string;
  readonly reason: string;
  readonly untilOn: CalendarDate | null;
}

export type ReassignRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' | 'unknownPerson' | 'samePerson' | 'reasonNeeded' | 'untilPast' | 'noCases' };

/** Open cases of an officer that the procedure lets be given to another. */
export const casesOf = (files: readonly ObjectionFile[], personId: string | null): readonly ObjectionFile[] =>
  files.filter(
    ({ known, grounds }) =>
      (known.assignee?.personId ?? null) === personId && allowedEvents(known.state, factsOf(known, grounds, anyDay)).includes('assigned'),
  );

export async function reassignObjections(ctx: CommandContext, input: Reassignment): Promise<Result<number, ReassignRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'objection.assign').allowed) return err({ code: 'notAllowed' });
  if (input.fromPersonId === input.toPersonId) return err({ code: 'samePerson' });
  if (input.reason.trim() === '') return err({ code: 'reasonNeeded' });
  const at = ctx.clock.now();
  // A leave that is over hands nothing over.
  if (input.untilOn !== null && input.untilOn < civilDateOf(at, ctx.zone())) return err({ code: 'untilPast' });
  const person = await ctx.db.rows('person').get(input.toPersonId);
  if (!person || person.void || !person.active) return err({ code: 'unknownPerson' });
  const cases = casesOf((await openCasesOf(ctx.db).refresh()).objections, input.fromPersonId);
  if (cases.length === 0) return err({ code: 'noCases' });
  const data = {
    toPersonId: person.id,
    toName: person.fullName,
    reason: input.reason.trim(),
    untilOn: input.untilOn,
    rules: WORKFLOW_RULES,
  };
  const ops = cases.map((file) =>
    createOp('objectionEvent', ctx.ids.newId(), {
      objectionId: file.row.id,
      position: file.events.length,
      kind: 'assigned',
      on: civilDateOf(at, ctx.zone()),
      at,
      data,
      personId: user.personId,
    }),
  );
  const saved = await commit(ctx, { command: 'objection.reassign', user: user.personId, reason: data.reason, ops });
  return saved.ok ? ok(cases.length) : saved;
}
