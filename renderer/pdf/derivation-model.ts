/** From a deadline to the view model of its derivation: what is counted, from when, by which law, day by day. */
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import type { Deadline } from '#shared/domain/deadlines/deadlines.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { type DeadlineDerivation, deadlineDerivationTemplate } from './deadline-derivation.ts';
import { letterheadOf, type OfficeHead, printedAt } from './parts/office-head.ts';

interface CountingOffice extends OfficeHead {
  readonly calendar: OfficeCalendar;
}

/** Words of the derivation, in the language of papers. */
const derivationNames: Readonly<Record<Deadline['key'], string>> = {
  filing: 'Hari terakhir pengajuan keberatan',
  limitFromReceipt: 'Batas tanggapan, dihitung sejak keberatan tertulis diterima',
  review: 'Telaah Atasan PPID',
  deliveryFrom: 'Penyampaian dapat dimulai',
  preparation: 'Penyiapan bahan jawaban',
  internalAim: 'Sasaran kantor',
  legalLimit: 'Tanggapan tertulis Atasan PPID',
  order: 'Pelaksanaan surat perintah',
  decisionOrder: 'Pelaksanaan perintah dalam keputusan Atasan PPID',
  dispute: 'Pengajuan sengketa ke Komisi Informasi',
  disputeWithoutReply: 'Pengajuan sengketa ke Komisi Informasi tanpa tanggapan',
  notice: 'Pemberitahuan tertulis atas permohonan informasi',
  noticeExtended: 'Pemberitahuan tertulis setelah perpanjangan',
};

const eventNames: Readonly<Record<Deadline['countsFrom']['event'], string>> = {
  groundFoundOn: 'alasan keberatan diketahui',
  receivedOn: 'keberatan tertulis diterima',
  declaredCompleteOn: 'keberatan dinyatakan lengkap dan diregistrasi',
  orderedOn: 'surat perintah ditandatangani',
  repliedOn: 'keputusan ditandatangani',
  replyReceivedOn: 'tanggapan diterima pemohon',
  registeredOn: 'permohonan diregistrasi',
  legalLimit: 'batas tanggapan lewat',
};

export function derivationModel(deadline: Deadline, caseNumber: string | null, office: CountingOffice, now: Instant): DeadlineDerivation {
  return {
    template: deadlineDerivationTemplate,
    paper: office.office.paper,
    letterhead: letterheadOf(office),
    printed: printedAt(office, now),
    caseNumber,
    name: derivationNames[deadline.key],
    law: deadline.rule.law,
    days: deadline.days,
    unit: deadline.unit,
    countsFrom: { event: eventNames[deadline.countsFrom.event], on: deadline.countsFrom.on },
    dueOn: deadline.dueOn,
    steps: deadline.steps,
    uncertainYears: deadline.uncertainYears,
    rolledFrom: deadline.rolledFrom ?? null,
    calendarVersion: office.calendar.version,
  };
}
