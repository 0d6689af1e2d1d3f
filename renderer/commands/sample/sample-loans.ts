/**
 * Loans of the sample office in every state, made by the same commands as at the desk, each on its own day: what is late, what waits,
 * what came back. Labels stand on the boxes of the first rack, one box was moved, one record is missing.
 */
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { civilDateOf, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { readLoan } from '../../db/queries/loans.ts';
import type { CommandContext, Role } from '../context.ts';
import { makeLabels } from '../labels/make-labels.ts';
import { lendItems } from '../loans/lend-items.ts';
import { type RecordableLoanEvent, recordLoanEvent } from '../loans/record-loan-event.ts';
import { onItsDay } from './sample-clock.ts';
import { daysAround } from './sample-days.ts';

interface SampleStep {
  /** Working days before today. */
  readonly back: number;
  readonly kind: RecordableLoanEvent;
  readonly by?: 'sekretaris';
  readonly data: JsonObject;
}

interface SampleLoan {
  readonly back: number;
  /** Places in the list of open records. */
  readonly records: readonly number[];
  readonly borrower: { readonly name: string; readonly contact: string; readonly otherUnit?: true };
  readonly purpose: string;
  readonly days: number;
  readonly steps: readonly SampleStep[];
}

const back = (condition = 'baik'): JsonObject => ({ condition, complete: true });

/** Oldest first, so that numbers follow the days. */
const sampleLoans: readonly SampleLoan[] = [
  {
    back: 58,
    records: [3],
    borrower: { name: 'Yusuf Mappasanda', contact: '0812-5500-0101' },
    purpose: 'Penyusunan laporan kinerja',
    days: 5,
    steps: [
      { back: 50, kind: 'reminded', data: { channel: 'phone' } },
      { back: 40, kind: 'reminded', data: { channel: 'letter', note: 'Surat peringatan pertama' } },
      { back: 30, kind: 'lost', data: { reason: 'Peminjam menyatakan tidak menemukannya; berita acara kehilangan disiapkan' } },
    ],
  },
  {
    back: 24,
    records: [12, 13],
    borrower: { name: 'Asriani Tandi', contact: '0812-5500-0108' },
    purpose: 'Jawaban permohonan informasi',
    days: 5,
    steps: [{ back: 20, kind: 'returned', data: back() }],
  },
  {
    back: 18,
    records: [20],
    borrower: { name: 'Ilham Bandaso', contact: '0812-5500-0103' },
    purpose: 'Pemeriksaan internal',
    days: 10,
    steps: [{ back: 9, kind: 'returned', data: back('kurang baik') }],
  },
  {
    back: 12,
    records: [28],
    borrower: { name: 'Nirwana Pasang', contact: 'nirwana@dinas.example', otherUnit: true },
    purpose: 'Bahan rapat koordinasi',
    days: 3,
    steps: [{ back: 11, kind: 'refused', by: 'sekretaris', data: { reason: 'Salinan elektronik sudah dikirim' } }],
  },
  {
    back: 9,
    records: [35],
    borrower: { name: 'Baso Limbong', contact: '0812-5500-0104' },
    purpose: 'Pemeriksaan inspektorat',
    days: 5,
    steps: [{ back: 2, kind: 'reminded', data: { channel: 'phone', note: 'Berjanji mengembalikan pekan ini' } }],
  },
  {
    back: 8,
    records: [41],
    borrower: { name: 'Marlina Duma', contact: '0812-5500-0105' },
    purpose: 'Penyusunan rencana kerja',
    days: 5,
    steps: [{ back: 3, kind: 'extended', data: { workingDays: 5, reason: 'Rencana kerja belum selesai dibahas' } }],
  },
  { back: 5, records: [50], borrower: { name: 'Darmawan Laso', contact: '0812-5500-0107' }, purpose: 'Uji petik', days: 5, steps: [] },
  {
    back: 2,
    records: [58, 59],
    borrower: { name: 'Ratna Paembonan', contact: '0812-5500-0102' },
    purpose: 'Jawaban keberatan informasi',
    days: 5,
    steps: [],
  },
  {
    back: 2,
    records: [66],
    borrower: { name: 'Frans Palimbong', contact: '0812-5500-0106', otherUnit: true },
    purpose: 'Audit bersama',
    days: 5,
    steps: [{ back: 1, kind: 'approved', by: 'sekretaris', data: {} }],
  },
  {
    back: 1,
    records: [74],
    borrower: { name: 'Sarah Tandirerung', contact: 'sarah@dinas.example', otherUnit: true },
    purpose: 'Bahan rapat koordinasi',
    days: 3,
    steps: [],
  },
];

const LABELLED_BOXES = 6;

/** Runs after the office was made. The days of the commands are those of the sample, whatever the clock says. */
export async function addSampleLoans(ctx: CommandContext, zone: OfficeZone): Promise<void> {
  const backOn = daysAround(civilDateOf(ctx.clock.now(), zone), officeCalendar(shippedHolidays));
  const at = (days: number, username: string, roles: readonly Role[]): CommandContext => {
    // Counted back from a working day, so it lies before now.
    const on = instantOf(backOn(days), '10:20', zone);
    return { ...ctx, clock: { now: () => on }, actor: { personId: naturalId('person', 'sample', username), roles } };
  };
  const archivist = (days: number) => at(days, 'arsiparis', ['arsiparis', 'pengolahData']);
  const records = (await ctx.db.records.toArray())
    .filter(({ securityClass }) => securityClass === 'open')
    .toSorted((a, b) => (a.description < b.description ? -1 : 1));
  const units = await ctx.db.rows('unit').toArray();
  for (const loan of sampleLoans) await addLoan(loan, { records, units, archivist, at });
  const boxes = (await ctx.db.rows('location').toArray())
    .filter(({ kind }) => kind === 'box')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, LABELLED_BOXES)
    .map(({ id }): ItemRef => ({ entity: 'location', id }));
  expectOk(await makeLabels(archivist(4), boxes));
}

