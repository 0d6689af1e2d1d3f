/** From the register entry to the view model of its receipt: everything that stands on the paper is decided here. */

import type { ObjectionValues } from '#renderer/commands/objections/objection-values.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { type ObjectionReceipt, receiptTemplate } from '#renderer/pdf/objection/model.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { withLogoOf } from '#renderer/pdf/parts/office-logo.ts';
import { otherUnit } from '#renderer/pdf/parts/other-unit.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { uncertainYearsOf } from '#shared/domain/calendar/working-days.ts';
import { type Deadline, type LateFiling, objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import type { ObjectionGround } from '#shared/domain/objections/objection-grounds.ts';
import { assert } from '#shared/lib/assert.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';

/** What the receipt is about, before or after it is in the register. */
export interface ReceiptSource {
  readonly values: Omit<ObjectionValues, 'grounds'> & { readonly grounds: readonly ObjectionGround[] };
  readonly number: string;
  readonly entryHash: string;
  readonly receivedAt: Instant;
  readonly declaredCompleteOn: CalendarDate;
  readonly late: LateFiling | null;
  /** Why a number of the paper pad is entered afterwards. */
  readonly padReason: string | null;
  readonly officer: { readonly name: string; readonly position: string | null };
}

const HASH_FRAGMENT = 12;

export function receiptModel(source: ReceiptSource, office: OfficeState, now: Instant): ObjectionReceipt {
  const { zone, id, city } = office.office;
  const { values } = source;
  const receivedOn = civilDateOf(source.receivedAt, zone);
  const printed = printedAt(office, now);
  return {
    template: receiptTemplate,
    paper: office.office.paper,
    letterhead: letterheadOf(office),
    place: city ?? office.office.name,
    printed,
    number: source.number,
    qr: `DALUANG:KEB:${source.number}:${id}:${source.entryHash.slice(0, HASH_FRAGMENT)}`,
    reprintOf: null,
    backEntry: source.padReason === null ? null : { enteredOn: printed.on, enteredAt: printed.time, reason: source.padReason },
    objector: {
      kind: values.applicant.kind,
      name: values.applicant.name,
      address: values.applicant.address ?? '',
      occupation: values.applicant.occupation,
      contact: values.applicant.contact ?? '',
      identity: identityOf(values),
      representative: null,
    },
    proxy: values.proxy && {
      name: values.proxy.name,
      address: values.proxy.address ?? '',
      contact: values.proxy.contact ?? '',
      identity: 'KTP',
      powerOfAttorney: 'Surat kuasa khusus, bermeterai',
    },
    requestNumber: values.requestNumber,
    purposeOfUse: values.purpose,
    received: { on: receivedOn, time: civilTimeOf(source.receivedAt, zone) },
    completeOn: source.declaredCompleteOn,
    grounds: values.grounds,
    papersSeen: papersSeen(values),
    casePosition: values.casePosition ? { kind: 'written', text: values.casePosition } : { kind: 'attached' },
    deadlines: receiptDeadlines(receivedOn, source.declaredCompleteOn, office),
    lateFiling: source.late && { lastFilingDay: source.late.lastDayOn, workingDaysLate: source.late.workingDays },
    delivery: values.deliveryChannel ? [values.deliveryChannel] : [],
    officer: source.officer,
    assisted: values.assisted,
  };
}

/** The same for an entry of the register; undefined before it has a number. */
export function receiptSourceOf(file: ObjectionFile, entryHash: string, officer: ReceiptSource['officer']): ReceiptSource | undefined {
  const { known, row, grounds } = file;
  if (!known.number || !known.declaredCompleteOn) return undefined;
  const registered = file.events.find((event) => event.kind === 'registered')?.data;
  const data =
    typeof registered === 'object' && registered !== null && !Array.isArray(registered) ? (registered as Record<string, unknown>) : {};
  return {
    values: { ...row, grounds },
    number: known.number,
    entryHash,
    receivedAt: row.receivedAt,
    declaredCompleteOn: known.declaredCompleteOn,
    late: known.late ?? null,
    padReason: data.pad === true ? String(data.reason ?? '') : null,
    officer,
  };
}

/** The receipt as it was issued, printed once more. */
export function reprintModel(issued: ObjectionReceipt, office: OfficeState, now: Instant): ObjectionReceipt {
  return { ...withLogoOf(issued, office.settings), printed: printedAt(office, now), reprintOf: issued.reprintOf ?? issued.printed.on };
}

/** A paper of this template was stored from this very type; anything else is of another template. */
export function storedReceipt(model: unknown): ObjectionReceipt | null {
  const isReceipt = typeof model === 'object' && model !== null && 'template' in model && model.template === receiptTemplate;
  return isReceipt ? (model as ObjectionReceipt) : null;
}

const limitOnPaper = ({ dueOn, days, unit, rule }: Deadline): ObjectionReceipt['deadlines']['legalLimit'] => ({
  on: dueOn,
  workingDays: days,
  ...otherUnit(unit),
  ...(rule.countsFrom === 'receivedOn' ? { start: rule.countsFrom } : {}),
});

/** The dates of the receipt; its preview promises the same. */
export function receiptDeadlines(receivedOn: CalendarDate, completeOn: CalendarDate, office: OfficeState): ObjectionReceipt['deadlines'] {
  const all = objectionDeadlines({ receivedOn, declaredCompleteOn: completeOn }, office.calendar);
  const of = (key: Deadline['key']): Deadline => {
    const found = all.find((deadline) => deadline.key === key);
    assert(found, `the deadline ${key} of a complete objection`);
    return found;
  };
  const printedOnes = [of('legalLimit'), of('internalAim'), of('limitFromReceipt')];
  return {
    legalLimit: limitOnPaper(of('legalLimit')),
    internalAim: { on: of('internalAim').dueOn, workingDays: of('internalAim').days, ...otherUnit(of('internalAim').unit) },
    limitFromReceipt: of('limitFromReceipt').dueOn,
    reviewBy: of('review').dueOn,
    preparedBy: of('preparation').dueOn,
    deliveryFrom: of('deliveryFrom').dueOn,
    disputeWorkingDays: of('disputeWithoutReply').days,
    ...(of('disputeWithoutReply').unit === 'calendarDays' ? { disputeUnit: 'calendarDays' } : {}),
    provisionalYears: uncertainYearsOf(...printedOnes).map(({ year }) => year),
  };
}

const identityOf = ({ applicant }: ReceiptSource['values']): string =>
  applicant.kind === 'legalEntity' ? 'Akta pendirian dan pengesahan' : 'KTP atau identitas lain';

/** Words of the paper, in its language; what is shown is not stored. */
function papersSeen({ papers }: ReceiptSource['values']): readonly string[] {
  return [
    ...(papers.form ? ['formulir'] : []),
    ...(papers.identity ? ['identitas (diperlihatkan)'] : []),
    ...(papers.deed ? ['akta pendirian'] : []),
    ...(papers.powerOfAttorney ? [papers.dutyStamp ? 'surat kuasa khusus bermeterai' : 'surat kuasa khusus'] : []),
  ];
}
