/**
 * The registers as they may be announced. What goes out is what stands in these two types and nothing else: a field that the registers get
 * later is not published until somebody writes it here (an allow-list; UU 14/2008 Art. 17(h) excludes what would reveal personal secrets). The one free text
 * among them, what was asked for, loses what would name the person who asked.
 */
import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { ObjectionGround } from '../objections/objection-grounds.ts';
import type { ObjectionCase } from '../objections/objection-known.ts';
import type { ReplyOutcome } from '../objections/objection-reply.ts';
import { isWithin, type ReportPeriod } from '../reports/report-period.ts';
import type { RequestCase } from '../requests/request-case.ts';
import type { NoticeDecision, RefusalReason } from '../requests/request-events.ts';

export type AskerKind = 'person' | 'legalEntity' | 'group';

export interface PublishedRequest {
  readonly number: string;
  readonly registeredOn: CalendarDate;
  readonly asker: AskerKind;
  readonly information: string;
  readonly decision: NoticeDecision | null;
  readonly reasons: readonly RefusalReason[];
  readonly answeredOn: CalendarDate | null;
  /** What was put in place of names, numbers and addresses. */
  readonly hidden: number;
}

export interface PublishedObjection {
  readonly number: string;
  readonly registeredOn: CalendarDate;
  readonly grounds: readonly ObjectionGround[];
  readonly outcome: ReplyOutcome | null;
  readonly repliedOn: CalendarDate | null;
}

export const HIDDEN = '[disamarkan]';

/** Signs of a person whatever their name: NIK and other long numbers, e-mail, telephone. */
const PERSONAL = [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, /\b\d{13,}\b/gu, /(?:\+62|\b62|\b0)[\s-]?8\d{1,3}(?:[\s-]?\d{2,5}){2,3}\b/gu];

/** Shorter words are too common to be a name by themselves. */
const LEAST_NAME = 3;

export interface Hidden {
  readonly text: string;
  readonly count: number;
}

/** Puts `[disamarkan]` for what names a person: `hidePersonal('Data Budi Santoso, 0812-5500-1742', ['Budi Santoso'])`. Names are found in any case. */
export function hidePersonal(text: string, names: readonly (string | null | undefined)[]): Hidden {
  let count = 0;
  const put = () => {
    count += 1;
    return HIDDEN;
  };
  let shown = PERSONAL.reduce((said, sign) => said.replace(sign, put), text);
  // The longest first, so that no part of a name stays behind.
  const known = names
    .flatMap((name) => (name && name.trim().length >= LEAST_NAME ? [name.trim()] : []))
    .sort((a, b) => b.length - a.length);
  for (const name of known) shown = shown.replace(wordsOf(name), put);
  return { text: shown, count };
}

/** The name as whole words, however its parts are spaced. */
function wordsOf(name: string): RegExp {
  const parts = name.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}

interface AskedCase {
  readonly row: {
    readonly information: string;
    readonly applicant: {
      readonly kind: AskerKind;
      readonly name: string;
      readonly address: string | null;
      readonly contact: string | null;
    };
    readonly proxy: { readonly name: string } | null;
  };
  readonly number: string | null;
  readonly known: Pick<RequestCase, 'registeredOn' | 'decision' | 'notice' | 'noticeOn' | 'voidReason'>;
}

/** Registered requests of a period in the order of their days; voided numbers are no requests. */
export const publishedRequests = (cases: readonly AskedCase[], period: ReportPeriod): readonly PublishedRequest[] =>
  cases
    .flatMap(({ row, number, known }) => {
      const { registeredOn } = known;
      if (number === null || registeredOn === undefined || known.voidReason !== undefined || !isWithin(registeredOn, period)) return [];
      const { applicant, proxy } = row;
      const { text, count } = hidePersonal(row.information, [applicant.name, applicant.contact, applicant.address, proxy?.name]);
      return {
        number,
        registeredOn,
        asker: applicant.kind,
        information: text,
        decision: known.decision ?? null,
        reasons: known.notice?.reasons ?? [],
        answeredOn: known.noticeOn ?? null,
        hidden: count,
      };
    })
    .toSorted(byDay);

interface ObjectedCase {
  readonly grounds: readonly ObjectionGround[];
  readonly known: Pick<ObjectionCase, 'number' | 'registeredOn' | 'outcome' | 'repliedOn' | 'voidReason'>;
}

/** Registered objections of a period in the order of their days. */
export const publishedObjections = (cases: readonly ObjectedCase[], period: ReportPeriod): readonly PublishedObjection[] =>
  cases
    .flatMap(({ grounds, known: { number, registeredOn, outcome, repliedOn, voidReason } }) =>
      number === undefined || registeredOn === undefined || voidReason !== undefined || !isWithin(registeredOn, period)
        ? []
        : { number, registeredOn, grounds, outcome: outcome ?? null, repliedOn: repliedOn ?? null },
    )
    .toSorted(byDay);

const byDay = (a: { registeredOn: string; number: string }, b: { registeredOn: string; number: string }): number =>
  a.registeredOn < b.registeredOn || (a.registeredOn === b.registeredOn && a.number < b.number) ? -1 : 1;
