/** The register of complaints and suggestions as it stands on the screen, as CSV: the same rows in the same order, with what their pages say. */
import type { ComplaintFile } from '#renderer/db/queries/complaints.ts';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { type ComplaintText, stateWords } from './complaint-words.ts';

const columns = [
  ['exportNumber', ({ known }: ComplaintFile) => known.number],
  ['fReceivedOn', ({ row }: ComplaintFile, { zone }: Said) => civilDateOf(row.receivedAt, zone)],
  ['fKind', ({ row }: ComplaintFile, { t }: Said) => t(`kind_${row.kind}`)],
  ['fChannel', ({ row }: ComplaintFile) => row.channel],
  ['fOutside', ({ row }: ComplaintFile) => row.outsideNumber],
  ['exportName', ({ row }: ComplaintFile, { t }: Said) => row.applicant?.name ?? t('anonymous')],
  ['fContact', ({ row }: ComplaintFile) => row.applicant?.contact],
  ['fText', ({ row }: ComplaintFile) => row.text],
  ['colState', ({ known }: ComplaintFile, { t }: Said) => t(stateWords[known.state])],
  ['fHandler', ({ known }: ComplaintFile) => known.handler],
  ['fAnswer', ({ known }: ComplaintFile) => known.answer],
  ['exportAnsweredOn', ({ known }: ComplaintFile) => known.answeredOn],
] as const;

interface Said {
  readonly t: ComplaintText;
  readonly zone: OfficeZone;
}

export const complaintsCsv = (files: readonly ComplaintFile[], said: Said): string =>
  CSV_MARK +
  csvLine(columns.map(([key]) => said.t(key))) +
  files.map((file) => csvLine(columns.map(([, of]) => of(file, said) ?? ''))).join('');
