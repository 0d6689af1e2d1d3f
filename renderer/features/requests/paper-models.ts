/** From the register to the view models of the papers of a request: everything that stands on a paper is decided here. */
import { channelText } from '#renderer/cases/channel-text.ts';
import { signerOn } from '#renderer/cases/letter-signer.ts';
import type { AnswerAtOnce } from '#renderer/commands/requests/register-request.ts';
import type { RequestValues } from '#renderer/commands/requests/request-values.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { withLogoOf } from '#renderer/pdf/parts/office-logo.ts';
import { otherUnit } from '#renderer/pdf/parts/other-unit.ts';
import {
  type DeliveryReceipt,
  deliveryTemplate,
  type ExtensionNotice,
  extensionTemplate,
  noticeTemplate,
  proofTemplate,
  type RefusalDecision,
  type RequestPaper,
  type RequestProof,
  refusalTemplate,
  type WrittenNotice,
} from '#renderer/pdf/request/model.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { uncertainYearsOf } from '#shared/domain/calendar/working-days.ts';
import { ruleInForce } from '#shared/domain/deadlines/deadline-rules.ts';
import { type Deadline, requestDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import type { OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import type { RequestEventData } from '#shared/domain/requests/request-events.ts';
import { assert } from '#shared/lib/assert.ts';
import { type CalendarDate, daysBetween } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';
import { obtainingOf } from './request-words.ts';

export interface Officer {
  readonly name: string;
  readonly position: string | null;
}

/** What a proof is about, before or after it is in the register. */
export interface ProofSource {
  readonly values: RequestValues;
  readonly channel: string;
  readonly number: string;
  readonly entryHash: string;
  readonly receivedAt: Instant;
  readonly registeredOn: CalendarDate;
  readonly padReason: string | null;
  readonly atOnce: AnswerAtOnce | null;
  readonly officer: Officer;
}

const HASH_FRAGMENT = 12;

function paperOf(
  { values, number, entryHash, registeredOn }: Pick<ProofSource, 'values' | 'number' | 'entryHash' | 'registeredOn'>,
  office: OfficeState,
  now: Instant,
): RequestPaper {
  const { applicant, proxy } = values;
  const { id, paper, city, name } = office.office;
  return {
    paper,
    letterhead: letterheadOf(office),
    place: city ?? name,
    printed: printedAt(office, now),
    number,
    qr: `DALUANG:PMH:${number}:${id}:${entryHash.slice(0, HASH_FRAGMENT)}`,
    applicant: {
      kind: applicant.kind,
      name: applicant.name,
      address: applicant.address ?? '',
      occupation: applicant.occupation,
      contact: applicant.contact ?? '',
      proxy: proxy && { name: proxy.name, address: proxy.address ?? '', contact: proxy.contact ?? '' },
    },
    information: values.information,
    purpose: values.purpose,
    registeredOn,
    ...filingOf(registeredOn, office),
  };
}

/** UU 14/2008 Article 36 (1): thirty working days. A paper names what the office counts otherwise. */
function filingOf(on: CalendarDate, { calendar }: OfficeState): Pick<RequestPaper, 'filing'> {
  const { days, unit } = ruleInForce('filing', on, calendar.rules);
  return days === null || (days === 30 && unit === 'workingDays') ? {} : { filing: { days, ...otherUnit(unit) } };
}

/** Both limits of a request as they would fall from the day of its registration; the preview of its proof shows the same. */
export function limitsOf(registeredOn: CalendarDate, office: OfficeState) {
  const [notice, extended] = requestDeadlines({ registeredOn, extendedOn: registeredOn }, office.calendar);
  assert(notice && extended, 'a registered request has its limit');
  return { notice, extended, provisionalYears: uncertainYearsOf(notice, extended).map(({ year }) => year) };
}

export function proofModel(source: ProofSource, office: OfficeState, now: Instant): RequestProof {
  const { values, atOnce } = source;
  const { zone } = office.office;
  const { notice, extended, provisionalYears } = limitsOf(source.registeredOn, office);
  const head = paperOf(source, office, now);
  return {
    ...head,
    template: proofTemplate,
    reprintOf: null,
    backEntry: source.padReason === null ? null : { enteredOn: head.printed.on, enteredAt: head.printed.time, reason: source.padReason },
    received: { on: civilDateOf(source.receivedAt, zone), time: civilTimeOf(source.receivedAt, zone) },
    channel: channelText(source.channel),
    outsideNumber: values.outsideNumber,
    obtaining: obtainingOf(values),
    delivery: values.deliveryChannel,
    papersSeen: papersSeen(values),
    due: { on: notice.dueOn, workingDays: notice.days, ...otherUnit(notice.unit) },
    dueExtended: { on: extended.dueOn, workingDays: extended.days, ...otherUnit(extended.unit) },
    provisionalYears,
    officer: source.officer,
    assisted: values.assisted,
    atOnce: atOnce && { ...atOnce, receiver: atOnce.receiver || values.applicant.name },
  };
}

/** Words of the paper, in its language; what is shown is not stored. */
const papersSeen = ({ papers }: RequestValues): readonly string[] => [
  ...(papers.identity ? ['identitas (diperlihatkan; fotokopi di berkas)'] : []),
  ...(papers.deed ? ['akta pendirian'] : []),
  ...(papers.powerOfAttorney ? [papers.dutyStamp ? 'surat kuasa khusus bermeterai' : 'surat kuasa khusus'] : []),
];

/** The same for an entry of the register; undefined before it has a number. */
export function proofSourceOf(file: RequestFile, entryHash: string, officer: Officer): ProofSource | undefined {
  const { row, known, number } = file;
  if (number === null || !known.registeredOn) return undefined;
  const data = file.events.find((event) => event.kind === 'registered')?.data;
  const registered = typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
  const delivered = file.events.find((event) => event.kind === 'delivered')?.data as Record<string, unknown> | undefined;
  const atOnce = known.notice?.atOnce === true;
  return {
    values: row,
    channel: row.channel,
    number,
    entryHash,
    receivedAt: row.receivedAt,
    registeredOn: known.registeredOn,
    padReason: registered.pad === true ? String(registered.reason ?? '') : null,
    atOnce: atOnce
      ? { form: known.notice?.form ?? obtainingOf(row), items: String(delivered?.items ?? ''), receiver: String(delivered?.receiver ?? '') }
      : null,
    officer,
  };
}

/** The proof as it was issued, printed once more. */
export const reprintModel = (issued: RequestProof, office: OfficeState, now: Instant): RequestProof => ({
  ...withLogoOf(issued, office.settings),
  printed: printedAt(office, now),
  reprintOf: issued.reprintOf ?? issued.printed.on,
});

/** A paper of this template was stored from this very type; anything else is of another template. */
export function storedProof(model: unknown): RequestProof | null {
  const isProof = typeof model === 'object' && model !== null && 'template' in model && model.template === proofTemplate;
  return isProof ? (model as RequestProof) : null;
}

interface LetterSource {
  readonly file: RequestFile;
  readonly holders: readonly OfficeHolder[];
  readonly entryHash: string;
  readonly on: CalendarDate;
  readonly draft: boolean;
}

const headOf = ({ file, entryHash }: LetterSource, office: OfficeState, now: Instant): RequestPaper =>
  paperOf(
    {
      values: file.row,
      number: file.number ?? '',
      entryHash,
      registeredOn: file.known.registeredOn ?? civilDateOf(now, office.office.zone),
    },
    office,
    now,
  );

const signedOf = (
  { on, draft, holders }: LetterSource,
  said: { readonly signer?: string | null | undefined; readonly letterNumber?: string | null | undefined },
) => ({
  signer: said.signer ?? '',
  signedAs: signerOn(holders, 'ppid', on, said.signer ?? null),
  letterNumber: said.letterNumber ?? null,
  letterOn: on,
  draft,
});

export const noticeModel = (
  source: LetterSource,
  said: RequestEventData<'noticeGiven'>,
  office: OfficeState,
  now: Instant,
): WrittenNotice => ({
  ...headOf(source, office, now),
  ...signedOf(source, said),
  template: noticeTemplate,
  decision: said.decision,
  form: said.form ?? null,
  cost: said.cost ?? null,
  delivery: source.file.row.deliveryChannel,
  redaction: said.redaction ?? null,
  reasons: said.reasons ?? [],
  holdingBody: said.holdingBody ?? null,
  documentation: said.documentation ?? null,
  letters: said.letters ?? [],
});

export const refusalModel = (
  source: LetterSource,
  said: RequestEventData<'noticeGiven'>,
  office: OfficeState,
  now: Instant,
): RefusalDecision => ({
  ...headOf(source, office, now),
  ...signedOf(source, said),
  template: refusalTemplate,
  inPart: said.decision === 'partlyGranted',
  letters: said.letters ?? [],
  testReference: said.testReference ?? '',
  consequence: said.consequence ?? null,
});

/** UU 14/2008 Article 22 (8): seven working days; otherwise what lies between the two limits of the office. */
const longerBy = (notice: Deadline, extended: Deadline): NonNullable<ExtensionNotice['longer']> =>
  notice.unit === extended.unit
    ? { days: extended.days - notice.days, ...otherUnit(extended.unit) }
    : { days: daysBetween(notice.dueOn, extended.dueOn), unit: 'calendarDays' };

export function extensionModel(
  source: LetterSource,
  said: RequestEventData<'extended'>,
  office: OfficeState,
  now: Instant,
): ExtensionNotice {
  const head = headOf(source, office, now);
  const { notice, extended } = limitsOf(head.registeredOn, office);
  return {
    ...head,
    ...signedOf(source, said),
    template: extensionTemplate,
    ground: said.ground ?? 'notYetHeld',
    reason: said.reason,
    due: notice.dueOn,
    dueExtended: extended.dueOn,
    longer: longerBy(notice, extended),
  };
}

export const deliveryModel = (
  source: LetterSource,
  said: RequestEventData<'delivered'>,
  officer: Officer,
  office: OfficeState,
  now: Instant,
): DeliveryReceipt => ({
  ...headOf(source, office, now),
  template: deliveryTemplate,
  noticeNumber: source.file.known.notice?.letterNumber ?? null,
  noticeOn: source.file.known.noticeOn ?? source.on,
  items: said.items ?? '',
  form: said.form ?? null,
  channel: said.channel ?? source.file.row.deliveryChannel,
  receivedOn: said.receivedOn ?? source.on,
  receiver: said.receiver,
  proof: said.proof ?? null,
  officer,
});
