/** age (C2SP): X25519 recipients, 64 KiB authenticated chunks. Stock `age` reads and writes the same files. */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Bytes, bytesFrom, bytesOf, collect, type WebStream, webStreamOf } from './streams.ts';

/** An identity (`AGE-SECRET-KEY-1...`) that is none, or opens nothing here. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError';
}

export interface KeyPair {
  readonly identity: string;
  readonly recipient: string;
}

export async function newKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

const IDENTITY = /AGE-SECRET-KEY-1[0-9A-Z]{58}/g;

/** The identities of an identity file, or of a sheet typed by hand: spaces, hyphens between groups and case do not matter. */
export function readIdentities(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith('#'));
  const found = lines.flatMap((line) => line.toUpperCase().match(IDENTITY) ?? []);
  if (found.length > 0) return found;
  const typed = lines
    .join('')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^AGESECRETKEY1/, 'AGE-SECRET-KEY-1');
  return typed.match(IDENTITY) ?? [];
}

/** The public half; null where the text is no identity. */
export async function recipientOf(identity: string): Promise<string | null> {
  return identityToRecipient(identity).catch(() => null);
}

export async function* encryptTo(recipients: readonly string[], plain: Bytes): Bytes {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  // Our narrow stream type and the runtime's are one object.
  yield* bytesOf((await encrypter.encrypt(webStreamOf(plain) as never)) as unknown as WebStream);
}

/**
 * Throws `WrongKeyError` before the first byte where no identity fits; throws in the middle where the text is cut or flipped.
 * Bytes given out before that are good by themselves, but the whole is not: stage them, use them only after the end.
 */
export async function* decryptWith(identities: readonly string[], cipher: Bytes): Bytes {
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch (cause) {
    throw new WrongKeyError('identity', { cause });
  }
  const opened = await decrypter.decrypt(webStreamOf(cipher) as never).catch((cause: unknown) => {
    throw new WrongKeyError('header', { cause });
  });
  yield* bytesOf(opened as unknown as WebStream);
}

export const encryptBytes = (recipients: readonly string[], plain: Uint8Array): Promise<Uint8Array> =>
  collect(encryptTo(recipients, bytesFrom([plain])));
export const decryptBytes = (identities: readonly string[], cipher: Uint8Array): Promise<Uint8Array> =>
  collect(decryptWith(identities, bytesFrom([cipher])));
