/** Berita Acara and reports that a superior corrects: the editable draft, opened by LibreOffice, says the words of the PDF. */
import { beforeAll, describe, expect, it } from 'vitest';
import { disposalMinutesPdf } from '#renderer/pdf/disposal/minutes.ts';
import { letterDocx } from '#renderer/pdf/docx/letter-docx.ts';
import { isCorrectable, lettersOfPaper } from '#renderer/pdf/letters-of-paper.ts';
import { type DocumentationPaper, documentationPdf, documentationTemplate } from '#renderer/pdf/procedure/documentation-report.ts';
import { handoverMinutesPdf } from '#renderer/pdf/procedure/handover-minutes.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aDisposalMinutes, aHandover, onPaper } from '#test/fixtures/pdf/minutes.ts';
import { hasTools } from '#test/fixtures/pdf/read-pdf.ts';
import { draftTexts, pdfWords, wordsOf } from '#test/fixtures/pdf/word-texts.ts';

const letterhead = { ...onPaper.letterhead, logo: null };

const handover = aHandover({ letterhead });
const destruction = aDisposalMinutes({ letterhead });
const unknownYet = aDisposalMinutes({
  letterhead,
  at: null,
  first: null,
  second: null,
  method: null,
  basis: [],
  witnesses: [],
});
const transfer = aDisposalMinutes({ letterhead, kind: 'transfer' });
const report: DocumentationPaper = {
  ...onPaper,
  letterhead,
  template: documentationTemplate,
  qr: 'DALUANG:DOC:1',
  from: calendarDate('2026-05-01'),
  to: calendarDate('2026-05-31'),
  scope: 'Seluruh unit',
  figures: [
    {
      unit: 'Dinas Kesehatan',
      deliveries: 2,
      begun: 40,
      verified: 31,
      authenticated: 30,
      coded: 28,
      arranged: 22,
      returned: 3,
      linked: 5,
      lines: 9,
    },
    {
      unit: 'Dinas Perhubungan',
      deliveries: 1,
      begun: 12,
      verified: 8,
      authenticated: 7,
      coded: 6,
      arranged: 4,
      returned: 1,
      linked: 2,
      lines: 3,
    },
  ],
  problems: 'Rak di ruang B penuh.',
  needs: null,
  instructions: [
    {
      instruction: 'Tambah rak',
      responsible: 'Kasubbag Umum',
      dueOn: calendarDate('2026-06-30'),
      signer: 'Marthen Rante',
      followUps: [{ on: calendarDate('2026-06-02'), what: 'Surat permintaan dikirim', done: true }],
      done: false,
    },
  ],
  preparedBy: 'Dewi Anggraini',
};

const papers = [
  { name: 'a handover', model: handover, reference: handover.number, pdf: () => handoverMinutesPdf(handover, testFonts) },
  { name: 'a destruction', model: destruction, reference: destruction.number ?? '', pdf: () => disposalMinutesPdf(destruction, testFonts) },
  {
    name: 'a destruction still open',
    model: unknownYet,
    reference: unknownYet.number ?? '',
    pdf: () => disposalMinutesPdf(unknownYet, testFonts),
  },
  { name: 'a transfer', model: transfer, reference: transfer.number ?? '', pdf: () => disposalMinutesPdf(transfer, testFonts) },
  {
    name: 'the documentation',
    model: report,
    reference: `${report.from} sampai ${report.to}`,
    pdf: () => documentationPdf(report, testFonts),
  },
];

describe.skipIf(!hasTools('soffice', 'pdftotext'))('a draft of minutes in a word processor', () => {
  const opened = new Map<string, string>();
  beforeAll(async () => {
    const drafts = await Promise.all(
      papers.flatMap(({ name, model }) => {
        expect(isCorrectable(model.template)).toBe(true);
        return (lettersOfPaper(model.template, model)?.letters ?? []).map(async (letter) => ({
          name,
          bytes: expectOk(await letterDocx(letter, { paper: 'A4', title: 'Konsep' })),
        }));
      }),
    );
    const texts = draftTexts(drafts.map(({ bytes }) => bytes));
    for (const [index, { name }] of drafts.entries()) opened.set(name, `${opened.get(name) ?? ''}\n${texts[index] ?? ''}`);
  }, 180_000);

  it.each(papers)('of $name says the words of its PDF', ({ name, reference, pdf }) => {
    // A long reference takes two lines of the footer.
    const words = (text: string) => wordsOf(text.replaceAll(/^Laporan pendokumentasian.*$/gm, ''), reference);
    expect(words(opened.get(name) ?? '')).toEqual(words(pdfWords(expectOk(pdf()))));
  });
});
