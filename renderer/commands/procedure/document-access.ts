/** Who keeps the register of SOPs and forms: the archive room and the Sekretaris PPID (SOP-PPID-06 annex, step 7; domain.md 4.2). */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type DocumentFile, readDocument } from '../../db/queries/documents.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export const keepsDocuments = (user: Pick<AccessUser, 'personId' | 'roles' | 'unitId' | 'active'>): boolean =>
  can(user, 'procedure.work').allowed || can(user, 'procedure.check').allowed;

export async function keeperOf(ctx: CommandContext): Promise<Result<AccessUser, { readonly code: 'notAllowed' }>> {
  const user = await accessUserOf(ctx);
  return user && keepsDocuments(user) ? ok(user) : err({ code: 'notAllowed' });
}

export const todayOf = (ctx: CommandContext): CalendarDate => civilDateOf(ctx.clock.now(), ctx.zone());

/** The document of a command, and who gives it. */
export async function openDocument(
  ctx: CommandContext,
  id: string,
): Promise<Result<{ readonly file: DocumentFile; readonly user: AccessUser }, { readonly code: 'notAllowed' | 'unknownDocument' }>> {
  const user = await keeperOf(ctx);
  if (!user.ok) return user;
  const file = await readDocument(ctx.db, todayOf(ctx), id);
  return file ? ok({ file, user: user.value }) : err({ code: 'unknownDocument' });
}
