/** What goes to the Information Commission: which papers there are, the reply or that there was none, until when one may file. */
import { folderFactsOf } from '#renderer/db/queries/objections.ts';
import type { DisputeBundle } from '#renderer/pdf/objection/letters/model.ts';
import { otherUnit } from '#renderer/pdf/parts/other-unit.ts';
import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { signedKind } from '#shared/domain/objections/case-file.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import { needsRequest, type ObjectionGround } from '#shared/domain/objections/objection-grounds.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { caseLetter, type LetterSource } from './letter-source.ts';

export function disputeBundle(source: LetterSource): DisputeBundle {
  const { file, office, now } = source;
  const { row, known } = file;
  const { papersSeen, papers } = folderFactsOf(file);
  const deadlines = objectionDeadlines(deadlineEventsOf(known, row), office.calendar);
  const limit = deadlines.find(({ key }) => key === 'legalLimit');
  const window = deadlines.find(({ key }) => key === 'dispute') ?? deadlines.find(({ key }) => key === 'disputeWithoutReply');
  const has = (...kinds: readonly string[]) => kinds.some((kind) => papers.includes(kind));
  const replied = known.reply && known.repliedOn ? { number: known.reply.decisionNumber ?? '-', on: known.repliedOn } : null;
  return {
    ...caseLetter(source),
    template: 'objection-dispute/1',
    on: civilDateOf(now, office.office.zone),
    commission: known.dispute?.commission ?? 'Komisi Informasi',
    commissionNumber: known.dispute?.commissionNumber ?? null,
    received: row.receivedOn,
    legalLimit: limit?.dueOn ?? row.receivedOn,
    reply: replied && { ...replied, receivedOn: known.replyReceivedOn ?? null },
    window: window ? { until: window.dueOn, workingDays: window.days, ...otherUnit(window.unit) } : null,
    papers: [
      { name: 'Salinan identitas pengaju (diperlihatkan; fotokopi di berkas)', there: papersSeen.identity },
      ...(row.proxy ? [{ name: 'Surat kuasa khusus bermeterai', there: papersSeen.powerOfAttorney }] : []),
      { name: requestProof(file.grounds), there: row.requestNumber !== null },
      { name: 'Formulir pengajuan keberatan', there: papersSeen.form },
      { name: 'Tanda terima keberatan', there: has('receipt', 'receiptReprint') },
      replied
        ? { name: 'Keputusan tertulis Atasan PPID', there: has(signedKind('replied')) }
        : { name: 'Surat keterangan tidak ada tanggapan (terlampir)', there: true },
      ...(replied ? [{ name: 'Bukti penyerahan tanggapan', there: has('objectionDelivery', signedKind('delivered')) }] : []),
      ...(source.tests.length > 0 ? [{ name: 'Lembar uji konsekuensi', there: has('consequenceSheet') }] : []),
    ],
    keeper: source.printer,
  };
}

/** Ground b is about what the office owes without being asked: the commission is not to look for a request. */
const requestProof = (grounds: readonly ObjectionGround[]): string =>
  needsRequest(grounds) ? 'Bukti permohonan informasi' : 'Bukti permohonan informasi (alasan b tidak mensyaratkannya)';
