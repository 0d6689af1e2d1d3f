/** The slip of a request that is not complete yet. The paper is Indonesian whatever the language of the screen. */
import type { RecordedRequestVisit } from '#renderer/commands/requests/record-request-visit.ts';
import type { RequestValues } from '#renderer/commands/requests/request-values.ts';
import { type IncompleteSlip, incompleteRequestSlipTemplate } from '#renderer/pdf/incomplete-slip.ts';
import { hoursText } from '#renderer/pdf/parts/hours-text.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { RequestRequirementKey } from '#shared/domain/requests/request-completeness.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';

const missingWords: Readonly<Record<RequestRequirementKey, string>> = {
  applicantName: 'Nama pemohon',
  applicantAddress: 'Alamat pemohon',
  applicantContact: 'Telepon atau surel pemohon',
  proxyName: 'Nama penerima kuasa',
  information: 'Rincian informasi yang diminta',
  purpose: 'Tujuan penggunaan informasi',
  identity: 'KTP atau identitas lain yang sah (asli untuk diperlihatkan, dengan fotokopi)',
  deed: 'Akta pendirian badan hukum beserta pengesahannya',
  powerOfAttorney: 'Surat kuasa khusus',
  dutyStamp: 'Meterai yang cukup pada surat kuasa khusus',
};

export function slipModel(
  visit: Pick<RecordedRequestVisit, 'visitCode' | 'missing'>,
  values: RequestValues,
  office: OfficeState,
  officer: string,
  now: Instant,
): IncompleteSlip {
  const { zone, id, paper } = office.office;
  return {
    template: incompleteRequestSlipTemplate,
    paper,
    letterhead: letterheadOf(office),
    printed: printedAt(office, now),
    visitCode: visit.visitCode,
    qr: `DALUANG:VISIT:${visit.visitCode}:${id}`,
    applicant: values.applicant.name,
    requestNumber: null,
    visited: { on: civilDateOf(now, zone), time: civilTimeOf(now, zone) },
    missing: visit.missing.map((key) => missingWords[key]),
    lastFilingDay: null,
    serviceHours: hoursText('request', civilDateOf(now, zone), office.calendar) || null,
    officer,
  };
}
