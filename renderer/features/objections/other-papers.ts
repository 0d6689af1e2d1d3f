/** View models of the papers beside the receipt: slip of a visit, derivation of a deadline, the register as a table. */

import type { ObjectionValues } from '#renderer/commands/objections/objection-values.ts';
import type { RecordedVisit } from '#renderer/commands/objections/record-visit.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { type IncompleteSlip, incompleteSlipTemplate } from '#renderer/pdf/incomplete-slip.ts';
import { hoursText } from '#renderer/pdf/parts/hours-text.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { type RegisterList, type RegisterRow, registerListTemplate } from '#renderer/pdf/register-list.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import type { RequirementKey } from '#shared/domain/objections/objection-completeness.ts';
import type { replyOutcomes } from '#shared/domain/objections/objection-reply.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';

/** What is missing, in the words of the slip. The paper is Indonesian whatever the language of the screen. */
const missingWords: Readonly<Record<RequirementKey, string>> = {
  applicantName: 'Nama pemohon',
  applicantAddress: 'Alamat pemohon',
  applicantContact: 'Telepon atau surel pemohon',
  grounds: 'Alasan keberatan (a sampai g) pada formulir',
  requestNumber: 'Nomor permohonan informasi',
  form: 'Formulir keberatan yang terisi dan ditandatangani',
  identity: 'KTP atau identitas lain yang sah (asli untuk diperlihatkan, dengan fotokopi)',
  deed: 'Akta pendirian badan hukum beserta pengesahannya',
  proxyName: 'Nama penerima kuasa',
  powerOfAttorney: 'Surat kuasa khusus',
  dutyStamp: 'Meterai yang cukup pada surat kuasa khusus',
};

export function slipModel(
  visit: Pick<RecordedVisit, 'visitCode' | 'missing'>,
  values: ObjectionValues,
  office: OfficeState,
  officer: string,
  now: Instant,
): IncompleteSlip {
  const { zone, id, paper } = office.office;
  const [filing] = values.groundFoundOn ? objectionDeadlines({ groundFoundOn: values.groundFoundOn }, office.calendar) : [];
  return {
    template: incompleteSlipTemplate,
    paper,
    letterhead: letterheadOf(office),
    printed: printedAt(office, now),
    visitCode: visit.visitCode,
    qr: `DALUANG:VISIT:${visit.visitCode}:${id}`,
    applicant: values.applicant.name,
    requestNumber: values.requestNumber,
    visited: { on: civilDateOf(now, zone), time: civilTimeOf(now, zone) },
    missing: visit.missing.map((key) => missingWords[key]),
    lastFilingDay: filing ? { on: filing.dueOn, provisional: filing.provisional } : null,
    serviceHours: hoursText('objection', civilDateOf(now, zone), office.calendar) || null,
    officer,
  };
}

const outcomeNames: Readonly<Record<(typeof replyOutcomes)[number], string>> = {
  granted: 'Dikabulkan seluruhnya',
  partlyGranted: 'Dikabulkan sebagian',
  refusalUpheld: 'Penolakan dikuatkan',
  outOfTime: 'Diajukan lewat waktu',
  settledAmicably: 'Selesai musyawarah',
  withdrawn: 'Dicabut pemohon',
};

/** The official register (Perki 1/2021; domain.md 1.5 b): every number, void ones included, in the order of registration. */
export function registerModel(
  files: readonly ObjectionFile[],
  scope: string,
  keeper: RegisterList['keeper'],
  office: OfficeState,
  now: Instant,
): RegisterList {
  const rows = files.filter((file) => file.known.number !== undefined).toSorted(byRegistration);
  return {
    template: registerListTemplate,
    paper: office.office.paper,
    letterhead: letterheadOf(office),
    place: office.office.city ?? office.office.name,
    printed: printedAt(office, now),
    scope,
    rows: rows.map(registerRow),
    keeper,
  };
}

const registeredAt = (file: ObjectionFile): string => file.events.find((event) => event.kind === 'registered')?.at ?? '';

const byRegistration = (a: ObjectionFile, b: ObjectionFile): number => (registeredAt(a) < registeredAt(b) ? -1 : 1);

function registerRow({ row, known, grounds, events }: ObjectionFile): RegisterRow {
  const { applicant, proxy } = row;
  const reply: unknown = events.find((event) => event.kind === 'replied')?.data;
  const signer = typeof reply === 'object' && reply !== null && 'signer' in reply && typeof reply.signer === 'string' ? reply.signer : null;
  return {
    number: known.number ?? '',
    receivedOn: row.receivedOn,
    identity: [
      applicant.name,
      ...[applicant.address, applicant.occupation, applicant.contact].filter((line) => line !== null),
      ...(proxy ? [`Kuasa: ${proxy.name}`] : []),
    ],
    requestNumber: row.requestNumber,
    informationRequested: row.information,
    purposeOfUse: row.purpose,
    grounds,
    decision: known.outcome ? outcomeNames[known.outcome] : null,
    repliedOn: known.repliedOn ?? null,
    superior: signer === null ? null : { name: signer, position: 'Atasan PPID' },
    applicantResponse: known.response === undefined ? null : known.response === 'accepted' ? 'Menerima' : 'Tidak puas',
    voidedBecause: known.voidReason ?? null,
  };
}
