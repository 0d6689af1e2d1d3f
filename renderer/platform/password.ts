/**
 * Verifiers of passwords and PINs: argon2id in its encoded form, so that the parameters travel with the hash and may be
 * raised later. 19 MiB, two passes, one lane is OWASP's floor; it takes some 60 ms on the slowest PC the product runs on.
 */
import { argon2id, argon2Verify } from 'hash-wasm';

const parameters = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const SALT_BYTES = 16;

/** The encoded verifier of a secret, for instance `$argon2id$v=19$m=19456,t=2,p=1$...`. */
export const hashSecret = (secret: string): Promise<string> =>
  argon2id({
    ...parameters,
    password: secret.normalize('NFC'),
    salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)),
    outputType: 'encoded',
  });

export const verifySecret = (secret: string, verifier: string): Promise<boolean> =>
  argon2Verify({ password: secret.normalize('NFC'), hash: verifier });
