/** Who opens scans of identity papers: the roles that the office names among those that may be named (UU 27/2022 Art. 35). */
import type { JsonValue } from '#shared/schema/values.ts';
import { type AccessUser, can, type Role, roles, rolesThatMay } from '../access/access.ts';

/**
 * PPID answers for the service, the Sekretaris checks completeness afterwards (SOP-PPID-04 annex). Who stands at the desk has seen the
 * paper itself and needs no picture of it.
 */
export const DEFAULT_OPENERS: readonly Role[] = ['sekretaris', 'ppid'];

/** Roles that an office may name. */
export const openerChoices = (): readonly Role[] => rolesThatMay('identity.openScan');

/** The setting as it is stored; what is no list of roles that may be named leaves the default. */
export function openersOf(setting: JsonValue | null | undefined): readonly Role[] {
  if (!Array.isArray(setting)) return DEFAULT_OPENERS;
  const choices = openerChoices();
  return roles.filter((role) => choices.includes(role) && setting.includes(role));
}

export const mayOpenScan = (user: AccessUser, openers: readonly Role[]): boolean =>
  can({ ...user, roles: user.roles.filter((role) => openers.includes(role)) }, 'identity.openScan').allowed;
