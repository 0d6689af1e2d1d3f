/** Checks a password or a PIN and logs the outcome as activity. The session itself belongs to the window. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit, type GateContext } from '../../db/gate/commit.ts';
import { createOp } from '../../db/patch.ts';
import { rolesOf } from '../../db/queries/people.ts';
import { verifySecret } from '../../platform/password.ts';
import type { Actor } from '../context.ts';
import { usernameFrom } from './account-rules.ts';

export interface LoginInput {
  readonly username: string;
  readonly secret: string;
  readonly by: 'password' | 'pin';
}

export interface LoggedIn extends Actor {
  readonly fullName: string;
}

/** One code for every wrong pair: the answer tells nobody which names exist. */
export type LoginRefusal = { readonly code: 'wrong' } | { readonly code: 'noPin' };

/** Verifier of nobody: an unknown name takes as long as a known one. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$5fWiBcj9yMEnOFXHWYO4zg$9e2qvqktqkUTQ5/F8zLmtyDE1ZzHYk6pxlvw4IJKymU';

export async function checkLogin(ctx: GateContext, input: LoginInput): Promise<Result<LoggedIn, LoginRefusal>> {
  const people = await ctx.db.rows('person').toArray();
  const person = people.find((known) => known.username === usernameFrom(input.username) && known.active && !known.void);
  const credential = person ? await ctx.db.rows('credential').where('personId').equals(person.id).first() : undefined;
  if (input.by === 'pin' && credential && !credential.pin) return err({ code: 'noPin' });
  const verifier = input.by === 'pin' ? credential?.pin : credential?.password;
  const right = (await verifySecret(input.secret, verifier ?? nobody)) && verifier !== undefined && verifier !== null;
  await logActivity(ctx, right ? 'login' : 'loginFailed', person?.id ?? null, { by: input.by });
  if (!right || !person) return err({ code: 'wrong' });
  return ok({ personId: person.id, fullName: person.fullName, roles: await rolesOf(ctx.db, person.id) });
}

export type SessionActivity = 'login' | 'loginFailed' | 'logout' | 'lock' | 'unlock';

/** A row of activity worth keeping. A full disk or a failing journal must not keep a person out, so a refusal is passed over. */
export async function logActivity(
  ctx: GateContext,
  kind: SessionActivity,
  personId: string | null,
  data: Row<'activity'>['data'] = null,
): Promise<void> {
  const row = { kind, scope: 'admin' as const, at: ctx.clock.now(), personId, subject: null, data };
  await commit(ctx, { command: `session.${kind}`, user: personId, ops: [createOp('activity', ctx.ids.newId(), row)] });
}
