/**
 * Who comes back to the desk: applicants known from earlier requests and objections, found by name, number or telephone while one
 * types, and a hint where the same person asks again while a case is open. A hint never blocks: people share names and telephones.
 */
import { fold } from '../search/fold.ts';

export interface KnownApplicant {
  readonly name: string;
  readonly address: string | null;
  readonly contact: string | null;
}

export type CaseRegister = 'request' | 'objection' | 'complaint';

export interface ApplicantCase<A extends KnownApplicant> {
  readonly applicant: A;
  readonly register: CaseRegister;
  readonly caseId: string;
  /** The register number; null before there is one. */
  readonly number: string | null;
  readonly information: string | null;
  /** Sorts newest first. */
  readonly receivedAt: string;
  readonly open: boolean;
  /** The entry that stands for the person; null where the case is not linked to one. */
  readonly applicantId: string | null;
}

/** What two entries of one person have in common: the name as it is heard, and the contact without its dots and dashes. */
export const sameness = ({ name, contact }: KnownApplicant): string => `${fold(name).trim()}|${contactKey(contact)}`;

/** A telephone number by its digits, with the country's own zero; anything else as folded text. */
export function contactKey(contact: string | null): string {
  const text = contact ?? '';
  const digits = text.replace(/\D/g, '').replace(/^62/, '0');
  return digits.length >= MOST_TELLING && !text.includes('@') ? digits : fold(text);
}

const MOST_TELLING = 6;
const SHOWN = 6;

/** People whose name, number of a case or telephone the typed letters may mean, each once, newest first. */
export function applicantsLike<A extends KnownApplicant>(cases: readonly ApplicantCase<A>[], typed: string): readonly ApplicantCase<A>[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const digits = typed.replace(/\D/g, '').replace(/^62/, '0');
  if (words.length === 0) return [];
  const found = cases.filter((known) => {
    const text = fold([known.applicant.name, known.number, known.applicant.contact].filter((part) => part !== null).join(' '));
    if (words.every((word) => text.includes(word))) return true;
    return digits.length >= MOST_TELLING && contactKey(known.applicant.contact).includes(digits);
  });
  const newest = new Map<string, ApplicantCase<A>>();
  for (const known of found.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))) {
    const key = known.applicantId ?? sameness(known.applicant);
    if (!newest.has(key)) newest.set(key, known);
  }
  return [...newest.values()].slice(0, SHOWN);
}

/** Open cases of what looks like the same person: the same contact, or the same name. */
export function likelyDuplicates<A extends KnownApplicant>(
  cases: readonly ApplicantCase<A>[],
  applicant: KnownApplicant,
): readonly ApplicantCase<A>[] {
  const contact = contactKey(applicant.contact);
  const name = fold(applicant.name).trim();
  return cases.filter((known) => {
    if (!known.open) return false;
    const sameContact = contact !== '' && contactKey(known.applicant.contact) === contact;
    return sameContact || (name !== '' && fold(known.applicant.name).trim() === name);
  });
}
