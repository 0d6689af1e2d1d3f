/** Deliveries of the sample office in every state, written down by the same commands as in the archive room, each on its own day. */
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import type { SortingMark } from '#shared/domain/procedure/reception.ts';
import { civilDateOf, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { CommandContext } from '../context.ts';
import { registerReception, voidReception } from '../procedure/register-reception.ts';
import { addHeap } from '../procedure/sort-reception.ts';
import { onItsDay } from './sample-clock.ts';
import { daysAround } from './sample-days.ts';

interface SampleDelivery {
  /** Working days before today. */
  readonly back: number;
  /** Place in the list of units by name; a text is an office of its own. */
  readonly from: number | string;
  readonly by: readonly [string, string];
  readonly boxes: number;
  readonly files: number;
  readonly condition: string;
  readonly list: boolean;
  readonly heaps: readonly (readonly [string, string, SortingMark | null])[];
  readonly voided?: string;
}

/** Oldest first, so that numbers follow the days. */
const deliveries: readonly SampleDelivery[] = [
  {
    back: 46,
    from: 0,
    by: ['Yusuf Mappasanda', 'Kasubbag Keuangan'],
    boxes: 14,
    files: 0,
    condition: 'baik',
    list: true,
    heaps: [
      ['Surat pertanggungjawaban belanja 2021', '8 boks', 'record'],
      ['Buku kas umum 2021', '3 boks', 'record'],
      ['Fotokopi kuitansi yang aslinya sudah ada', '2 boks', 'duplicate'],
      ['Formulir kosong dan map bekas', '1 boks', 'nonRecord'],
    ],
  },
  {
    back: 20,
    from: 'Kantor Pertanahan Muara Lestari',
    by: ['Nirwana Pasang', 'Kepala seksi survei'],
    boxes: 0,
    files: 27,
    condition: 'sebagian sobek di tepi',
    list: true,
    heaps: [['Peta bidang hasil ukur ulang', '27 berkas', 'record']],
  },
  {
    back: 12,
    from: 1,
    by: ['Ilham Bandaso', 'Pengelola kepegawaian'],
    boxes: 2,
    files: 0,
    condition: 'baik',
    list: false,
    heaps: [],
    voided: 'Dicatat dua kali; boks yang sama tercatat pada penerimaan berikutnya',
  },
  {
    back: 11,
    from: 1,
    by: ['Ilham Bandaso', 'Pengelola kepegawaian'],
    boxes: 6,
    files: 4,
    condition: 'lembap, sudah diangin-anginkan',
    list: false,
    heaps: [
      ['Berkas cuti dan izin 2019 sampai 2022', '3 boks', 'record'],
      ['Salinan keputusan mutasi', '1 boks', 'duplicate'],
      ['Daftar hadir apel', '2 boks', null],
      ['Map tanpa nama', '4 berkas', null],
    ],
  },
  {
    back: 1,
    from: 2,
    by: ['Ratna Paembonan', 'Sekretaris bidang'],
    boxes: 3,
    files: 0,
    condition: 'baik',
    list: true,
    heaps: [],
  },
];

export async function addSampleReceptions(ctx: CommandContext, zone: OfficeZone): Promise<void> {
  const backOn = daysAround(civilDateOf(ctx.clock.now(), zone), officeCalendar(shippedHolidays));
  const units = (await ctx.db.rows('unit').toArray()).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const delivery of deliveries) {
    const at = instantOf(backOn(delivery.back), '09:40', zone);
    const actor = { personId: naturalId('person', 'sample', 'arsiparis'), roles: ['arsiparis', 'pengolahData'] } as const;
    const by: CommandContext = { ...ctx, clock: { now: () => at }, actor };
    const unit = typeof delivery.from === 'number' ? units[delivery.from] : undefined;
    const input = {
      unitId: unit?.id ?? null,
      unit: unit?.name ?? String(delivery.from),
      handedBy: { name: delivery.by[0], position: delivery.by[1] },
      receivedOn: backOn(delivery.back),
      boxes: delivery.boxes,
      files: delivery.files,
      condition: delivery.condition,
      listAttached: delivery.list,
      note: null,
    };
    const newId = by.ids.newId();
    const { id } = expectOk(await onItsDay((confirmed) => registerReception(by, input, newId, confirmed)));
    for (const [description, extent, mark] of delivery.heaps) expectOk(await addHeap(by, id, { description, extent, mark, note: null }));
    if (delivery.voided) expectOk(await voidReception(by, id, delivery.voided));
  }
}
