/** The platform's own SHA-256: off this thread, and a fraction of the cost where many texts are waited for together. */
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

export interface SaltedText {
  readonly text: string;
  /** Hexadecimal; undefined where the text is hashed alone. */
  readonly salt: string | undefined;
}

const encoder = new TextEncoder();

/** The digests of texts in their order: what `textDigest` gives of each. */
export const sha256Many = (texts: readonly SaltedText[]): Promise<string[]> =>
  Promise.all(
    texts.map(async ({ text, salt }) => {
      const bytes = encoder.encode(text);
      const digest = await crypto.subtle.digest('SHA-256', salt === undefined ? bytes : concatBytes(hexToBytes(salt), bytes).slice());
      return bytesToHex(new Uint8Array(digest));
    }),
  );
