/** Where a rule of the office counts in days of the wall calendar, screen and paper say so; otherwise both say working days. */
import { describe, expect, test } from 'vitest';
import { receiptModel } from '#renderer/features/objections/receipt-model.ts';
import { ReceiptPreview } from '#renderer/features/objections/receipt-preview.tsx';
import { blankValues as blankObjection } from '#renderer/features/objections/registration-values.ts';
import { proofModel } from '#renderer/features/requests/paper-models.ts';
import { ProofPreview } from '#renderer/features/requests/proof-preview.tsx';
import { blankValues as blankRequest, toRequest } from '#renderer/features/requests/registration-values.ts';
import { deadlineDerivationPdf } from '#renderer/pdf/deadline-derivation.ts';
import { objectionReceiptPdf } from '#renderer/pdf/objection-receipt.ts';
import { extensionNoticePdf } from '#renderer/pdf/request/extension.ts';
import { writtenNoticePdf } from '#renderer/pdf/request/notice.ts';
import { requestProofPdf } from '#renderer/pdf/request/proof.ts';
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { daysCounted, objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { type OfficeRule, withOfficeRules } from '#shared/domain/deadlines/office-rules.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aReceipt } from '#test/fixtures/pdf/objection-receipts.ts';
import { aDerivation } from '#test/fixtures/pdf/papers.ts';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
import { aNotice, anExtension } from '#test/fixtures/pdf/request-papers.ts';
import { anObjection } from '#test/support/objection-counter.ts';
import { anOfficeState } from '#test/support/office-state.ts';
import { wordsOf } from '#test/support/rendered.tsx';

const day = calendarDate('2026-03-09');
const at = instant('2026-03-09T02:00:00.000Z');
const officer = { name: 'Rahmawati Saleh', position: null };

const inCalendarDays = (key: OfficeRule['key'], days: number): OfficeRule => ({
  key,
  days,
  unit: 'calendarDays',
  countsFrom: null,
  effectiveFrom: calendarDate('2026-01-01'),
  basis: 'Peraturan Bupati 7/2026',
  personId: 'admin-1',
  setAt: at,
});
const calendar = officeCalendar(shippedHolidays, [], {
  rules: withOfficeRules([
    inCalendarDays('notice', 14),
    inCalendarDays('noticeExtended', 24),
    inCalendarDays('legalLimit', 30),
    inCalendarDays('internalAim', 20),
    inCalendarDays('filing', 45),
  ]),
});
const shipped = anOfficeState();
const other = { ...shipped, calendar };

const textOf = async (bytes: Uint8Array): Promise<string> => (await readPdf(bytes)).map(({ text }) => text).join(' ');
const proof = (office: typeof shipped) =>
  proofModel(
    {
      values: toRequest({ ...blankRequest, name: 'Sulastri', address: 'Jl. Kemiri 12', contact: '0812', information: 'Renja 2026' }),
      number: '001/PMH/A/III/2026',
      entryHash: 'abc',
      receivedAt: at,
      registeredOn: day,
      channel: 'Datang langsung',
      padReason: null,
      officer,
      atOnce: null,
    },
    office,
    at,
  );
const receipt = (office: typeof shipped) =>
  receiptModel(
    {
      values: anObjection(),
      number: '001/KEB/A/III/2026',
      entryHash: 'abc',
      receivedAt: at,
      declaredCompleteOn: day,
      late: null,
      padReason: null,
      officer,
    },
    office,
    at,
  );

describe('a proof and its preview', () => {
  const words = (office: typeof shipped) =>
    wordsOf(<ProofPreview values={blankRequest} office={office} number="1" receivedAt={at} registeredOn={day} officer="" />);

  test('say calendar days where the rule counts them', async () => {
    const text = await textOf(expectOk(requestProofPdf(proof(other), testFonts)));
    expect(text).toContain('14 hari kalender sejak permohonan diregistrasi');
    expect(text).toContain('(24 hari kalender)');
    expect(text).toContain('kepada Atasan PPID dalam 45 hari kalender');
    expect(words(other)).toContain('Pemberitahuan, 14 hari kalender');
    expect(words(other)).not.toContain('hari kerja');
  });

  test('say working days where nothing is set', async () => {
    const text = await textOf(expectOk(requestProofPdf(proof(shipped), testFonts)));
    expect(text).toContain('10 hari kerja sejak permohonan diregistrasi');
    expect(text).toContain('kepada Atasan PPID dalam 30 hari kerja');
    expect(words(shipped)).toContain('Bila diperpanjang, 17 hari kerja');
    expect(text + words(shipped)).not.toContain('hari kalender');
  });
});

describe('a receipt and its preview', () => {
  const words = (office: typeof shipped) =>
    wordsOf(<ReceiptPreview values={blankObjection} office={office} number="1" receivedAt={at} dayH={day} officer="" />);

  test('say calendar days where the rule counts them', async () => {
    const text = await textOf(expectOk(objectionReceiptPdf(receipt(other), testFonts)));
    expect(text).toContain('30 hari kalender sejak keberatan');
    expect(text).toMatch(/Sasaran kantor: [^(]*\(20 hari kalender\)/);
    expect(words(other)).toContain('Batas, 30 hari kalender');
    expect(words(other)).toContain('Target kantor, 20 hari kalender');
  });

  test('promise nothing beyond a limit that the office counts shorter', async () => {
    const shorter = {
      ...shipped,
      calendar: officeCalendar(shippedHolidays, [], { rules: withOfficeRules([inCalendarDays('legalLimit', 30)]) }),
    };
    const text = await textOf(expectOk(objectionReceiptPdf(receipt(shorter), testFonts)));
    // The aim of 25 working days, and thirty from the receipt, lie after the limit here.
    expect(text).toContain('30 hari kalender sejak keberatan');
    expect(text).not.toContain('Sasaran kantor');
    expect(text).not.toContain('Bila dihitung sejak keberatan tertulis diterima');
    expect(words(shorter)).not.toContain('Target kantor');
    expect(words(shorter)).toContain('Batas, 30 hari kalender');
  });

  test('promise the same day where the limit counts from the receipt', async () => {
    const fromReceipt = { ...inCalendarDays('legalLimit', 30), countsFrom: 'receivedOn' as const };
    const office = { ...shipped, calendar: officeCalendar(shippedHolidays, [], { rules: withOfficeRules([fromReceipt]) }) };
    const complete = calendarDate('2026-03-13');
    const preview = wordsOf(
      <ReceiptPreview values={blankObjection} office={office} number="1" receivedAt={at} dayH={complete} officer="" />,
    );
    expect(preview).toContain('Rabu, 8 April 2026');
    expect(preview).not.toContain('13 April 2026');
  });

  test('what was stored before says working days', async () => {
    const text = await textOf(expectOk(objectionReceiptPdf(aReceipt(), testFonts)));
    expect(text).toContain('30 hari kerja sejak keberatan');
    expect(text).not.toContain('hari kalender');
  });
});

test('the derivation says what it counts', async () => {
  const text = async (unit: 'workingDays' | 'calendarDays') => textOf(expectOk(deadlineDerivationPdf(aDerivation({ unit }), testFonts)));
  expect(await text('workingDays')).toContain('hari pertama yang dihitung ialah hari kerja berikutnya');
  expect(await text('calendarDays')).toContain('yang dihitung ialah setiap hari kalender');
  expect(await text('calendarDays')).not.toContain('hari pertama yang dihitung ialah hari kerja');
});

test('letters name the days of filing and of the extension as the rule does', async () => {
  const filing = { days: 45, unit: 'calendarDays' as const };
  expect(await textOf(expectOk(writtenNoticePdf(aNotice({ filing }), testFonts)))).toContain('dalam 45 hari kalender sejak menerima');
  expect(await textOf(expectOk(extensionNoticePdf(anExtension({ longer: { days: 10, unit: 'calendarDays' } }), testFonts)))).toContain(
    'diperpanjang paling lama 10 hari kalender',
  );
  expect(await textOf(expectOk(extensionNoticePdf(anExtension(), testFonts)))).toContain('diperpanjang paling lama 7 hari kerja');
});

describe('the days that have run', () => {
  const limitOf = (office: typeof shipped) => {
    const limit = objectionDeadlines({ declaredCompleteOn: day }, office.calendar).find(({ key }) => key === 'legalLimit');
    if (!limit) throw new Error('no limit');
    return limit;
  };

  test.each([
    ['2026-03-09', 0, 0],
    ['2026-03-13', 4, 4],
    ['2026-03-16', 7, 5],
    ['2026-03-08', 0, 0],
  ])('by %s: %d calendar days or %d working days', (until, calendarDays, workingDays) => {
    expect(daysCounted(limitOf(other), calendarDate(until), calendar)).toBe(calendarDays);
    expect(daysCounted(limitOf(shipped), calendarDate(until), shipped.calendar)).toBe(workingDays);
  });
});
