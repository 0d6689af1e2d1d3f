/** The pack for the internal audit: drawn from real registers, on paper, and its papers in one ZIP. */
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditBundle } from '#renderer/commands/reports/audit-papers.ts';
import { readCalendar } from '#renderer/db/queries/calendar.ts';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { readRequests } from '#renderer/db/queries/requests.ts';
import { auditCases } from '#renderer/features/reports/audit/audit-cases.ts';
import { type AuditSheet, auditPackPdf } from '#renderer/pdf/audit-pack.ts';
import { periodAround } from '#shared/domain/reports/report-period.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRegistered, atWork, memoryVault, openCounter } from '#test/support/objection-counter.ts';
import { aRegisteredRequest, aRequest } from '#test/support/request-counter.ts';
import { lastRowsWithSignature, range } from '#test/support/signed-paper.ts';

beforeEach(() => void wipeIndexedDb());

describe('the cases of a year', () => {
  it('are those registered in it, each with its time, lateness, returns and what is missing', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2025-12-30T09:00');
    await aRegisteredRequest(ctx);
    await atWork(ctx, '2026-03-09T09:30');
    const papers = { identity: true, powerOfAttorney: false, dutyStamp: false, deed: false };
    const asked = await aRegisteredRequest(ctx, { values: aRequest({ papers }) });
    const objected = await aRegistered(ctx);
    const period = periodAround('year', calendarDate('2026-06-10'));

    const cases = await auditCases(
      { requests: await readRequests(ctx.db), objections: await readObjections(ctx.db) },
      {
        period,
        asOf: calendarDate('2026-04-01'),
        calendar: await readCalendar(ctx.db),
      },
    );

    expect(cases.map(({ id }) => id)).toEqual([asked, objected]);
    expect(cases).toMatchObject([
      {
        register: 'request',
        registeredOn: '2026-03-09',
        answeredOn: null,
        days: 12,
        unit: 'workingDays',
        limitOn: '2026-03-30',
        late: true,
        returns: 0,
        missing: ['proof'],
        course: [{ kind: 'registered', on: '2026-03-09' }],
      },
      { register: 'objection', late: false, missing: ['receipt', 'passing'], answeredOn: null },
    ]);
    expect([...(cases[0]?.persons ?? [])]).toEqual(['petugas-1']);
  });
});

const sheet = (changes: Partial<AuditSheet> = {}): AuditSheet => ({
  template: 'audit-pack/1',
  paper: 'A4',
  letterhead: aLetterhead,
  place: 'Muara Lestari',
  printed: { on: calendarDate('2027-02-01'), time: '09:42', zone: 'WITA', desk: 'A' },
  period: '2026',
  asOf: calendarDate('2026-12-31'),
  scope: null,
  key: 'audit-2026',
  figures: { population: 240, sampled: 2, late: 1, returned: 1, missing: 1 },
  cases: [
    {
      number: '044/PMH/A/III/2026',
      stratum: 'lewat batas',
      information: "Laporan kinerja Puskesmas Kota 2025, bab 'rekap' kunjungan",
      registeredOn: calendarDate('2026-03-09'),
      answeredOn: calendarDate('2026-04-14'),
      time: '19 hari kerja, batas 30 Maret 2026, lewat batas',
      returns: 0,
      missing: '',
      course: '9 Mar 2026 diregistrasi; 14 Apr 2026 pemberitahuan tertulis',
    },
    {
      number: '012/KEB/A/VI/2026',
      stratum: 'dikembalikan',
      information: 'Daftar aset desa',
      registeredOn: calendarDate('2026-06-10'),
      answeredOn: null,
      time: '4 hari kerja, batas 23 Juli 2026, belum ditanggapi',
      returns: 2,
      missing: 'tanda terima; lembar pengantar',
      course: '8 Jun 2026 dikembalikan untuk dilengkapi; 10 Jun 2026 diregistrasi',
    },
  ],
  ...changes,
});

