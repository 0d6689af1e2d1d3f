/**
 * The service pledge (maklumat pelayanan): the promise of the office and the six elements of how its service is delivered, which are the
 * parts of SOP-PPID-04 that a citizen meets: requirements (G), procedure (I), time (J), fee (K), product (L), complaints (R). The pledge
 * is an act that UU 25/2009 Pasal 22 asks for; what the law and the SOP settle stands on the paper itself, and the office adds its own
 * words to each element.
 */
import { z } from 'zod';

export const pledgeElements = ['requirements', 'procedure', 'time', 'fee', 'product', 'complaints'] as const;
export type PledgeElement = (typeof pledgeElements)[number];

/** The office's own words, one text per element; empty where it adds nothing. */
export type PledgeWords = Readonly<Record<PledgeElement, string>>;

const stored = z.object(Object.fromEntries(pledgeElements.map((element) => [element, z.string()])));

/** What stands in the setting; what cannot be read leaves the shipped words. */
export function readPledgeWords(json: unknown, shipped: PledgeWords): PledgeWords {
  const parsed = stored.safeParse(json);
  // The schema is made of the elements, which `Object.fromEntries` forgets.
  return parsed.success ? (parsed.data as PledgeWords) : shipped;
}
