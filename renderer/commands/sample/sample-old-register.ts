/** The registers that the sample office kept before this program: taken over by the same commands as in the wizard, with their own numbers. */
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { guessOldRegisterColumns, type OldRegister } from '#shared/domain/registers/old-register-columns.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { CommandContext } from '../context.ts';
import { planOldRegister, storeOldRegister } from '../registers/import-old-register.ts';
import { daysAround } from './sample-days.ts';

interface OldBook {
  readonly register: OldRegister;
  readonly name: (year: number) => string;
  readonly heading: readonly string[];
  readonly rows: (year: number) => readonly (readonly string[])[];
}

/** Answered long ago, so that no clock of last year runs on Beranda. */
const books: readonly OldBook[] = [
  {
    register: 'request',
    name: (year) => `Register permohonan ${year}`,
    heading: ['Nomor registrasi', 'Tanggal', 'Nama', 'Alamat', 'Rincian informasi', 'Keputusan', 'Tanggal tanggapan', 'Alasan'],
    rows: (year) => [
      [
        `P-01/${year}`,
        `3 Maret ${year}`,
        'Wempy Lodokila',
        'Jl. Karang 4',
        'Daftar aset tanah kecamatan',
        'Dikabulkan',
        `12 Maret ${year}`,
        '',
      ],
      [
        `P-02/${year}`,
        `9 Juni ${year}`,
        'Theresia Bolilera',
        'Jl. Dermaga 11',
        'Berita acara lelang dermaga',
        'Ditolak',
        `20 Juni ${year}`,
        'Dikecualikan',
      ],
      [
        `P-03/${year}`,
        `1 September ${year}`,
        'Petrus Dabalete',
        'Jl. Tanjung 2',
        'Laporan realisasi dana desa',
        'Dikabulkan sebagian',
        `15 September ${year}`,
        '',
      ],
    ],
  },
  {
    register: 'objection',
    name: (year) => `Register keberatan ${year}`,
    heading: ['No', 'Tanggal', 'Nama', 'No Permohonan', 'Alasan', 'Keputusan Atasan', 'Tanggal tanggapan', 'Tanggapan pemohon'],
    rows: (year) => [
      [`K-01/${year}`, `23 Juni ${year}`, 'Theresia Bolilera', `P-02/${year}`, 'a', 'Ditolak', `14 Juli ${year}`, 'menerima'],
    ],
  },
];

/** Runs after the office was made: the registers came over two working days ago, before the desk opened. */
export async function addSampleOldRegisters(ctx: CommandContext, zone: OfficeZone): Promise<void> {
  const today = civilDateOf(ctx.clock.now(), zone);
  const at = instantOf(daysAround(today, officeCalendar(shippedHolidays))(2), '07:50', zone);
  const by: CommandContext = {
    ...ctx,
    clock: { now: () => at },
    actor: { personId: naturalId('person', 'sample', 'admin'), roles: ['administrator'] },
  };
  const year = yearOf(today) - 1;
  for (const { register, name, heading, rows } of books) {
    const columns = guessOldRegisterColumns(register, heading);
    const lines = rows(year).map((cells, index) => ({ row: index + 2, cells }));
    const plan = await planOldRegister(by, register, columns, lines);
    expectOk(
      await storeOldRegister(
        by,
        plan,
        { name: name(year), channel: 'Datang langsung' },
        { onProgress: () => undefined, cancelled: () => false },
      ),
    );
  }
}
