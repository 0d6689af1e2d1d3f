/** The other papers: slip, pad, recovery sheet, derivation, register. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { deadlineDerivationPdf } from '#renderer/pdf/deadline-derivation.ts';
import { incompleteSlipPdf } from '#renderer/pdf/incomplete-slip.ts';
import { numberPadPdf } from '#renderer/pdf/number-pad.ts';
import { recoverySheetPdf } from '#renderer/pdf/recovery-sheet.ts';
import { registerListPdf } from '#renderer/pdf/register-list.ts';
import { calendarDate, dateRange, isWeekend } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aDerivation, aPad, aRecoverySheet, aRegister, aRegisterRow, aSlip } from '#test/fixtures/pdf/papers.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { lastRowsWithSignature, range } from '#test/support/signed-paper.ts';

const slip = (change = {}) => expectOk(incompleteSlipPdf(aSlip(change), testFonts));
const pad = (change = {}) => expectOk(numberPadPdf(aPad(change), testFonts));
const recovery = (change = {}) => expectOk(recoverySheetPdf(aRecoverySheet(change), testFonts));
const derivation = (change = {}) => expectOk(deadlineDerivationPdf(aDerivation(change), testFonts));
const register = (change = {}) => expectOk(registerListPdf(aRegister(change), testFonts));

describe('the slip of an incomplete objection', () => {
  it('says what is missing, until when, and that its code is no register number', async () => {
    const [page] = await readPdf(slip());

    for (const part of [
      'KUNJUNGAN BKTMW',
      'Bukan nomor registrasi',
      'fotokopi KTP atau identitas lain yang berlaku',
      'tanda tangan pada formulir keberatan',
      'Senin, 8 Juni 2026',
      'Sulastri Wardhana',
      'Kamis, 7 Mei 2026, pukul 10.05 WITA',
      'Lembar 1 dari 1',
    ]) {
      expect(page?.text).toContain(part);
    }
  });

  it('gives the rule in words where the day of the ground is not known', async () => {
    const [page] = await readPdf(slip({ lastFilingDay: null }));

    expect(page?.text).toContain('paling lambat 30 hari kerja sejak alasan keberatan ditemukan');
  });

  it.each([
    ['A5', 210, 148, 148],
    ['A4', 210, 297, 148.5],
    ['F4', 215, 330, 165],
  ] as const)('takes half a sheet on %s', async (paper, width, height, half) => {
    const [page, ...more] = await readPdf(slip({ paper }));

    expect(more).toEqual([]);
    expect({ width: page?.width, height: page?.height }).toEqual({ width, height });
    expect(page?.extent.bottom).toBeLessThanOrEqual(half + 2);
  });

  it.each(['A5', 'A4'] as const)('loses nothing of a long list on %s', async (paper) => {
    const missing = Array.from({ length: 70 }, (_, i) => `syarat ke-${i + 1} yang masih harus dibawa`);
    const pages = await readPdf(slip({ paper, missing }));
    const text = pages.map((page) => page.text).join(' ');

    for (const item of missing) expect(text).toContain(item);
    for (const page of pages) expect(page.extent.bottom).toBeLessThanOrEqual(page.height - 9);
  });
});

describe('the pre-numbered pad', () => {
  it('prints one blank form a sheet, each with its number on slip, form and footer', async () => {
    const pages = await readPdf(pad());

    expect(pages.map(({ text }) => text.match(/00\d\/KEB\/P\/2026/g))).toEqual([
      Array(3).fill('001/KEB/P/2026'),
      Array(3).fill('002/KEB/P/2026'),
      Array(3).fill('003/KEB/P/2026'),
    ]);
    for (const { text } of pages) expect(text).toContain('BLANKO BERNOMOR, kode meja P');
  });

  it.each(['A4', 'F4'] as const)('leaves the signatures on the sheet on %s', async (paper) => {
    for (const { text, extent, height } of await readPdf(pad({ paper }))) {
      expect(text.match(/Petugas penerima/g)).toHaveLength(2);
      expect(extent.bottom).toBeLessThanOrEqual(height - 9);
    }
  });
});

describe('the recovery sheet', () => {
  it('prints the key in numbered groups that give the key again', async () => {
    const [page, ...more] = await readPdf(recovery());
    const groups = /5 ([A-Z0-9]{4})/.exec(page?.text ?? '');

    expect(more).toEqual([]);
    expect(groups?.[1]).toBe('K7J6');
    expect(page?.text).toContain('AGE-SECRET-KEY-1 1 GQ97 2 78VQ');
    expect(page?.text).toContain('15 33');
    for (const part of [
      'PPID Kabupaten Muara Lestari',
      'Kamis, 7 Mei 2026',
      'age -d -i ~/kunci.txt',
      'sha256sum -c manifest-sha256.txt',
      'RAHASIA',
      'Amplop',
    ]) {
      expect(page?.text).toContain(part);
    }
  });

  it.each([
    ['a public key', 'age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa'],
    ['a key that lacks a character', aRecoverySheet().secretKey.slice(0, -1)],
    ['a key with a letter that Bech32 does not know', aRecoverySheet().secretKey.replace('GQ97', 'GB97')],
    ['nothing', ''],
  ])('refuses %s', (_name, secretKey) => {
    expect(recoverySheetPdf(aRecoverySheet({ secretKey }), testFonts)).toEqual({ ok: false, error: { code: 'notAnAgeKey' } });
  });

  it.skipIf(!hasTools('pdftoppm', 'zbarimg', 'age-keygen'))('carries a QR code that stock age takes as it is', () => {
    const [scanned] = scannedCodes(recovery());
    const publicKey = spawnSync('age-keygen', ['-y'], { input: `${scanned}\n`, encoding: 'utf8' }).stdout.trim();

    expect(scanned).toBe(aRecoverySheet().secretKey);
    expect(publicKey).toBe(aRecoverySheet().publicKey);
  });
});

describe('the derivation of a deadline', () => {
  it('names every day, what it is and by which decree', async () => {
    const national = { name: 'Hari Raya Natal', kind: 'national', source: 'SKB 1497/2025' } as const;
    const newYear = { name: 'Tahun Baru 2027 Masehi', kind: 'national', source: 'computed lists' } as const;
    const jointLeave = { name: 'Cuti bersama Natal', kind: 'jointLeave', source: 'SKB 1497/2025' } as const;
    const [page] = await readPdf(
      derivation({
        steps: [
          { on: calendarDate('2026-12-23'), status: 'dayZero' },
          { on: calendarDate('2026-12-24'), status: 'holiday', holiday: jointLeave },
          { on: calendarDate('2026-12-25'), status: 'holiday', holiday: national },
          { on: calendarDate('2026-12-26'), status: 'weekend' },
          { on: calendarDate('2027-01-01'), status: 'holiday', holiday: newYear },
          { on: calendarDate('2027-01-04'), status: 'counted', day: 1 },
        ],
        dueOn: calendarDate('2027-01-04'),
        uncertainYears: [{ year: 2027, coverage: 'provisional' }],
      }),
    );

    for (const part of [
      'H Rabu, 23 Desember 2026 Hari H, hari nol',
      'Kamis, 24 Desember 2026 Cuti bersama Natal SKB 1497/2025',
      'Jumat, 25 Desember 2026 Libur nasional: Hari Raya Natal SKB 1497/2025',
      'Sabtu, 26 Desember 2026 Akhir pekan',
      'Jumat, 1 Januari 2027 Libur nasional: Tahun Baru 2027 Masehi belum ditetapkan',
      '1 Senin, 4 Januari 2027 Jatuh tempo: hari kerja',
      'tahun 2027 daftar liburnya belum ditetapkan',
    ]) {
      expect(page?.text).toContain(part);
    }
    expect(page?.text).not.toContain('computed lists');
  });

  it('repeats the head of the table on every sheet', async () => {
    const steps = dateRange(calendarDate('2026-01-01'), calendarDate('2026-06-30')).map((on, index) =>
      isWeekend(on) ? ({ on, status: 'weekend' } as const) : ({ on, status: 'counted', day: index } as const),
    );
    const pages = await readPdf(derivation({ steps }));

    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain('Hitungan Hari, tanggal Keterangan Dasar');
      expect(page.text).toContain(`Lembar ${index + 1} dari ${pages.length}`);
      expect(page.extent.bottom).toBeLessThanOrEqual(page.height - 9);
    }
  });
});

describe('the register of objections', () => {
  it('has the official columns in landscape with a cross under each ground', async () => {
    const [page] = await readPdf(register());

    expect({ width: page?.width, height: page?.height }).toEqual({ width: 297, height: 210 });
    for (const part of [
      'Nomor registrasi',
      'Alasan keberatan',
      'Tanggapan pemohon',
      '042/KEB/A/VI/2026',
      '031/PMH/A/V/2026',
      'Dikabulkan sebagian',
      'Anwar Sadat',
      'Menerima',
      'Jumlah: 1 nomor.',
      'Siti Rahayu',
    ]) {
      expect(page?.text).toContain(part);
    }
    expect(page?.text.match(/×/g)).toHaveLength(2);
  });

  it('keeps a voided number with its reason', async () => {
    const [page] = await readPdf(register({ rows: [aRegisterRow({ voidedBecause: 'formulir rusak' })] }));

    expect(page?.text).toContain('042/KEB/A/VI/2026');
    expect(page?.text).toContain('BATAL: formulir rusak');
  });

  it('says so where it is empty', async () => {
    const [page] = await readPdf(register({ rows: [] }));

    expect(page?.text).toContain('Tidak ada keberatan pada rentang ini.');
  });

  it('is never signed on a sheet without a row of it', async () => {
    const wentOver = await lastRowsWithSignature(
      range(3, 30),
      (count) => register({ rows: range(1, count).map((row) => aRegisterRow({ number: `${row}/KEB/A/VI/2026` })) }),
      (count) => [`${count}/KEB/A/VI/2026`, 'Jumlah:', 'Siti Rahayu'],
    );

    expect(wentOver).toBeGreaterThan(0);
  });

  it.each(['A4', 'F4'] as const)('prints a year of rows within the edges on %s', async (paper) => {
    const rows = Array.from({ length: 120 }, (_, i) =>
      aRegisterRow({ number: `${i + 1}/KEB/A/VI/2026`, informationRequested: 'anggaran '.repeat((i % 9) * 12 + 1) }),
    );
    const pages = await readPdf(register({ paper, rows }));
    const text = pages.map((page) => page.text).join(' ');

    expect(text).toContain('120/KEB/A/VI/2026');
    for (const { extent, width, height } of pages) {
      expect(extent.right).toBeLessThanOrEqual(width - 11.9);
      expect(extent.bottom).toBeLessThanOrEqual(height - 9);
    }
  });
});

describe('every paper', () => {
  const papers = { slip, pad, recovery, derivation, register };

  it.each(Object.entries(papers))('gives the same bytes twice: %s', (_name, print) => {
    expect(print()).toEqual(print());
  });

  it.each([
    ['slip', () => incompleteSlipPdf(aSlip({ applicant: '🙏' }), testFonts), 'applicant'],
    ['pad', () => numberPadPdf(aPad({ place: '🙏' }), testFonts), 'place'],
    ['recovery', () => recoverySheetPdf(aRecoverySheet({ office: '🙏' }), testFonts), 'office'],
    ['derivation', () => deadlineDerivationPdf(aDerivation({ name: '🙏' }), testFonts), 'name'],
    ['register', () => registerListPdf(aRegister({ rows: [aRegisterRow({ identity: ['Budi', '🙏'] })] }), testFonts), 'rows.0.identity.1'],
  ])('refuses a character without a glyph: %s', (_name, print, field) => {
    expect(print()).toEqual({ ok: false, error: { code: 'missingGlyph', character: '🙏', field } });
  });

  it.skipIf(!hasTools('qpdf', 'pdffonts')).each(Object.entries(papers))('is sound for qpdf with all fonts embedded: %s', (_name, print) => {
    const fonts = runTool(print(), 'pdffonts', ['{pdf}']).trim().split('\n').slice(2);

    expect(runTool(print(), 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes\s+\w+\s+yes/);
  });

  it.skipIf(!hasTools('pdftoppm', 'zbarimg'))('carries readable codes on slip and pad', () => {
    expect(scannedCodes(slip())).toEqual([aSlip().qr]);
    expect(scannedCodes(pad())).toEqual(aPad().forms.map(({ qr }) => qr));
  });
});
