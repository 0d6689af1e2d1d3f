/**
 * What may happen to a request for information, and what each event must say (UU 14/2008 Art. 22; domain.md 2.1, 2.2). Events are
 * rows of the log: created, never patched; the state of a request is folded from them. The shapes below are what can be read;
 * what a new event has to say beyond that stands in `stillMissing`, so that rows of an older version keep counting.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const date = z.custom<CalendarDate>(isCalendarDate);
const text = z.string().trim().min(1);

/** The written notice says whether all, part or nothing is given (UU 14/2008 Art. 22(7)). */
export const noticeDecisions = ['granted', 'partlyGranted', 'refused'] as const;
export type NoticeDecision = (typeof noticeDecisions)[number];

/** Of a notice as it is being typed: neither holds while nothing is decided. */
export const givesSome = (decision: unknown): boolean => decision === 'granted' || decision === 'partlyGranted';
export const withholdsSome = (decision: unknown): boolean => decision === 'refused' || decision === 'partlyGranted';

/** Why something is not given. That it does not stand in the public information list is no reason: it prompts a proposal to list it. */
export const refusalReasons = ['excluded', 'notHeld', 'notDocumented'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What people write as a reason although the law knows it not. */
export const NOT_A_REASON = 'notInDip';

/** The grounds of exclusion (UU 14/2008 Art. 17 letters a to j). */
export const article17Letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
export type Article17Letter = (typeof article17Letters)[number];

/** The two reasons for which the law lets an office take seven more working days (domain.md 2.2). */
export const extensionGrounds = ['notYetHeld', 'notYetDecided'] as const;
export type ExtensionGround = (typeof extensionGrounds)[number];

export const informationForms = ['softcopy', 'hardcopy', 'seen'] as const;
export type InformationForm = (typeof informationForms)[number];

export const requestEventData = {
  visitRecorded: z.looseObject({ missing: z.array(text).min(1) }),
  registered: z.looseObject({ number: text }),
  clarificationAsked: z.looseObject({ question: text }),
  clarified: z.looseObject({ answer: text }),
  extended: z.looseObject({
    reason: text,
    ground: z.enum(extensionGrounds).nullish(),
    /** Given by the office's own numbering after signing, so it is typed in. */
    letterNumber: text.nullish(),
    signer: text.nullish(),
  }),
  noticeGiven: z.looseObject({
    decision: z.enum(noticeDecisions),
    letterNumber: text.nullish(),
    signer: text.nullish(),
    reasons: z.array(z.enum(refusalReasons)).nullish(),
    letters: z.array(z.enum(article17Letters)).nullish(),
    /** The consequence test on which an exclusion rests: number and date of its sheet. */
    testReference: text.nullish(),
    consequence: text.nullish(),
    holdingBody: text.nullish(),
    documentation: text.nullish(),
    /** What was blacked out and why (penghitaman). */
    redaction: text.nullish(),
    form: z.enum(informationForms).nullish(),
    cost: text.nullish(),
    atOnce: z.boolean().nullish(),
  }),
  delivered: z.looseObject({
    receiver: text,
    channel: z.enum(['pickup', 'email', 'post', 'fax']).nullish(),
    receivedOn: date.nullish(),
    items: text.nullish(),
    form: z.enum(informationForms).nullish(),
    /** Address, message id or tracking number where it was sent. */
    proof: text.nullish(),
  }),
  dipProposed: z.looseObject({ summary: text }),
  withdrawn: z.looseObject({ reason: text.nullish() }),
  closed: z.looseObject({ remark: text.nullish() }),
  corrected: z.looseObject({ field: text, reason: text }),
  voided: z.looseObject({ reason: text }),
} as const;

export type RequestEventKind = keyof typeof requestEventData;
export type RequestEventData<K extends RequestEventKind> = z.infer<(typeof requestEventData)[K]>;

export const requestEventKinds = Object.keys(requestEventData) as readonly RequestEventKind[];

/** One event as the fold reads it. */
export type RequestEvent = {
  [K in RequestEventKind]: { readonly kind: K; readonly on: CalendarDate; readonly data: RequestEventData<K> };
}[RequestEventKind];

export type RequestEventError =
  | { readonly code: 'event.unknownKind'; readonly kind: string }
  | { readonly code: 'event.date' }
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] }
  /** A refusal that rests on the information list: no reason of the law. */
  | { readonly code: 'event.notInDip' };

