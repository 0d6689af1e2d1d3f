/** A try to reach the applicant of a case (SOP-PPID-04 annex step 5): how, reached or not, by whom. Nothing is ever changed in it. */
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { contactTriesOf } from '../../db/queries/contacts.ts';
import type { CommandContext } from '../context.ts';
import type { NotAllowed } from '../office/may.ts';
import { saveOps } from '../office/save-ops.ts';

export interface ContactInput {
  readonly register: CaseRegister;
  readonly caseId: string;
  readonly on: CalendarDate;
  readonly channel: string;
  readonly reached: boolean;
  readonly note: string | null;
}

export type ContactRefusal = CommitRefusal | NotAllowed | { readonly code: 'futureDate' };

export async function recordContact(ctx: CommandContext, input: ContactInput): Promise<Result<Committed, ContactRefusal>> {
  const at = ctx.clock.now();
  if (input.on > civilDateOf(at, ctx.zone())) return err({ code: 'futureDate' });
  const { register, ...said } = input;
  const position = (await contactTriesOf(ctx.db, input.caseId)).length;
  const row = { ...said, caseEntity: register, position, at, personId: ctx.actor?.personId ?? null };
  return saveOps(ctx, { command: 'contact.record', right: 'contact.record', ops: [createOp('contactTry', ctx.ids.newId(), row)] });
}
