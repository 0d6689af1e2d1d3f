/**
 * What may happen to an objection, and what each event must say (SOP-PPID-04 annex; domain.md 1.4 to 1.7). Events are rows of
 * the log: created, never patched; the state of a case is folded from them. Unknown keys are kept for whoever wrote them.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { repliedData } from './objection-reply.ts';

const date = z.custom<CalendarDate>(isCalendarDate);
const text = z.string().trim().min(1);
const workingDays = z.number().int().min(1).max(1000);

/** To whom an objection is passed on (annex step 2). "Pelaksana" is the same office as "Pembantu". */
export const addressees = ['atasan', 'ppidUtama', 'ppidPembantu'] as const;
export type Addressee = (typeof addressees)[number];

export const findings = ['justified', 'partly', 'refuse'] as const;

/** Letters that a review may ask for (annex step 3, output: "daftar surat yang harus diberikan"). */
export const reviewLetters = ['order', 'refusalOrder', 'invitation', 'borrowing', 'decision'] as const;

/** What was done to have a document for the answer (annex step 4). */
export const materialActs = ['asked', 'lent', 'copied', 'notHeld'] as const;

export const deliveryChannels = ['pickup', 'email', 'post', 'fax'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

export const disputeSteps = ['registered', 'summons', 'mediation', 'hearing'] as const;
export const disputeVerdicts = ['opensAll', 'opensPart', 'upholds', 'agreed', 'withdrawn', 'inadmissible'] as const;

/** Papers without which a case is not closed (SOP-PPID-04 V; annex steps 5 and 6). */
export const closingPapers = ['form', 'receipt', 'reply', 'deliveryProof'] as const;
export type ClosingPaper = (typeof closingPapers)[number];

/** Something found in the review: a record, or the sheet of an excluded part. Its label is kept as it read then. */
export const foundItem = z.object({ entity: z.enum(['record', 'consequenceTest', 'dipEntry']), id: text, label: text });
export type FoundItem = z.infer<typeof foundItem>;

/** One thing that was handed over (domain.md 1.5 e): what, in which form, how much. */
export const deliveredItem = z.object({ title: text, form: z.enum(['original', 'copy', 'file']), amount: text.nullable() });
export type DeliveredItem = z.infer<typeof deliveredItem>;

/** The data of each kind of event; what is not optional here is what the transition table demands. */
export const objectionEventData = {
  visitRecorded: z.looseObject({ missing: z.array(text).min(1) }),
  registered: z.looseObject({
    number: text,
    /** Day H. */
    declaredCompleteOn: date,
    late: z.object({ lastDayOn: date, workingDays: z.number().int().nonnegative() }).nullish(),
    /** The register, kept before this program, from which it was brought over with its number. */
    oldRegister: text.nullish(),
    /** Why H is not the day of registration, or why it was entered afterwards from a paper pad. */
    reason: text.nullish(),
  }),
  checked: z.looseObject({ selfCheckReason: text.nullish() }),
  forwarded: z.looseObject({ to: text, addressees: z.array(z.enum(addressees)).min(1).nullish(), letterNumber: text.nullish() }),
  passReceived: z.looseObject({ addressee: z.enum(addressees), receivedBy: text }),
  passReturned: z.looseObject({ addressee: z.enum(addressees), instruction: text }),
  reviewed: z.looseObject({
    finding: z.enum(findings),
    signer: text,
    recommendation: text.nullish(),
    letters: z.array(z.enum(reviewLetters)).nullish(),
    /** Only of an objection that was filed late: the superior decides whether it is taken up (domain.md 8, scenario 9). */
    lateFiling: z.enum(['accepted', 'rejected']).nullish(),
    found: z.array(foundItem).nullish(),
  }),
  orderIssued: z.looseObject({
    orderNumber: text,
    signer: text,
    orderWorkingDays: workingDays.nullish(),
    orderKind: z.enum(['give', 'refuse']).nullish(),
    instruction: text.nullish(),
  }),
  materialNoted: z.looseObject({
    act: z.enum(materialActs),
    what: text,
    /** Who was asked, who lent, who copied. */
    from: text.nullish(),
    recordId: text.nullish(),
  }),
  finalChecked: z.looseObject({ checkedBy: text, selfCheckReason: text.nullish() }),
  prepared: z.looseObject({ result: text, handedTo: text.nullish() }),
  replied: repliedData,
  dispatched: z.looseObject({ channel: z.enum(['email', 'post', 'fax']), address: text, tracking: text.nullish() }),
  delivered: z.looseObject({
    channel: z.enum(deliveryChannels),
    receivedOn: date,
    receiver: text,
    capacity: z.enum(['self', 'proxy']).nullish(),
    items: z.array(deliveredItem).nullish(),
    /** Files were copied to a stick or disc of the applicant's own (SOP-PPID-04 K). */
    ownMedium: text.nullish(),
    /** Address, message id or tracking number where it was not handed over in person. */
    proof: text.nullish(),
    /** The signed receipt lies in the folder of the case, without a scan. */
    proofInFile: z.boolean().nullish(),
  }),
  orderCarriedOut: z.looseObject({ what: text }),
  applicantResponded: z.looseObject({ response: z.enum(['accepted', 'dissatisfied']), remark: text.nullish() }),
  disputeFiled: z.looseObject({ filedOn: date, commissionNumber: text.nullish(), commission: text.nullish() }),
  disputeStep: z.looseObject({ step: z.enum(disputeSteps), number: text.nullish(), note: text.nullish() }),
  disputeDecided: z.looseObject({ verdict: z.enum(disputeVerdicts), number: text, complyBy: date.nullish(), order: text.nullish() }),
  assigned: z.looseObject({ toPersonId: text, toName: text, reason: text.nullish(), untilOn: date.nullish() }),
  recordLinked: z.looseObject({ recordId: text, label: text }),
  dipProposed: z.looseObject({ information: text, decisionNumber: text.nullish(), decidedOn: date.nullish() }),
  closed: z.looseObject({
    remark: text.nullish(),
    /** The papers in the folder when it was closed. */
    checklist: z.partialRecord(z.enum(closingPapers), z.boolean()).nullish(),
  }),
  corrected: z.looseObject({ field: text, reason: text }),
  voided: z.looseObject({ reason: text }),
} as const;

export type ObjectionEventKind = keyof typeof objectionEventData;
export type ObjectionEventData<K extends ObjectionEventKind> = z.infer<(typeof objectionEventData)[K]>;

export const objectionEventKinds = Object.keys(objectionEventData) as readonly ObjectionEventKind[];

/** One event as the fold reads it: its kind, the civil date on which it happened, and its data. */
export type ObjectionEvent = {
  [K in ObjectionEventKind]: { readonly kind: K; readonly on: CalendarDate; readonly data: ObjectionEventData<K> };
}[ObjectionEventKind];

export type ObjectionEventError =
  | { readonly code: 'event.unknownKind'; readonly kind: string }
  | { readonly code: 'event.date' }
  /** The data lacks these fields, or they can't be what they are. */
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] };

