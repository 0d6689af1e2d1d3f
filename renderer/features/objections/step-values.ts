/** Between the form of a step and the data of its event: what it opens with, and what of it is said. */
import type { FieldValues } from 'react-hook-form';
import { withoutDesk } from '#renderer/cases/letters-of-desk.ts';
import type { RecordableEvent } from '#renderer/cases/objection-next-step.ts';
import type { EventStep } from '#renderer/commands/objections/event-step.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { holderOn, type OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import { isRulingOpen } from '#shared/domain/objections/objection-case.ts';
import { addressees, type DeliveredItem } from '#shared/domain/objections/objection-events.ts';
import {
  contentsFor,
  orderingContents,
  type ReplyContent,
  type ReplyOutcome,
  replyOutcomes,
} from '#shared/domain/objections/objection-reply.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';

interface Opening {
  readonly holders: readonly OfficeHolder[];
  readonly today: CalendarDate;
  readonly me: string;
}

/** What a step mostly says: who receives, by which way, who signs. Every field has a value, so that none is uncontrolled. */
export function initialOf(kind: RecordableEvent, file: ObjectionFile, { holders, today, me }: Opening): FieldValues {
  const { row, known } = file;
  const signer = holderOn(holders, 'atasan', today)?.name ?? '';
  switch (kind) {
    case 'forwarded': {
      const left = addressees.filter((one) => known.passing[one] === undefined || known.passing[one]?.returnedOn !== undefined);
      return { addressees: left, letterNumber: '' };
    }
    case 'passReceived':
      return { addressee: addressees.find((one) => known.passing[one] && !known.passing[one]?.receivedOn), receivedBy: '' };
    case 'passReturned':
      return { addressee: addressees.find((one) => known.passing[one]), instruction: '' };
    case 'reviewed':
      return { found: known.links, recommendation: '', letters: [], signer, orderNumber: '', orderWorkingDays: '', instruction: '' };
    case 'orderIssued': {
      const finding = known.review?.finding;
      const orderKind = finding === 'refuse' ? 'refuse' : finding === 'justified' ? 'give' : undefined;
      return { orderKind, instruction: known.review?.recommendation ?? '', orderNumber: '', orderWorkingDays: '', signer };
    }
    case 'materialNoted':
      return { act: 'copied', what: '', from: '', recordId: '' };
    case 'finalChecked':
      return { checkedBy: me };
    case 'prepared':
      return {
        result: known.materials
          .filter(({ act }) => act !== 'asked')
          .map(({ what }) => what)
          .join('; '),
        handedTo: '',
      };
    case 'replied':
      return { outcome: '', decisionNumber: '', contents: [], orderText: '', orderWorkingDays: '', fee: '', reasons: '', signer };
    case 'dispatched': {
      const channel = row.deliveryChannel === 'pickup' ? undefined : row.deliveryChannel;
      return { channel, address: (channel === 'post' ? row.applicant.address : row.applicant.contact) ?? '', tracking: '' };
    }
    case 'delivered':
      return deliveryOf(file, today);
    case 'applicantResponded':
      return { remark: '' };
    case 'disputeFiled':
      return { commissionNumber: '', commission: '' };
    case 'disputeStep':
      return { step: '', number: '', note: '' };
    case 'disputeDecided':
      return { verdict: '', number: '', order: '' };
    case 'assigned':
      return { toPersonId: '', reason: '' };
    case 'recordLinked':
      return { recordId: '', label: '' };
    case 'orderCarriedOut':
      return { what: (isRulingOpen(known) ? known.disputeDecision?.order : known.reply?.orderText) ?? '' };
    case 'checked':
    case 'closed':
    case 'voided':
      return {};
  }
}