describe('the report', () => {
  const print = (changes: Partial<AuditSheet> = {}) => expectOk(auditPackPdf(sheet(changes), testFonts));

  it('says how the sample was drawn, what each case is, and leaves room for findings', async () => {
    const text = (await readPdf(print())).map((page) => page.text).join(' ');
    for (const words of [
      'PAKET AUDIT INTERNAL',
      'kunci "audit-2026"',
      'SHA-256',
      '240',
      '044/PMH/A/III/2026',
      "bab 'rekap' kunjungan",
      'lewat batas',
      'Dikembalikan 2 kali',
      'tanda terima; lembar pengantar',
      'lengkap',
      'Temuan',
      'Auditor internal',
      'Kesimpulan dan tindak lanjut',
    ])
      expect(text).toContain(words);
  });

  it('runs over as many pages as it needs, and is a sound file', async () => {
    const [one] = sheet().cases;
    if (!one) throw new Error('no case');
    const bytes = print({ cases: Array.from({ length: 60 }, (_, index) => ({ ...one, number: `${index}/PMH/A/III/2026` })) });
    expect((await readPdf(bytes)).length).toBeGreaterThan(3);
    if (hasTools('qpdf')) expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors');
  });

  it('is never concluded and signed on a sheet without a case', async () => {
    const [one] = sheet().cases;
    if (!one) throw new Error('no case');
    const wentOver = await lastRowsWithSignature(
      range(3, 24),
      (count) => print({ cases: range(1, count).map((n) => ({ ...one, number: `${n}/PMH/A/III/2026` })) }),
      (count) => [`${count}/PMH/A/III/2026`, 'Kesimpulan dan tindak lanjut', 'Auditor internal'],
    );

    expect(wentOver).toBeGreaterThan(0);
  });

  it('names whose cases they are', async () => {
    const text = (await readPdf(print({ scope: 'Rahmawati Saleh' }))).map((page) => page.text).join(' ');
    expect(text).toContain('dikerjakan oleh: Rahmawati Saleh');
  });
});

describe('the ZIP of the papers', () => {
  it('holds a folder for each case and says what this PC does not hold', async () => {
    const vault = memoryVault();
    const pdf = new TextEncoder().encode('%PDF-1.7 proof');
    const scan = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
    const [a, b] = [expectOk(await vault.put(pdf, 'a', 'application/pdf')), expectOk(await vault.put(scan, 'b', 'image/jpeg'))];
    const gone = 'f'.repeat(64);
    const paper = (hash: string, kind: string, day: number) => ({ hash, kind, bytes: 10, issuedAt: `2026-03-0${day}T00:00:00.000Z` });
    const zip = expectOk(
      await auditBundle(vault, {
        cases: [
          { number: '001/PMH/A/III/2026', papers: [paper(b.hash, 'scan:noticeGiven', 2), paper(a.hash, 'requestProof', 1)] },
          { number: '001/KEB/A/III/2026', papers: [paper(gone, 'receipt', 1)] },
        ],
        reports: [{ name: 'laporan.pdf', bytes: pdf }],
      }),
    );
    const files = unzipSync(zip);
    expect(Object.keys(files).toSorted()).toEqual([
      '001-PMH-A-III-2026/01-requestProof.pdf',
      '001-PMH-A-III-2026/02-scan-noticeGiven.jpg',
      'daftar-naskah.csv',
      'laporan.pdf',
    ]);
    expect(files['001-PMH-A-III-2026/01-requestProof.pdf']).toEqual(pdf);
    const list = new TextDecoder().decode(files['daftar-naskah.csv']);
    expect(list).toContain(`${gone},tidak ada di PC ini`.replace(',', list.includes(';') ? ';' : ','));
    expect(list).toContain(a.hash);
  });

  it('is refused where it would not fit into memory', async () => {
    const papers = [{ hash: 'a', kind: 'receipt', issuedAt: '', bytes: 300_000_000 }];
    expect(await auditBundle(memoryVault(), { cases: [{ number: '1', papers }], reports: [] })).toEqual({
      ok: false,
      error: { code: 'tooLarge', bytes: 300_000_000 },
    });
  });
});
