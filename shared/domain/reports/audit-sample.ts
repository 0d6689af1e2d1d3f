/**
 * The sample of cases for the yearly internal audit (SOP-PPID-03 U, SOP-PPID-04 U). It is drawn so that anybody can draw it again: cases
 * stand in the order of SHA-256 of "key:number", the smallest first. Where something went wrong the auditor looks more closely, so up to
 * a third is taken from the cases past their limit, up to a third from those that were returned, and the rest from all others.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const auditStrata = ['late', 'returned', 'rest'] as const;
export type AuditStratum = (typeof auditStrata)[number];

export interface AuditedCase {
  readonly number: string;
  readonly late: boolean;
  /** How often it was returned: to the applicant for completion, or by a superior with an instruction. */
  readonly returns: number;
}

export interface Drawn<C> {
  readonly stratum: AuditStratum;
  readonly drawn: C;
}

/** A case that was late and returned counts as late. */
export const stratumOf = ({ late, returns }: Omit<AuditedCase, 'number'>): AuditStratum =>
  late ? 'late' : returns > 0 ? 'returned' : 'rest';

export const drawMark = (key: string, number: string): string => bytesToHex(sha256(utf8ToBytes(`${key}:${number}`)));

/** Sampled cases by stratum, in the order in which they were drawn. What one stratum cannot fill the others do. */
export function drawAuditSample<C extends AuditedCase>(cases: readonly C[], size: number, key: string): readonly Drawn<C>[] {
  const marked = cases
    .map((drawn) => ({ drawn, stratum: stratumOf(drawn), mark: drawMark(key, drawn.number) }))
    .toSorted((a, b) => (a.mark < b.mark ? -1 : 1));
  const third = Math.ceil(size / 3);
  const of = (stratum: AuditStratum) => marked.filter((one) => one.stratum === stratum);
  const singled = [...of('late').slice(0, third), ...of('returned').slice(0, third)].slice(0, size);
  const others = of('rest').slice(0, Math.max(0, size - singled.length));
  const first = new Set([...singled, ...others]);
  const more = marked.filter((one) => !first.has(one)).slice(0, Math.max(0, size - first.size));
  const chosen = new Set([...first, ...more]);
  return auditStrata.flatMap((stratum) => of(stratum).flatMap((one) => (chosen.has(one) ? [{ stratum, drawn: one.drawn }] : [])));
}
