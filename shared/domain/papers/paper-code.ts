/**
 * The code on a paper: `DALUANG:KEB:008/KEB/A/VI/2026:<office>:<first figures of the hash of the entry>`. Whoever holds the paper can have
 * it compared with the register without a network: the number alone is easily copied, the entry that gave it is not.
 */
export interface PaperCode {
  readonly kind: string;
  readonly number: string;
  readonly office: string | null;
  /** Beginning of the hash of the change that gave the number. */
  readonly proof: string | null;
}

const CODE = /^DALUANG:([A-Z]+):([^:]+)(?::([^:]*))?(?::([^:]*))?$/;

/** Fewer figures would be guessed. */
const LEAST_FIGURES = 12;

export function parsePaperCode(text: string): PaperCode | null {
  const found = CODE.exec(text);
  return found ? { kind: found[1] ?? '', number: found[2] ?? '', office: found[3] || null, proof: found[4] || null } : null;
}

/** `unproven`: the paper or the register has nothing to compare, as with entries of an old register. */
export type PaperProof = 'matches' | 'differs' | 'otherOffice' | 'unproven';

export function proofOf(code: PaperCode, known: { readonly office: string; readonly entryHash: string | null }): PaperProof {
  if (code.office !== null && code.office !== known.office) return 'otherOffice';
  if (code.office === null || code.proof === null || known.entryHash === null) return 'unproven';
  return code.proof.length >= LEAST_FIGURES && known.entryHash.startsWith(code.proof) ? 'matches' : 'differs';
}
