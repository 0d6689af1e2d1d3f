/** The acting person as `can` sees them, read anew at every command: a role that was taken away counts at once. */
import type { AccessUser } from '#shared/domain/access/access.ts';
import type { CommandContext } from './context.ts';

/** Null where nobody is logged in or the person is no longer there. */
export async function accessUserOf(ctx: Pick<CommandContext, 'db' | 'actor'>): Promise<AccessUser | null> {
  const personId = ctx.actor?.personId;
  const person = personId ? await ctx.db.rows('person').get(personId) : undefined;
  if (!personId || !person || person.void) return null;
  const roles = await ctx.db.rows('personRole').where('personId').equals(personId).toArray();
  return { personId, roles: roles.filter((role) => !role.void).map((role) => role.role), unitId: person.unitId, active: person.active };
}