interface Sample {
  readonly records: readonly Row<'record'>[];
  readonly units: readonly Row<'unit'>[];
  readonly archivist: (days: number) => CommandContext;
  readonly at: (days: number, username: string, roles: readonly Role[]) => CommandContext;
}

async function addLoan(loan: SampleLoan, { records, units, archivist, at }: Sample): Promise<void> {
  const chosen = loan.records.flatMap((index) => records[index % records.length] ?? []);
  const owner = chosen[0]?.unitId;
  const unit = units.find(({ id }) => (loan.borrower.otherUnit ? id !== owner : id === owner));
  const lent = expectOk(
    await onItsDay((clockConfirmed) =>
      lendItems(archivist(loan.back), {
        // A slip of the own unit holds records of one unit.
        items: chosen.filter(({ unitId }) => unitId === owner).map(({ id }) => ({ entity: 'record', id })),
        borrower: { name: loan.borrower.name, contact: loan.borrower.contact, unitId: unit?.id ?? null, unit: unit?.name ?? null },
        purpose: loan.purpose,
        caseNumber: null,
        workingDays: loan.days,
        condition: null,
        clockConfirmed,
      }),
    ),
  );
  const ids = [...lent.handedOut, ...lent.requested.map(({ loanId }) => loanId)];
  for (const step of loan.steps) {
    const by = step.by ? at(step.back, step.by, ['sekretaris', 'petugas']) : archivist(step.back);
    for (const loanId of ids) {
      const seenEvents = (await readLoan(by.db, loanId))?.events.length ?? 0;
      const on = civilDateOf(by.clock.now(), by.zone());
      expectOk(await recordLoanEvent(by, { loanId, kind: step.kind, on, data: step.data, seenEvents }));
    }
  }
}