/** Reads an event from a form or from a stored row. */
export function parseObjectionEvent(row: {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}): Result<ObjectionEvent, ObjectionEventError> {
  if (!isKind(row.kind)) return err({ code: 'event.unknownKind', kind: row.kind });
  if (!isCalendarDate(row.on)) return err({ code: 'event.date' });
  const data = objectionEventData[row.kind].safeParse(row.data ?? {});
  if (!data.success) return err({ code: 'event.incomplete', fields: [...new Set(data.error.issues.map(({ path }) => path.join('.')))] });
  // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
  return ok({ kind: row.kind, on: row.on, data: data.data } as ObjectionEvent);
}

const isKind = (kind: string): kind is ObjectionEventKind => Object.hasOwn(objectionEventData, kind);

/** The entries of the public information list that a review looked at. */
export const entriesNamedBy = (event: ObjectionEvent): readonly string[] =>
  event.kind === 'reviewed' ? (event.data.found ?? []).filter(({ entity }) => entity === 'dipEntry').map(({ id }) => id) : [];

/** The records of the archive that an event rests on. */
export function recordsNamedBy(event: ObjectionEvent): readonly string[] {
  switch (event.kind) {
    case 'recordLinked':
      return [event.data.recordId];
    case 'materialNoted':
      return event.data.recordId ? [event.data.recordId] : [];
    case 'reviewed':
      return (event.data.found ?? []).filter(({ entity }) => entity === 'record').map(({ id }) => id);
    default:
      return [];
  }
}
