/** Every letter that a superior may correct: its editable draft, opened by LibreOffice, says the words of its PDF. */
import { beforeAll, describe, expect, it } from 'vitest';
import { letterDocx } from '#renderer/pdf/docx/letter-docx.ts';
import { isCorrectable, lettersOfPaper } from '#renderer/pdf/letters-of-paper.ts';
import type { RefusalLetter } from '#renderer/pdf/objection/letters/model.ts';
import { objectionLetterPdf } from '#renderer/pdf/objection/letters/print.ts';
import { extensionNoticePdf } from '#renderer/pdf/request/extension.ts';
import { writtenNoticePdf } from '#renderer/pdf/request/notice.ts';
import { refusalDecisionPdf } from '#renderer/pdf/request/refusal.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { letters } from '#test/fixtures/pdf/objection-letters.ts';
import { hasTools } from '#test/fixtures/pdf/read-pdf.ts';
import { aNotice, anExtension, aRefusal } from '#test/fixtures/pdf/request-papers.ts';
import { draftTexts, pdfWords, wordsOf } from '#test/fixtures/pdf/word-texts.ts';

const plain = <M extends { readonly letterhead: { readonly logo: unknown } }>(model: M): M => ({
  ...model,
  letterhead: { ...model.letterhead, logo: null },
});

const signedAs = {
  caption: 'Plt. Kepala Bidang, selaku PPID',
  name: 'Siti Ramadhani, S.H.',
  note: 'Penata (III/c), NIP 19800101 200501 2 002',
};
const copies = ['Bupati Muara Lestari', 'Inspektorat', 'Arsip'];

const to = ['Kepala Desa Bukit Sembilan', 'selaku pemohon', 'di tempat'];
const notice = plain(aNotice({ signedAs, copies, to }));
const papers = [
  { name: 'written notice', model: notice, pdf: () => writtenNoticePdf(notice, testFonts) },
  {
    name: 'extension',
    model: plain(anExtension({ signedAs })),
    pdf: () => extensionNoticePdf(plain(anExtension({ signedAs })), testFonts),
  },
  {
    name: 'refusal of a request',
    model: plain(aRefusal({ signedAs })),
    pdf: () => refusalDecisionPdf(plain(aRefusal({ signedAs })), testFonts),
  },
  ...Object.entries(letters)
    .filter(([, model]) => isCorrectable(model.template))
    .map(([name, model]) => ({ name, model: plain(model), pdf: () => objectionLetterPdf(plain(model), testFonts) })),
];

it.skipIf(!hasTools('pdftotext'))('a letter goes to whom the desk addressed it, and to nobody else', () => {
  const says = pdfWords(expectOk(writtenNoticePdf(notice, testFonts)));
  expect(says.replace(/\s+/g, ' ')).toContain(`Kepada Yth. ${to.join(' ')}`);
  const addressed = plain({ ...(letters['refusal letter'] as RefusalLetter), to });
  expect(pdfWords(expectOk(objectionLetterPdf(addressed, testFonts))).replace(/\s+/g, ' ')).toContain(`Kepada Yth. ${to.join(' ')}`);
});

describe.skipIf(!hasTools('soffice', 'pdftotext'))('a draft in a word processor', () => {
  const opened = new Map<string, string>();
  beforeAll(async () => {
    // LibreOffice starts once for all of them.
    const drafts = await Promise.all(
      papers.flatMap(({ name, model }) => {
        const found = lettersOfPaper(model.template, model);
        return (found?.letters ?? []).map(async (letter) => ({
          name,
          bytes: expectOk(await letterDocx(letter, { paper: 'A4', title: 'Konsep' })),
        }));
      }),
    );
    const texts = draftTexts(drafts.map(({ bytes }) => bytes));
    for (const [index, { name }] of drafts.entries()) opened.set(name, `${opened.get(name) ?? ''}\n${texts[index] ?? ''}`);
  }, 180_000);

  it.each(papers)('of the $name says the words of its PDF', ({ name, model, pdf }) => {
    expect(wordsOf(opened.get(name) ?? '', model.number)).toEqual(wordsOf(pdfWords(expectOk(pdf())), model.number));
  });
});

it.skipIf(!hasTools('soffice', 'pdftotext'))(
  'a draft is signed on a sheet that says something, and who gets a copy stands there too',
  { timeout: 120_000 },
  async () => {
    const decision = letters.decision;
    if (decision?.template !== 'objection-decision/1') throw new Error('a decision');
    const drafts = await Promise.all(
      [4, 6, 8, 10, 12, 40, 42, 44].map(async (sentences) => {
        const reasons = 'Lampiran III memuat rahasia pribadi pasien dan tidak dapat dibuka. '.repeat(sentences);
        const [letter] = lettersOfPaper(decision.template, plain({ ...decision, reasons, copies }))?.letters ?? [];
        if (!letter) throw new Error('a letter');
        return expectOk(await letterDocx(letter, { paper: 'A4', title: 'Konsep' }));
      }),
    );

    for (const text of draftTexts(drafts)) {
      const last = text.trimEnd().split('\f').at(-1)?.replaceAll(/\s+/g, ' ');
      for (const words of ['14 hari kerja sejak menerimanya', 'Hasnah Latief', '1. Bupati Muara Lestari 2. Inspektorat 3. Arsip'])
        expect(last).toContain(words);
    }
  },
);
