/**
 * View models of the letters of an objection after its registration: decided data, dates still as dates. Stored with the paper; the
 * template names its version, so that what was printed can be told from what is printed later.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { LetterSigner } from '../../parts/letter-signer.ts';
import type { LetterPaper } from '../../parts/print-letters.ts';

export const passSheetTemplate = 'objection-pass/1';
export const orderTemplate = 'objection-order/1';
export const decisionTemplate = 'objection-decision/1';
export const refusalTemplate = 'objection-refusal/1';
export const objectionDeliveryTemplate = 'objection-delivery/1';
export const disputeBundleTemplate = 'objection-dispute/1';
export const caseBundleTemplate = 'objection-bundle/1';
export const consequenceTemplate = 'consequence-sheet/1';

/** What every letter says of its case. */
export interface CaseLetter extends LetterPaper {
  readonly place: string;
  /** Register number of the objection. */
  readonly number: string;
  readonly registeredOn: CalendarDate;
  readonly requestNumber: string | null;
  readonly objector: { readonly name: string; readonly address: string; readonly contact: string };
  readonly proxy: { readonly name: string; readonly address: string } | null;
  readonly information: string;
  readonly grounds: readonly { readonly letter: string; readonly text: string }[];
  readonly groundSource: string;
}

/** A letter that is signed: its number is typed in after signing, so the draft leaves it open. */
export interface SignedCaseLetter extends CaseLetter {
  readonly letterNumber: string | null;
  readonly letterOn: CalendarDate;
  readonly signer: LetterSigner;
  readonly copies: readonly string[];
  readonly draft: boolean;
}

export interface PassSheet extends CaseLetter {
  readonly template: typeof passSheetTemplate;
  readonly letterNumber: string | null;
  readonly on: CalendarDate;
  readonly addressees: readonly string[];
  readonly receivedOn: CalendarDate;
  readonly reviewBy: CalendarDate;
  readonly legalLimit: CalendarDate;
  /** Years on the way to the limit whose holidays are not decreed yet; absent on sheets of before. */
  readonly provisionalYears?: readonly number[];
  readonly lateNote: string | null;
  readonly enclosures: readonly string[];
  readonly sender: { readonly name: string; readonly position: string | null };
}

export interface OrderLetter extends SignedCaseLetter {
  readonly template: typeof orderTemplate;
  readonly kind: 'give' | 'refuse';
  readonly to: readonly string[];
  readonly finding: string;
  readonly recommendation: string | null;
  readonly instruction: string | null;
  readonly due: { readonly on: CalendarDate; readonly workingDays: number } | null;
  readonly legalLimit: CalendarDate;
  /** Years on the way to the limit whose holidays are not decreed yet; absent on letters of before. */
  readonly provisionalYears?: readonly number[];
}

/** One thing that the decision says, in the words of the paper. */
export interface DecisionLetter extends SignedCaseLetter {
  readonly template: typeof decisionTemplate;
  readonly verdict: string;
  readonly upholds: boolean;
  readonly cancels: boolean;
  readonly serviceDuty: boolean;
  readonly order: { readonly text: string; readonly on: CalendarDate; readonly workingDays: number } | null;
  readonly fee: string | null;
  readonly reasons: string | null;
  readonly disputeWorkingDays: number;
  readonly disputeUnit?: 'calendarDays';
}

export interface RefusalLetter extends SignedCaseLetter {
  readonly template: typeof refusalTemplate;
  /** Whom the letter is addressed to, line for line, where it is not the objector as registered. */
  readonly to?: readonly string[];
  readonly inPart: boolean;
  readonly basis: string;
  readonly reasons: string;
  /** Excluded parts of the approved consequence test. */
  readonly exclusions: readonly ExclusionLine[];
  readonly testReference: string | null;
  readonly disputeWorkingDays: number;
  readonly disputeUnit?: 'calendarDays';
}

export interface ExclusionLine {
  readonly part: string;
  readonly law: string;
  readonly consequence: string;
  readonly period: string;
}

export interface ObjectionDelivery extends CaseLetter {
  readonly template: typeof objectionDeliveryTemplate;
  readonly decision: string;
  readonly items: readonly { readonly title: string; readonly form: string; readonly amount: string }[];
  readonly ownMedium: string | null;
  readonly channel: string;
  readonly proof: string | null;
  readonly receivedOn: CalendarDate;
  readonly receiver: string;
  readonly capacity: string;
  readonly officer: { readonly name: string; readonly position: string | null };
}

export interface DisputeBundle extends CaseLetter {
  readonly template: typeof disputeBundleTemplate;
  readonly on: CalendarDate;
  readonly commission: string;
  readonly commissionNumber: string | null;
  readonly received: CalendarDate;
  readonly legalLimit: CalendarDate;
  /** Null where there was no reply: the note that says so stands on its own sheet. */
  readonly reply: { readonly number: string; readonly on: CalendarDate; readonly receivedOn: CalendarDate | null } | null;
  readonly window: { readonly until: CalendarDate; readonly workingDays: number; readonly unit?: 'calendarDays' } | null;
  /** Papers of the folder, with whether they are there. */
  readonly papers: readonly { readonly name: string; readonly there: boolean }[];
  readonly keeper: { readonly name: string; readonly position: string | null };
}

/** The sheet in front of the bundle: what is in it on which pages, and what is not. */
export interface CaseBundle extends Omit<DisputeBundle, 'template'> {
  readonly template: typeof caseBundleTemplate;
  readonly contents: readonly { readonly name: string; readonly on: CalendarDate; readonly from: number; readonly to: number }[];
  /** Attachments that are not part of the file, with why. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
}

export interface ConsequenceSheet extends CaseLetter {
  readonly template: typeof consequenceTemplate;
  readonly heldOn: CalendarDate;
  readonly heldAt: string | null;
  readonly subject: string;
  readonly occasion: string;
  readonly attendance: readonly { readonly name: string; readonly title: string; readonly role: string }[];
  readonly parts: readonly {
    readonly part: string;
    readonly law: string;
    readonly ifOpened: string;
    readonly ifClosed: string;
    readonly verdict: string;
    readonly period: string;
  }[];
  readonly conclusion: string | null;
  readonly chair: LetterSigner;
  readonly head: LetterSigner;
  /** Null until the head of the body has approved: the sheet then says that nothing takes effect yet. */
  readonly approval: { readonly number: string; readonly on: CalendarDate } | null;
}

export type ObjectionLetter =
  | PassSheet
  | OrderLetter
  | DecisionLetter
  | RefusalLetter
  | ObjectionDelivery
  | DisputeBundle
  | CaseBundle
  | ConsequenceSheet;
