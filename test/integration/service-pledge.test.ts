/** The service pledge: its six elements, what is locked and what the office says, as a paper and as a draft. */
import { describe, expect, it } from 'vitest';
import { letterDocx } from '#renderer/pdf/docx/letter-docx.ts';
import { hoursText } from '#renderer/pdf/parts/hours-text.ts';
import {
  lockedPledge,
  pledgeLetter,
  pledgeTemplate,
  type ServicePledge,
  servicePledgePdf,
  shippedPledgeWords,
} from '#renderer/pdf/service-pledge.ts';
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import type { HoursPeriod } from '#shared/domain/calendar/service-timetable.ts';
import { pledgeElements } from '#shared/domain/service-pledge/pledge.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { draftTexts, pdfWords, wordsOf } from '#test/fixtures/pdf/word-texts.ts';

const on = calendarDate('2026-06-10');

const aPledge = (change: Partial<ServicePledge> = {}): ServicePledge => ({
  template: pledgeTemplate,
  paper: 'A4',
  letterhead: { ...aLetterhead, logo: null },
  printed: { on, time: '09:42', zone: 'WITA', desk: 'A' },
  qr: 'DALUANG:MAKLUMAT:01977f6e-7c1b-7000-8000-5d1f0c2a9b11',
  place: 'Muara Lestari',
  on,
  letterNumber: null,
  limits: { notice: '10 hari kerja', extended: '17 hari kerja', filing: '30 hari kerja', reply: '30 hari kerja', dispute: '14 hari kerja' },
  hours: 'Senin sampai Kamis 09.00 sampai 15.00',
  words: { ...shippedPledgeWords, fee: "Fotokopi di 'Koperasi Ñusa' Rp300 per lembar." },
  signer: {
    caption: 'Plt. Kepala Dinas, selaku Pimpinan Badan Publik',
    name: 'Hasnah Latief, S.Sos., M.Si.',
    note: 'NIP 19700101 199503 2 001',
  },
  ...change,
});

const pdf = (change: Partial<ServicePledge> = {}) => expectOk(servicePledgePdf(aPledge(change), testFonts));

describe('the service pledge', () => {
  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)(
    'on %s promises, and says each of its six elements with the words of the office after the locked ones',
    async (paper, width, height) => {
      const pages = await readPdf(pdf({ paper }));
      const text = pages.map((page) => page.text).join(' ');

      for (const page of pages) expect(page).toMatchObject({ width, height });
      for (const part of ['MAKLUMAT PELAYANAN INFORMASI PUBLIK', 'siap menerima sanksi', 'Nomor: ......', 'Hasnah Latief, S.Sos., M.Si.']) {
        expect(text).toContain(part);
      }
      const pledge = aPledge();
      const places = pledgeElements.flatMap((element) => {
        const own = pledge.words[element];
        return [...lockedPledge(pledge)[element], ...(own === '' ? [] : [own])].map((part) => text.indexOf(part));
      });
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    },
  );

  it('is one sheet with the shipped words', async () => {
    expect(await readPdf(pdf({ words: shippedPledgeWords }))).toHaveLength(1);
  });

  it('refuses a letter without a glyph and names the element', () => {
    const strange = servicePledgePdf(aPledge({ words: { ...shippedPledgeWords, time: '漢' } }), testFonts);
    expect(strange).toMatchObject({ error: { code: 'missingGlyph', field: 'words.time' } });
  });

  it.skipIf(!hasTools('qpdf'))('is a sound file', () => {
    expect(runTool(pdf(), 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
  });

  it.skipIf(!hasTools('zbarimg', 'pdftoppm'))('carries a code that is read back', () => {
    expect(scannedCodes(pdf())).toContain(aPledge().qr);
  });

  it.skipIf(!hasTools('soffice', 'pdftotext'))('says the same words as a draft in a word processor', { timeout: 120_000 }, async () => {
    const draft = expectOk(await letterDocx(pledgeLetter(aPledge()), { paper: 'A4', title: 'Maklumat pelayanan' }));
    const [opened] = draftTexts([draft]);

    expect(wordsOf(opened ?? '')).toEqual(wordsOf(pdfWords(pdf()), 'Maklumat pelayanan'));
  });
});

describe('the hours of a desk in words', () => {
  const basis = 'SE 1';

  it.each([
    ['the shipped ones', [], 'Senin sampai Kamis 09.00 sampai 12.00 dan 13.00 sampai 15.00, Jumat 09.00 sampai 11.00'],
    [
      'those of the office, one day shut',
      [
        {
          service: 'request',
          from: calendarDate('2026-01-01'),
          until: null,
          days: ['08.00-14.00', '08.00-14.00', '', '08.00-14.00', '08.00-11.00'],
          basis,
        },
      ],
      'Senin sampai Selasa 08.00 sampai 14.00, Kamis 08.00 sampai 14.00, Jumat 08.00 sampai 11.00',
    ],
  ] satisfies [string, readonly HoursPeriod[], string][])('are %s', (_, hours, words) => {
    expect(hoursText('request', on, officeCalendar({ version: 1, years: new Map() }, [], { hours }))).toBe(words);
  });
});
