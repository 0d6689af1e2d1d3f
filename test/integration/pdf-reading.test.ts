/** Reading copies: the words of a paper in large print and as text for a Braille printer. */
import { describe, expect, it } from 'vitest';
import { type IncompleteSlip, incompleteSlipPdf } from '#renderer/pdf/incomplete-slip.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { lettersOf, objectionLetterPdf } from '#renderer/pdf/objection/letters/print.ts';
import { brailleText } from '#renderer/pdf/reading/braille-text.ts';
import { largePrintPdf, largePrintTemplate } from '#renderer/pdf/reading/large-print.ts';
import { readingOfLetters } from '#renderer/pdf/reading/reading-copy.ts';
import { isReadable, readingOfPaper } from '#renderer/pdf/reading/reading-of-paper.ts';
import { deliveryReceiptPdf } from '#renderer/pdf/request/delivery.ts';
import { extensionNoticePdf } from '#renderer/pdf/request/extension.ts';
import { writtenNoticePdf } from '#renderer/pdf/request/notice.ts';
import { refusalDecisionPdf } from '#renderer/pdf/request/refusal.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk, type Result } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { letters } from '#test/fixtures/pdf/objection-letters.ts';
import { aFullReceipt, aReceipt } from '#test/fixtures/pdf/objection-receipts.ts';
import { aSlip } from '#test/fixtures/pdf/papers.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';
import { aDelivery, aNotice, anExtension, aProof, aRefusal } from '#test/fixtures/pdf/request-papers.ts';

const original = { name: 'Tanda bukti', on: calendarDate('2026-06-10') };
const read = (model: { readonly template: string }) => {
  const copy = readingOfPaper(model.template, model);
  if (!copy) throw new Error(`nothing reads ${model.template}`);
  return copy;
};
const braille = (model: { readonly template: string }) => brailleText(read(model), original);
const large = (model: { readonly template: string }) =>
  largePrintPdf(
    { template: largePrintTemplate, paper: 'A4', printed: aReceipt().printed, reference: '042/KEB/A/VI/2026', original, copy: read(model) },
    testFonts,
  );

/** What stands on a sheet and says nothing of the case: footer, line to cut along, cell of a table that says which row it is. */
const ofTheSheet = /^(?:Dicetak|Lembar|dari|\d+|Meja|A|WITA|\d\d\.\d\d|Gunting|di|sini)$/;
const words = (text: string): ReadonlySet<string> => new Set(text.split(/[\s:;]+/).map((word) => word.replace(/[.,]+$/, '')));

describe('nothing that a letter says is left out', () => {
  const printed: Readonly<Record<string, readonly [model: { readonly template: string }, bytes: Result<Uint8Array, PdfError>]>> = {
    notice: [aNotice(), writtenNoticePdf(aNotice(), testFonts)],
    extension: [anExtension(), extensionNoticePdf(anExtension(), testFonts)],
    refusal: [aRefusal(), refusalDecisionPdf(aRefusal(), testFonts)],
    delivery: [aDelivery(), deliveryReceiptPdf(aDelivery(), testFonts)],
    slip: [aSlip(), incompleteSlipPdf(aSlip() as IncompleteSlip, testFonts)],
    ...Object.fromEntries(Object.entries(letters).map(([name, model]) => [name, [model, objectionLetterPdf(model, testFonts)]])),
  };

  it.each(Object.entries(printed))('%s', async (_name, [model, bytes]) => {
    const said = words(braille(model));
    const onPaper = (await readPdf(expectOk(bytes))).flatMap(({ text }) => [...words(text)]);

    expect(onPaper.length).toBeGreaterThan(30);
    expect(onPaper.filter((word) => word !== '' && !said.has(word) && !ofTheSheet.test(word))).toEqual([]);
  });
});

describe('the receipt', () => {
  it('says who, what, until when and what comes next, and the case in full', () => {
    const text = braille(aFullReceipt());

    for (const line of [
      'Pemohon: ',
      'Alasan keberatan: ',
      'Kasus posisi: ',
      'Petugas penerima: Rahmawati Saleh',
      'Salinan untuk dibaca. Yang berlaku adalah surat aslinya: Tanda bukti, Rabu, 10 Juni 2026.',
    ]) {
      expect(text).toContain(line);
    }
    const { casePosition } = aFullReceipt();
    expect(casePosition.kind === 'written' && text.includes(`Kasus posisi: ${casePosition.text.split('\n')[0]}`)).toBe(true);
  });

  it('of a request says what was asked for', () => {
    expect(braille(aProof())).toContain(`Rincian informasi: ${aProof().information}`);
  });
});

describe('text for a Braille printer', () => {
  it('has one thought on a line, keyboard signs only, and Windows line ends', () => {
    const text = braille(aReceipt({ purposeOfUse: null, papersSeen: ['formulir “asli”', 'KTP – fotokopi'] }));

    expect(text).toContain('formulir "asli", KTP - fotokopi');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2010-\u2026]/);
    expect(text).not.toMatch(/(?:\r\n){3}/);
    expect(text.split('\r\n').every((line) => line === line.trim())).toBe(true);
  });

  it('says what the eye sees as a tick or a column', () => {
    const [letter] = Object.values(letters).flatMap((model) => lettersOf(model));
    if (!letter) throw new Error('there are letters');
    const rows = [
      { chosen: true, text: 'diambil langsung' },
      { chosen: false, text: 'pos' },
    ];
    const table = { kind: 'table', head: ['Naskah', 'Catatan'], rows: [['Formulir', '']], shares: [1, 1] } as const;
    const text = brailleText(readingOfLetters([{ ...letter, blocks: [{ kind: 'ticks', rows }, table] }], 'Surat'), original);

    expect(text).toContain(
      'Dipilih: diambil langsung\r\nTidak dipilih: pos\r\nTabel dengan kolom: Naskah; Catatan\r\nBaris 1. Naskah: Formulir\r\n',
    );
  });
});

describe('large print', () => {
  it.runIf(hasTools('qpdf', 'pdffonts'))('is a sound file with its fonts inside, and nothing over the edge', async () => {
    const bytes = expectOk(large(aFullReceipt()));

    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors');
    expect(runTool(bytes, 'pdffonts', ['{pdf}'])).not.toMatch(/\bno\s+(?:yes|no)\s+(?:yes|no)\s+\d/);
    for (const page of await readPdf(bytes)) {
      expect(page.width).toBeCloseTo(210, 0);
      expect(page.extent.right).toBeLessThan(192);
    }
  });

  it('says the same as the text, sheet after sheet', async () => {
    const pages = await readPdf(expectOk(large(aReceipt())));
    const printed = words(pages.map(({ text }) => text).join(' '));
    const said = [...words(braille(aReceipt()))];

    expect(pages.length).toBeGreaterThan(2);
    expect(said.filter((word) => word !== '' && !printed.has(word))).toEqual([]);
  });

  it('names the letter that no font has', () => {
    expect(large(aReceipt({ purposeOfUse: null, papersSeen: ['漢'] }))).toMatchObject({
      ok: false,
      error: { code: 'missingGlyph', character: '漢' },
    });
  });
});

it('sheets for the office and signed scans have none', () => {
  expect(isReadable('deadline-derivation/1')).toBe(false);
  expect(readingOfPaper('scan', { any: 'thing' })).toBeNull();
});
