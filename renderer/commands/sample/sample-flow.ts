/**
 * Around the sample's objections: the holders of the offices, and a consequence test that the head approved. Their NIPs are of nobody: no one
 * is born in month 00.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { createOp } from '../../db/patch.ts';

interface FlowDays {
  readonly back: (workingDays: number) => CalendarDate;
  readonly at: (on: CalendarDate, order: number) => Instant;
}

const holder = (
  capacity: EntityFields<'officeHolder'>['capacity'],
  name: string,
  title: string,
  from: CalendarDate,
  changes: Partial<EntityFields<'officeHolder'>> = {},
): Op =>
  createOp('officeHolder', naturalId('officeHolder', 'sample', capacity, name), {
    capacity,
    name,
    title,
    rank: null,
    nip: null,
    unitId: null,
    personId: null,
    mode: 'definitive',
    from,
    until: null,
    decree: null,
    ...changes,
  });

/** The objection whose test it is: that of the excavation permit, where a part is a trade secret. */
export function flowOps(objectionId: string, { back, at }: FlowDays): readonly Op[] {
  const testId = naturalId('consequenceTest', 'sample', objectionId);
  const heldOn = back(22);
  const approvedOn = back(20);
  const part = (position: number, values: Partial<EntityFields<'consequencePart'>>): Op =>
    createOp('consequencePart', naturalId('consequencePart', testId, String(position)), {
      testId,
      position,
      part: '',
      article17: null,
      otherLaw: null,
      ifOpened: null,
      ifClosed: null,
      verdict: null,
      periodYears: null,
      unlimited: false,
      ...values,
    });
  return [
    holder('atasan', 'Hasnah Latief', 'Sekretaris Daerah', back(400), {
      rank: 'Pembina Utama Muda (IV/c)',
      nip: '19680000 199300 2 000',
    }),
    holder('ppid', 'Marthen Rante', 'Kepala Dinas Komunikasi dan Informatika', back(400), {
      rank: 'Pembina Tingkat I (IV/b)',
      nip: '19710000 199700 1 000',
    }),
    holder('sekretaris', 'Andi Kurnia', 'Sekretaris Dinas Komunikasi dan Informatika', back(400), {
      rank: 'Pembina (IV/a)',
      nip: '19760000 200200 1 000',
    }),
    holder('kepala', 'Johanis Tandiari', 'Bupati Muara Lestari', back(400)),
    holder('ppidPembantu', 'Wulan Sakti', 'Kepala Bidang Informasi Publik', back(400)),
    holder('atasan', 'Marthen Rante', 'Sekretaris Daerah', back(90), {
      mode: 'daily',
      nip: '19710000 199700 1 000',
      until: back(85),
      decree: '800.1/CONTOH/PLH',
    }),
    createOp('consequenceTest', testId, {
      objectionId,
      requestId: null,
      occasion: 'objection',
      subject: 'Izin galian Desa Sungai Rimba dan lampirannya',
      recordId: null,
      heldOn,
      place: 'Ruang rapat PPID',
      chair: { name: 'Marthen Rante', title: 'PPID', role: 'Ketua' },
      attendance: [
        { name: 'Wulan Sakti', title: 'Kepala Bidang Informasi Publik', role: 'Anggota' },
        { name: 'Andi Kurnia', title: 'Sekretaris PPID', role: 'Sekretaris' },
      ],
      conclusion: 'Izin dibuka; data pribadi pemegang izin dihitamkan.',
    }),
    part(0, {
      part: 'Keputusan izin dan peta batas',
      ifOpened: 'Warga dapat mengawasi batas izin',
      ifClosed: 'Batas izin tidak dapat diawasi',
      verdict: 'open',
    }),
    part(1, {
      part: 'NIK dan alamat rumah pemegang izin',
      article17: 'h',
      ifOpened: 'Rahasia pribadi terungkap',
      ifClosed: 'Rahasia pribadi terjaga',
      verdict: 'excluded',
      unlimited: true,
    }),
    createOp('consequenceEvent', naturalId('consequenceEvent', testId, '0'), {
      testId,
      position: 0,
      kind: 'approved',
      on: approvedOn,
      at: at(approvedOn, 1),
      data: { number: '180/CONTOH/PK', signer: 'Johanis Tandiari', reason: null, fromSignedPaper: true },
      personId: null,
    }),
  ];
}
