/** What a user name, a password and a PIN must be. Length counts, not signs: NIST SP 800-63B-4, 3.1.1. */

export const MIN_PASSWORD = 8;
export const PIN_LENGTH = 6;

export const isUsername = (text: string): boolean => /^[a-z0-9._-]{2,40}$/.test(text);

export type PasswordFault = 'passwordShort' | 'passwordIsName';

/** Why a password is refused; null where it may be used. */
export function passwordFault(password: string, username: string): PasswordFault | null {
  if ([...password].length < MIN_PASSWORD) return 'passwordShort';
  return password.toLowerCase() === username.toLowerCase() ? 'passwordIsName' : null;
}

/** Six digits, and not all the same: `111111` is what a passer-by tries first. */
export const isPin = (text: string): boolean => new RegExp(`^\\d{${PIN_LENGTH}}$`).test(text) && !/^(\d)\1*$/.test(text);

/** A user name from what was typed as a name, the same at every login: "Nurlina Side" -> "nurlina.side". */
export const usernameFrom = (fullName: string): string =>
  fullName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 40);
