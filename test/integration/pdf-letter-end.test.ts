/** The end of a letter: who signs never stands on a sheet that says nothing, and who gets a copy stands with the signature. */
import { describe, expect, it } from 'vitest';
import { objectionLetterPdf } from '#renderer/pdf/objection/letters/print.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { letters } from '#test/fixtures/pdf/objection-letters.ts';
import { hasTools, runTool } from '#test/fixtures/pdf/read-pdf.ts';
import { lastRowsWithSignature, range } from '#test/support/signed-paper.ts';

const copies = ['PPID Utama', 'PPID Pembantu', 'Inspektorat', 'Arsip'];

function decision(sentences: number): Uint8Array {
  const model = letters.decision;
  if (model?.template !== 'objection-decision/1') throw new Error('a decision');
  const reasons = 'Lampiran III memuat rahasia pribadi pasien dan tidak dapat dibuka. '.repeat(sentences);
  return expectOk(objectionLetterPdf({ ...model, reasons, copies }, testFonts));
}

describe('the end of a letter', () => {
  it('stays with its last sentence and with everybody who gets a copy', async () => {
    const wentOver = await lastRowsWithSignature(range(1, 26), decision, () => [
      '14 hari kerja sejak menerimanya',
      'Hasnah Latief',
      'Tembusan: 1. PPID Utama 2. PPID Pembantu 3. Inspektorat 4. Arsip',
    ]);

    expect(wentOver).toBe(1);
  });

  it.skipIf(!hasTools('pdftotext'))('has place and date above the middle of who signs', () => {
    const words = runTool(decision(1), 'pdftotext', ['-bbox-layout', '{pdf}', '-']);
    const middleOf = (text: RegExp) => {
      const line = [...words.matchAll(/<line xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/g)].find(([, , , said]) =>
        text.test((said ?? '').replaceAll(/(<[^>]+>|\s)+/g, ' ')),
      );
      return (Number(line?.[1]) + Number(line?.[2])) / 2;
    };

    expect(Math.abs(middleOf(/Lestari, 8 Juni/) - middleOf(/Hasnah Latief/))).toBeLessThan(1);
  });
});
