/** Names of checksum algorithms in manifest names: lower case, letters and figures only (RFC 8493, section 2.4). */

/** Normalised name -> figures of its hexadecimal form. What can really be computed is a matter of the machine. */
const HEX_FIGURES: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
  sha512224: 56,
  sha512256: 64,
  sha3224: 56,
  sha3256: 64,
  sha3384: 96,
  sha3512: 128,
  blake2b512: 128,
  blake2s256: 64,
  ripemd160: 40,
};

export const normalAlgorithm = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Undefined where the algorithm is not one that we know. */
export const hexFiguresOf = (algorithm: string): number | undefined =>
  Object.hasOwn(HEX_FIGURES, algorithm) ? HEX_FIGURES[algorithm] : undefined;

export interface ManifestName {
  readonly file: string;
  readonly kind: 'payload' | 'tag';
  readonly algorithm: string;
  /** False where the name is not spelled as the specification spells it ("manifest-SHA-256.txt"). */
  readonly normal: boolean;
}

/** Null for a file that is no manifest. */
export function manifestName(file: string): ManifestName | null {
  const match = /^(tag)?manifest-([^/]+)\.txt$/i.exec(file);
  const algorithm = normalAlgorithm(match?.[2] ?? '');
  if (!match || algorithm === '') return null;
  const kind = match[1] === undefined ? 'payload' : 'tag';
  return { file, kind, algorithm, normal: file === `${kind === 'tag' ? 'tag' : ''}manifest-${algorithm}.txt` };
}