function deliveryOf({ row, known }: ObjectionFile, today: CalendarDate): FieldValues {
  const decision = known.reply?.decisionNumber ?? '';
  const items: readonly DeliveredItem[] = [
    ...(decision === '' ? [] : [{ title: `Keputusan Atasan PPID ${decision}`, form: 'original' as const, amount: '1 lembar' }]),
    ...known.materials
      .filter(({ act }) => act === 'copied' || act === 'lent')
      .map(({ what }) => ({ title: what, form: 'copy' as const, amount: null })),
  ];
  return {
    channel: known.dispatch?.channel ?? row.deliveryChannel ?? 'pickup',
    receivedOn: today,
    receiver: (row.proxy ?? row.applicant).name,
    capacity: row.proxy ? 'proxy' : 'self',
    items,
    ownMedium: '',
    proof: known.dispatch?.tracking ?? '',
    proofInFile: false,
  };
}

const figures: readonly string[] = ['orderWorkingDays'];

/** Only what was filled in; a figure as a figure, a list as a list. */
function filled(values: FieldValues): JsonObject {
  const entries = Object.entries(values).flatMap(([field, value]): readonly [string, JsonValue][] => {
    if (value === undefined || value === null || value === false) return [];
    if (Array.isArray(value)) {
      const lines = value.map((line: unknown) => (typeof line === 'object' && line !== null ? lineOf(line) : String(line))).filter(isSaid);
      return lines.length === 0 ? [] : [[field, lines]];
    }
    if (value === true) return [[field, true]];
    const text = String(value).trim();
    if (text === '') return [];
    return [[field, figures.includes(field) ? Number(text) : text]];
  });
  return Object.fromEntries(entries);
}

const lineOf = (line: object): JsonObject =>
  Object.fromEntries(
    Object.entries(line).map(([key, value]) => [key, value === null || String(value).trim() === '' ? null : String(value)]),
  );

/** A line without a title says nothing. */
const isSaid = (line: JsonValue): boolean => !(typeof line === 'object' && line !== null && 'title' in line && line.title === null);

const orderFields = ['orderKind', 'orderNumber', 'orderWorkingDays', 'instruction'] as const;

/** The event data of a form. What belongs to another choice than the one that stands is not said. */
export function dataOf(kind: RecordableEvent, values: FieldValues, names: ReadonlyMap<string, string>): JsonObject {
  const data = filled(withoutDesk(values));
  switch (kind) {
    case 'forwarded':
      return {
        ...data,
        to: [values.addressees]
          .flat()
          .map((one) => addresseeNames[String(one)] ?? String(one))
          .join(', '),
      };
    case 'reviewed':
      return without(data, orderFields);
    case 'replied':
      return replyData(data);
    case 'assigned':
      return { ...data, toName: names.get(String(values.toPersonId)) ?? '' };
    default:
      return data;
  }
}

/** The order that is recorded with a merged review, by the same signer on the same day. */
export function mergedOrder(values: FieldValues, on: CalendarDate, signed: JsonObject): EventStep {
  const data = filled(values);
  const order = Object.fromEntries(Object.entries(data).filter(([field]) => (orderFields as readonly string[]).includes(field)));
  return { kind: 'orderIssued', on, data: { ...order, signer: data.signer ?? '', ...signed } };
}

/** Names that stand on paper, whatever the language of the screen. */
const addresseeNames: Readonly<Record<string, string>> = {
  atasan: 'Atasan PPID',
  ppidUtama: 'PPID Utama',
  ppidPembantu: 'PPID Pembantu',
};

function replyData(data: JsonObject): JsonObject {
  const outcome = replyOutcomes.find((one) => one === data.outcome);
  const offered: readonly ReplyContent[] = outcome ? contentsFor(outcome) : [];
  const contents = Array.isArray(data.contents)
    ? offered.filter((content) => (data.contents as readonly JsonValue[]).includes(content))
    : [];
  const orders = orderingContents.some((content) => contents.includes(content));
  const refuses = outcome === ('refusalUpheld' satisfies ReplyOutcome) || outcome === 'partlyGranted';
  const rest = without(data, [
    'contents',
    ...(orders ? [] : ['orderText', 'orderWorkingDays']),
    ...(contents.includes('fee') ? [] : ['fee']),
    ...(refuses ? [] : ['refusalBasis', 'consequenceTestId']),
    ...(data.refusalBasis === 'excluded' ? [] : ['consequenceTestId']),
  ]);
  return contents.length > 0 ? { ...rest, contents } : rest;
}

const without = (data: JsonObject, fields: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
