/** View model of the receipt of an objection: decided data, dates still as dates. Stored with the issued paper for its reprint. */
import type { ApplicantKind } from '#shared/domain/objections/objection-completeness.ts';
import type { ObjectionGround } from '#shared/domain/objections/objection-grounds.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Paper } from '../kit/paper.ts';
import type { Printed } from '../kit/sheet.ts';
import type { Letterhead } from '../parts/letterhead.ts';
import type { ChannelCode } from './text.ts';

export const receiptTemplate = 'receipt/1';

export interface Objector {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly address: string;
  readonly occupation: string | null;
  /** Telephone, e-mail or both, as one line. */
  readonly contact: string;
  /** What was shown as identity, without its number: "KTP", "Akta pendirian dan pengesahan AHU". */
  readonly identity: string;
  /** Who acts for a legal entity or a group. */
  readonly representative: { readonly name: string; readonly position: string } | null;
}

export interface ProxyOfObjector {
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly identity: string;
  /** "Surat kuasa khusus tanggal 2 Juni 2026, bermeterai". */
  readonly powerOfAttorney: string;
}

export interface ReceiptDeadlines {
  /** `unit` and `start` where a rule of the office counts otherwise than in working days from day H. */
  readonly legalLimit: {
    readonly on: CalendarDate;
    readonly workingDays: number;
    readonly unit?: 'calendarDays';
    readonly start?: 'receivedOn';
  };
  readonly internalAim: { readonly on: CalendarDate; readonly workingDays: number; readonly unit?: 'calendarDays' };
  /** The same limit counted from the written receipt (UU 14/2008 article 36 (2)); printed where it is another day. */
  readonly limitFromReceipt: CalendarDate;
  readonly reviewBy: CalendarDate;
  readonly preparedBy: CalendarDate;
  readonly deliveryFrom: CalendarDate;
  readonly disputeWorkingDays: number;
  readonly disputeUnit?: 'calendarDays';
  /** Years whose calendar is not yet a decree; empty where every date is certain. */
  readonly provisionalYears: readonly number[];
}

export interface ObjectionReceipt {
  readonly template: typeof receiptTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  /** Town in "Muara Lestari, Rabu, 10 Juni 2026". */
  readonly place: string;
  readonly printed: Printed;
  readonly number: string;
  /** Content of the QR code: number, office id and a fragment of the hash of the register entry. */
  readonly qr: string;
  /** The day of the first print, where this is a further one. */
  readonly reprintOf: CalendarDate | null;
  /** A number taken from the pre-numbered pad and entered afterwards. */
  readonly backEntry: { readonly enteredOn: CalendarDate; readonly enteredAt: string; readonly reason: string } | null;
  readonly objector: Objector;
  readonly proxy: ProxyOfObjector | null;
  /** `null` only with ground b, which needs no request. */
  readonly requestNumber: string | null;
  readonly purposeOfUse: string | null;
  readonly received: { readonly on: CalendarDate; readonly time: string };
  readonly completeOn: CalendarDate;
  readonly grounds: readonly ObjectionGround[];
  /** "formulir", "KTP (diperlihatkan)". */
  readonly papersSeen: readonly string[];
  readonly casePosition: { readonly kind: 'written'; readonly text: string } | { readonly kind: 'attached' };
  readonly deadlines: ReceiptDeadlines;
  readonly lateFiling: { readonly lastFilingDay: CalendarDate; readonly workingDaysLate: number } | null;
  readonly delivery: readonly ChannelCode[];
  readonly officer: { readonly name: string; readonly position: string | null };
  /** The officer filled the form in for a person with special needs (Perki 1/2021 article 41 (2)). */
  readonly assisted: boolean;
}
