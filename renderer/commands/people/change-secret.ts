/** Passwords and PINs: set anew by an administrator, or changed by the person who knows the old one. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import { hashSecret, verifySecret } from '../../platform/password.ts';
import type { CommandContext } from '../context.ts';
import { type SaveRefusal, saveOps } from '../office/save-ops.ts';
import { isPin, type PasswordFault, passwordFault } from './account-rules.ts';

export interface NewSecrets {
  /** Null leaves it as it is. */
  readonly password: string | null;
  readonly pin: string | null;
}

type SecretFault = { readonly code: PasswordFault | 'pinForm' | 'unknownPerson' };
export type ResetRefusal = SaveRefusal | SecretFault;
export type OwnSecretRefusal = CommitRefusal | SecretFault | { readonly code: 'notLoggedIn' | 'wrongPassword' };

/** An administrator gives a new password; the PIN goes, because whoever forgot one may have lost the other. */
export async function resetSecret(ctx: CommandContext, personId: string, password: string): Promise<Result<Committed, ResetRefusal>> {
  const found = await credentialOf(ctx, personId);
  if (!found) return err({ code: 'unknownPerson' });
  const fault = passwordFault(password, found.username);
  if (fault) return err({ code: fault });
  const ops = [patchOp('credential', found.credential, { password: await hashSecret(password), pin: null })];
  return saveOps(ctx, { command: 'person.resetSecret', right: 'users.edit', ops });
}

export async function changeOwnSecret(
  ctx: CommandContext,
  oldPassword: string,
  wanted: NewSecrets,
): Promise<Result<Committed, OwnSecretRefusal>> {
  const personId = ctx.actor?.personId;
  const found = personId ? await credentialOf(ctx, personId) : null;
  if (!personId || !found) return err({ code: 'notLoggedIn' });
  if (!(await verifySecret(oldPassword, found.credential.password))) return err({ code: 'wrongPassword' });
  const checked = checkSecrets(wanted, found.username);
  if (!checked.ok) return checked;
  const changes = {
    ...(wanted.password === null ? {} : { password: await hashSecret(wanted.password) }),
    ...(wanted.pin === null ? {} : { pin: await hashSecret(wanted.pin) }),
  };
  const op = patchOp('credential', found.credential, changes);
  return commit(ctx, { command: 'person.changeOwnSecret', user: personId, ops: op ? [op] : [] });
}

function checkSecrets({ password, pin }: NewSecrets, username: string): Result<null, SecretFault> {
  const fault = password === null ? null : passwordFault(password, username);
  if (fault) return err({ code: fault });
  return pin !== null && !isPin(pin) ? err({ code: 'pinForm' }) : ok(null);
}

async function credentialOf(ctx: CommandContext, personId: string) {
  const [person, credential] = await Promise.all([
    ctx.db.rows('person').get(personId),
    ctx.db.rows('credential').where('personId').equals(personId).first(),
  ]);
  return person && credential ? { username: person.username, credential } : null;
}
