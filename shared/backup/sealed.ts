/**
 * Sealed files: age files of the vault that the keys of the office open (architecture.md 3, Vault). What was inside is given out as
 * bytes and never written; a file that is none is refused, so that nothing else of the vault can be erased by this way.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { utf8ToBytes } from '#shared/log/bytes.ts';
import { decryptBytes, WrongKeyError } from './age.ts';
import type { Keyring } from './keyring.ts';

const MARK = utf8ToBytes('age-encryption.org/v1\n');

export const isSealed = (head: Uint8Array): boolean => MARK.every((byte, at) => head[at] === byte);

export const SEAL_MARK_BYTES = MARK.length;

export type SealedFault = { readonly code: 'noKeys' | 'wrongKey' | 'missing' | 'damaged' | 'unreadable' };

/** `secret`: the recovery key as it was typed, for a PC that has not the key of the office. */
export async function openSealed(
  keyring: Pick<Keyring, 'identities'>,
  cipher: Uint8Array,
  secret: string | null,
): Promise<Result<Uint8Array, SealedFault>> {
  const identities = await keyring.identities(secret);
  if (!identities.ok) return err({ code: identities.error.code === 'noKeys' ? 'noKeys' : 'wrongKey' });
  try {
    return ok(await decryptBytes(identities.value, cipher));
  } catch (cause) {
    if (cause instanceof WrongKeyError) return err({ code: 'wrongKey' });
    // age says with plain errors that a piece was cut or flipped.
    if (cause instanceof Error) return err({ code: 'damaged' });
    throw cause;
  }
}
