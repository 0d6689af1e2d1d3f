/** The letters of a step, from what is typed or recorded of it: drafts until the signed paper comes back, receipts at once. */
import type {
  DecisionLetter,
  ObjectionDelivery,
  ObjectionLetter,
  OrderLetter,
  PassSheet,
  RefusalLetter,
} from '#renderer/pdf/objection/letters/model.ts';
import { channelTexts } from '#renderer/pdf/objection/text.ts';
import { type Deadline, objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import type { ObjectionEvent, ObjectionEventData } from '#shared/domain/objections/objection-events.ts';
import { orderingContents, type RefusalBasis, type ReplyOutcome } from '#shared/domain/objections/objection-reply.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { assert } from '#shared/lib/assert.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { LetterKind } from '../documents.ts';
import { exclusionLines } from './consequence-words.ts';
import { caseLetter, type LetterSource, signerFor } from './letter-source.ts';

export interface StepLetter {
  /** Kind under which the paper is stored. */
  readonly kind: LetterKind;
  readonly model: ObjectionLetter;
}

/** None where the step has no letter. A merged review brings its order with it. */
export function lettersOfStep(source: LetterSource, event: ObjectionEvent): readonly StepLetter[] {
  switch (event.kind) {
    case 'forwarded':
      return [{ kind: 'passSheet', model: passSheet(source, event.data, event.on) }];
    case 'orderIssued': {
      const kind = event.data.orderKind ?? (source.file.known.review?.finding === 'refuse' ? 'refuse' : 'give');
      return [{ kind: kind === 'give' ? 'orderDraft' : 'refusalOrderDraft', model: order(source, event.data, event.on, kind) }];
    }
    case 'replied': {
      const refusal = refusalOf(source, event.data, event.on);
      return [
        { kind: 'decisionDraft', model: decision(source, event.data, event.on) },
        ...(refusal ? [{ kind: 'refusalDraft' as const, model: refusal }] : []),
      ];
    }
    case 'delivered':
      return [{ kind: 'objectionDelivery', model: delivery(source, event.data) }];
    default:
      return [];
  }
}

const dueOf = ({ file, office }: LetterSource, key: Deadline['key']): Deadline => {
  const found = objectionDeadlines(deadlineEventsOf(file.known, file.row), office.calendar).find((deadline) => deadline.key === key);
  assert(found, `the deadline ${key} of a registered objection`);
  return found;
};

const addresseeNames = { atasan: 'Atasan PPID', ppidUtama: 'PPID Utama', ppidPembantu: 'PPID Pembantu' } as const;

function passSheet(source: LetterSource, data: ObjectionEventData<'forwarded'>, on: CalendarDate): PassSheet {
  const { row, known } = source.file;
  return {
    ...caseLetter(source),
    template: 'objection-pass/1',
    letterNumber: data.letterNumber ?? null,
    on,
    addressees: (data.addressees ?? []).map((one) => addresseeNames[one]),
    receivedOn: row.receivedOn,
    reviewBy: dueOf(source, 'review').dueOn,
    legalLimit: dueOf(source, 'legalLimit').dueOn,
    provisionalYears: dueOf(source, 'legalLimit').uncertainYears.map(({ year }) => year),
    lateNote: known.late
      ? `DIAJUKAN TERLAMBAT ${known.late.workingDays} hari kerja (hari terakhir ${formatLongDate(known.late.lastDayOn, 'id')}); diterima atau tidaknya diputuskan Atasan PPID.`
      : null,
    enclosures: [
      'Formulir pengajuan keberatan',
      'Tanda terima',
      ...(row.papers.powerOfAttorney ? ['Surat kuasa khusus'] : []),
      ...(row.papers.deed ? ['Akta pendirian'] : []),
    ],
    sender: source.printer,
  };
}

const findingNames = {
  justified: 'keberatan beralasan',
  partly: 'keberatan beralasan sebagian',
  refuse: 'keberatan tidak dapat dipenuhi',
} as const;

function order(source: LetterSource, data: ObjectionEventData<'orderIssued'>, on: CalendarDate, kind: 'give' | 'refuse'): OrderLetter {
  const { known } = source.file;
  const days = data.orderWorkingDays ?? undefined;
  const [due] = days ? objectionDeadlines({ orderedOn: on, orderWorkingDays: days }, source.office.calendar) : [];
  return {
    ...caseLetter(source),
    template: 'objection-order/1',
    kind,
    to: ['PPID Utama', 'PPID Pembantu'],
    finding: known.review ? findingNames[known.review.finding] : '-',
    recommendation: known.review?.recommendation ?? null,
    instruction: data.instruction ?? null,
    due: due && days ? { on: due.dueOn, workingDays: days } : null,
    legalLimit: dueOf(source, 'legalLimit').dueOn,
    provisionalYears: dueOf(source, 'legalLimit').uncertainYears.map(({ year }) => year),
    letterNumber: null,
    letterOn: on,
    signer: signerFor(source, 'atasan', on, data.signer),
    copies: ['Sekretaris PPID', 'Arsip'],
    draft: true,
  };
}

function disputeLength(source: LetterSource): Pick<DecisionLetter, 'disputeWorkingDays' | 'disputeUnit'> {
  const { days, unit } = dueOf(source, 'disputeWithoutReply');
  return { disputeWorkingDays: days, ...(unit === 'calendarDays' ? { disputeUnit: unit } : {}) };
}

const outcomeNames: Readonly<Record<ReplyOutcome, string>> = {
  granted: 'Keberatan dikabulkan seluruhnya.',
  partlyGranted: 'Keberatan dikabulkan sebagian.',
  refusalUpheld: 'Keberatan ditolak; putusan PPID dikuatkan.',
  outOfTime: 'Keberatan tidak diterima karena diajukan lewat waktu.',
  settledAmicably: 'Keberatan diselesaikan dengan musyawarah kedua pihak.',
  withdrawn: 'Keberatan dicabut oleh pemohon.',
};

function decision(source: LetterSource, data: ObjectionEventData<'replied'>, on: CalendarDate): DecisionLetter {
  const contents = data.contents ?? [];
  const days = data.orderWorkingDays ?? undefined;
  const orders = orderingContents.some((content) => contents.includes(content));
  const [due] = orders && days ? objectionDeadlines({ repliedOn: on, decisionWorkingDays: days }, source.office.calendar) : [];
  return {
    ...caseLetter(source),
    template: 'objection-decision/1',
    verdict: outcomeNames[data.outcome],
    upholds: contents.includes('uphold'),
    cancels: contents.includes('cancel'),
    serviceDuty: contents.includes('serviceDuty'),
    order: due && days ? { text: data.orderText ?? '', on: due.dueOn, workingDays: days } : null,
    fee: contents.includes('fee') ? (data.fee ?? null) : null,
    reasons: data.reasons ?? null,
    ...disputeLength(source),
    letterNumber: null,
    letterOn: on,
    signer: signerFor(source, 'atasan', on, data.signer ?? null),
    copies: ['PPID Utama', 'PPID Pembantu', 'Arsip'],
    draft: true,
  };
}

const basisNames: Readonly<Record<RefusalBasis, string>> = {
  excluded: 'informasi dikecualikan (UU 14/2008 Pasal 17)',
  notHeld: 'informasi tidak dikuasai badan publik ini',
  notDocumented: 'informasi belum tersedia atau belum didokumentasikan',
  otherBasis: 'alasan di bawah ini',
};

function refusalOf(source: LetterSource, data: ObjectionEventData<'replied'>, on: CalendarDate): RefusalLetter | null {
  if (data.outcome !== 'refusalUpheld' && data.outcome !== 'partlyGranted') return null;
  const test = data.refusalBasis === 'excluded' ? source.tests.find(({ row }) => row.id === data.consequenceTestId) : undefined;
  return {
    ...caseLetter(source),
    template: 'objection-refusal/1',
    inPart: data.outcome === 'partlyGranted',
    basis: basisNames[data.refusalBasis ?? 'otherBasis'],
    reasons: data.reasons ?? '',
    exclusions: test ? exclusionLines(test) : [],
    testReference: test ? `${test.row.subject}, ${formatLongDate(test.row.heldOn, 'id')}` : null,
    ...disputeLength(source),
    letterNumber: null,
    letterOn: on,
    signer: signerFor(source, 'atasan', on, data.signer ?? null),
    copies: ['PPID Utama', 'Arsip'],
    draft: true,
  };
}

const formNames = { original: 'asli', copy: 'salinan cetak', file: 'berkas elektronik' } as const;

function delivery(source: LetterSource, data: ObjectionEventData<'delivered'>): ObjectionDelivery {
  const { reply, repliedOn } = source.file.known;
  const decided = [reply?.decisionNumber, repliedOn && formatLongDate(repliedOn, 'id')].filter(Boolean).join(', ');
  return {
    ...caseLetter(source),
    template: 'objection-delivery/1',
    decision: decided === '' ? '-' : decided,
    items: (data.items ?? []).map(({ title, form, amount }) => ({ title, form: formNames[form], amount: amount ?? '-' })),
    ownMedium: data.ownMedium ?? null,
    channel: channelTexts[data.channel],
    proof: data.proof ?? null,
    receivedOn: data.receivedOn,
    receiver: data.receiver,
    capacity: data.capacity === 'proxy' ? 'kuasa pemohon' : 'pemohon',
    officer: source.printer,
  };
}
