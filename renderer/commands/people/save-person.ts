/** Accounts: add, change, deactivate. Somebody must always be left who can administer. */
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { Committed } from '../../db/gate/request.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import { peopleWithRoles } from '../../db/queries/people.ts';
import { hashSecret } from '../../platform/password.ts';
import type { CommandContext, Role } from '../context.ts';
import type { Base } from '../office/reference-ops.ts';
import { type SaveRefusal, saveOps } from '../office/save-ops.ts';
import { isUsername, type PasswordFault, passwordFault } from './account-rules.ts';
import { roleOps } from './role-ops.ts';

export interface PersonValues {
  readonly fullName: string;
  readonly position: string | null;
  readonly unitId: string | null;
  readonly active: boolean;
  readonly roles: readonly Role[];
}

export type PersonRefusal = SaveRefusal | { readonly code: 'username' | 'usernameTaken' | 'lastAdministrator' | PasswordFault };

export async function addPerson(
  ctx: CommandContext,
  username: string,
  password: string,
  { roles, ...values }: PersonValues,
): Promise<Result<Committed, PersonRefusal>> {
  if (!isUsername(username)) return err({ code: 'username' });
  const fault = passwordFault(password, username);
  if (fault) return err({ code: fault });
  const known = await ctx.db.rows('person').toArray();
  if (known.some((person) => person.username === username)) return err({ code: 'usernameTaken' });
  const personId = ctx.ids.newId();
  const verifier = await hashSecret(password);
  const ops = [
    createOp('person', personId, { username, ...values }),
    createOp('credential', naturalId('credential', personId), { personId, password: verifier, pin: null }),
    ...(await roleOps(ctx.db, personId, roles)),
  ];
  return saveOps(ctx, { command: 'person.add', right: 'users.edit', ops });
}

export async function changePerson(
  ctx: CommandContext,
  person: Row<'person'>,
  { roles, ...values }: PersonValues,
  base: Base,
): Promise<Result<Committed, PersonRefusal>> {
  const others = (await peopleWithRoles(ctx.db)).filter((other) => other.person.id !== person.id && other.person.active);
  const staysAdministrator = values.active && roles.includes('administrator');
  if (!staysAdministrator && !others.some((other) => other.roles.includes('administrator'))) return err({ code: 'lastAdministrator' });
  const ops = [patchOp('person', person, values, base), ...(await roleOps(ctx.db, person.id, roles))];
  return saveOps(ctx, { command: 'person.change', right: 'users.edit', ops });
}
