/** Checksums by the names of bags, several over one reading of a file. */
import { createHash, getHashes, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const READ_BYTES = 1024 * 1024;

/** Where OpenSSL spells a name otherwise. */
const SPELLED: Readonly<Record<string, string>> = {
  sha512224: 'sha512-224',
  sha512256: 'sha512-256',
  sha3224: 'sha3-224',
  sha3256: 'sha3-256',
  sha3384: 'sha3-384',
  sha3512: 'sha3-512',
};

const FIXED = /^(?:md5|sha(?:1|224|256|384|512|512224|512256|3224|3256|3384|3512)|blake2b512|blake2s256|ripemd160)$/;

const spelled = (algorithm: string): string => (Object.hasOwn(SPELLED, algorithm) ? (SPELLED[algorithm] ?? algorithm) : algorithm);

const here = new Set(getHashes());

export const canCompute = (algorithm: string): boolean => FIXED.test(algorithm) && here.has(spelled(algorithm));

export interface FileHashes {
  readonly bytes: number;
  /** Algorithm -> lower-case hexadecimal. */
  readonly hex: ReadonlyMap<string, string>;
}

/** Reads the file once, a piece at a time. */
export async function hashesOf(file: string | Buffer, algorithms: readonly string[]): Promise<FileHashes> {
  const hashes = new Map<string, Hash>(algorithms.map((algorithm) => [algorithm, createHash(spelled(algorithm))]));
  let bytes = 0;
  for await (const piece of createReadStream(file, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    for (const hash of hashes.values()) hash.update(piece);
  }
  return { bytes, hex: new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')])) };
}