interface EventRow {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}

/** Reads an event of the store, of any version. */
export function readRequestEvent(row: EventRow): Result<RequestEvent, RequestEventError> {
  if (!isKind(row.kind)) return err({ code: 'event.unknownKind', kind: row.kind });
  if (!isCalendarDate(row.on)) return err({ code: 'event.date' });
  const data = requestEventData[row.kind].safeParse(row.data ?? {});
  if (!data.success) return err({ code: 'event.incomplete', fields: fieldsOf(data.error) });
  // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
  return ok({ kind: row.kind, on: row.on, data: data.data } as RequestEvent);
}

/** Reads a new event from a form: the shape, and all that its kind has to say. */
export function parseRequestEvent(row: EventRow): Result<RequestEvent, RequestEventError> {
  const reasons: unknown = typeof row.data === 'object' && row.data !== null && 'reasons' in row.data ? row.data.reasons : null;
  if (Array.isArray(reasons) && reasons.includes(NOT_A_REASON)) return err({ code: 'event.notInDip' });
  const event = readRequestEvent(row);
  if (!event.ok)
    return event.error.code === 'event.incomplete' ? err({ ...event.error, fields: allMissing(row, event.error.fields) }) : event;
  const missing = stillMissing(event.value);
  return missing.length === 0 ? event : err({ code: 'event.incomplete', fields: missing });
}

/** What the shape lacks hides nothing that its kind has to say besides. What a notice must say hangs on its decision, which comes first. */
function allMissing({ kind, on, data }: EventRow, lacking: readonly string[]): readonly string[] {
  if (kind === 'noticeGiven' || typeof data !== 'object' || data === null) return lacking;
  // Only asked what is not there; the shape has said that it is no whole event.
  return [...new Set([...stillMissing({ kind, on, data } as RequestEvent), ...lacking])];
}

/** The fields that a new event lacks. */
export function stillMissing(event: RequestEvent): string[] {
  switch (event.kind) {
    case 'extended':
      return absent(event.data, ['ground', 'signer']);
    case 'noticeGiven':
      return missingInNotice(event.data);
    case 'delivered':
      return absent(event.data, [
        'channel',
        'receivedOn',
        'items',
        ...(event.data.channel && event.data.channel !== 'pickup' ? ['proof'] : []),
      ]);
    default:
      return [];
  }
}

/** A refusal names its reason, and each reason what makes it hold (UU 14/2008 Arts. 17, 19, 22(7) b to e). */
function missingInNotice(notice: RequestEventData<'noticeGiven'>): string[] {
  if (notice.atOnce === true) return absent(notice, ['form']);
  const reasons = notice.reasons ?? [];
  return absent(notice, [
    'signer',
    ...(notice.decision === 'refused' ? [] : ['form']),
    ...(notice.decision === 'granted' ? [] : ['reasons']),
    ...(reasons.includes('excluded') ? ['letters', 'testReference'] : []),
    ...(reasons.includes('excluded') && notice.decision === 'partlyGranted' ? ['redaction'] : []),
    ...(reasons.includes('notHeld') ? ['holdingBody'] : []),
    ...(reasons.includes('notDocumented') ? ['documentation'] : []),
  ]);
}

const absent = (data: Readonly<Record<string, unknown>>, fields: readonly string[]): string[] =>
  fields.filter((field) => {
    const value = data[field];
    return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  });

const fieldsOf = (error: z.ZodError): string[] => [...new Set(error.issues.map(({ path }) => path.join('.')))];

const isKind = (kind: string): kind is RequestEventKind => Object.hasOwn(requestEventData, kind);
