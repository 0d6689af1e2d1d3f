/** View models of the papers of a request: decided data, dates still as dates. Stored with the issued paper. */
import type { ApplicantKind } from '#shared/domain/objections/objection-completeness.ts';
import type {
  Article17Letter,
  ExtensionGround,
  InformationForm,
  NoticeDecision,
  RefusalReason,
} from '#shared/domain/requests/request-events.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Paper } from '../kit/paper.ts';
import type { Printed } from '../kit/sheet.ts';
import type { LetterSigner } from '../parts/letter-signer.ts';
import type { Letterhead } from '../parts/letterhead.ts';

/** A number of days of a rule; `unit` where it does not count in working days. */
export interface FilingLimit {
  readonly days: number;
  readonly unit?: 'calendarDays';
}

interface PaperLimit {
  readonly on: CalendarDate;
  readonly workingDays: number;
  readonly unit?: 'calendarDays';
}

export const proofTemplate = 'request-proof/1';
export const noticeTemplate = 'request-notice/1';
export const refusalTemplate = 'request-refusal/1';
export const extensionTemplate = 'request-extension/1';
export const deliveryTemplate = 'request-delivery/1';

export interface Requester {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly address: string;
  readonly occupation: string | null;
  /** Telephone, e-mail or both, as one line. */
  readonly contact: string;
  readonly proxy: { readonly name: string; readonly address: string; readonly contact: string } | null;
}

/** What every paper of a request says of it. */
export interface RequestPaper {
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly place: string;
  readonly printed: Printed;
  readonly number: string;
  readonly qr: string;
  readonly applicant: Requester;
  readonly information: string;
  readonly purpose: string | null;
  readonly registeredOn: CalendarDate;
  /** Within which an objection may be filed, where the office counts otherwise than the law. */
  readonly filing?: FilingLimit;
}

export interface RequestProof extends RequestPaper {
  readonly template: typeof proofTemplate;
  readonly reprintOf: CalendarDate | null;
  readonly backEntry: { readonly enteredOn: CalendarDate; readonly enteredAt: string; readonly reason: string } | null;
  readonly received: { readonly on: CalendarDate; readonly time: string };
  /** How it came in, in the office's words. */
  readonly channel: string;
  readonly outsideNumber: string | null;
  readonly obtaining: InformationForm;
  readonly delivery: 'pickup' | 'email' | 'post' | 'fax';
  readonly papersSeen: readonly string[];
  readonly due: PaperLimit;
  readonly dueExtended: PaperLimit;
  /** Years whose calendar is not yet a decree; empty where every date is certain. */
  readonly provisionalYears: readonly number[];
  readonly officer: { readonly name: string; readonly position: string | null };
  /** The officer filled the form in for a person with special needs. */
  readonly assisted: boolean;
  /** What was handed over at once; null where the written notice follows. */
  readonly atOnce: { readonly form: InformationForm; readonly items: string; readonly receiver: string } | null;
}

/** Who signs for the PPID. */
interface Signed {
  readonly signer: string;
  /** The holder of the day with rank and NIP; papers of before name the capacity alone. */
  readonly signedAs?: LetterSigner;
  /** Null leaves a line: the number is given by the office's own numbering. */
  readonly letterNumber: string | null;
  readonly letterOn: CalendarDate;
  /** Not recorded yet: printed to be signed or corrected. */
  readonly draft: boolean;
  /** Whom the letter is addressed to, line for line, where it is not the applicant as registered. */
  readonly to?: readonly string[];
  /** Tembusan, where others than the usual ones get a copy. */
  readonly copies?: readonly string[];
}

export interface WrittenNotice extends RequestPaper, Signed {
  readonly template: typeof noticeTemplate;
  readonly decision: NoticeDecision;
  readonly form: InformationForm | null;
  readonly cost: string | null;
  readonly delivery: RequestProof['delivery'];
  readonly redaction: string | null;
  readonly reasons: readonly RefusalReason[];
  readonly holdingBody: string | null;
  readonly documentation: string | null;
  readonly letters: readonly Article17Letter[];
}

export interface RefusalDecision extends RequestPaper, Signed {
  readonly template: typeof refusalTemplate;
  /** Only a part of what was asked is refused. */
  readonly inPart: boolean;
  readonly letters: readonly Article17Letter[];
  readonly testReference: string;
  readonly consequence: string | null;
}

export interface ExtensionNotice extends RequestPaper, Signed {
  readonly template: typeof extensionTemplate;
  readonly ground: ExtensionGround;
  readonly reason: string;
  readonly due: CalendarDate;
  readonly dueExtended: CalendarDate;
  /** By how much, where it is not the seven working days of the law. */
  readonly longer?: FilingLimit;
}

export interface DeliveryReceipt extends RequestPaper {
  readonly template: typeof deliveryTemplate;
  readonly noticeNumber: string | null;
  readonly noticeOn: CalendarDate;
  readonly items: string;
  readonly form: InformationForm | null;
  readonly channel: RequestProof['delivery'];
  readonly receivedOn: CalendarDate;
  readonly receiver: string;
  readonly proof: string | null;
  readonly officer: { readonly name: string; readonly position: string | null };
}
