/** Who signs a letter: the office or offices of the day, name, rank and NIP. */
import type { Signer } from './signatures.ts';

export interface LetterSigner {
  /** "Plt. Kepala Dinas ..., selaku Atasan PPID dan PPID". */
  readonly caption: string;
  readonly name: string | null;
  readonly note: string | null;
}

export const signerBlock = ({ caption, name, note }: LetterSigner): Signer => ({ caption, name, ...(note ? { note } : {}) });
