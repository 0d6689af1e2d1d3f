/** Decision of the PPID that refuses excluded information, with the letters of Art. 17 and the consequence test (UU 14/2008 Art. 19). */
import { article17Letters } from '#shared/domain/requests/request-events.ts';
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { UncodedLetter } from '../parts/letter.ts';
import type { RefusalDecision } from './model.ts';
import { bannersOf, closingOf, printLetter, signerOf, subjectPairs } from './print-letter.ts';
import { requestText as text } from './text.ts';

export const refusalDecisionPdf = (model: RefusalDecision, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetter(model, fonts, { title: 'Keputusan penolakan permohonan', letterOf: refusalLetter });

export const refusalLetter = (decision: RefusalDecision): UncodedLetter => ({
  letterhead: decision.letterhead,
  banners: bannersOf(decision),
  title: { lines: text.refusalTitle, number: `Nomor: ${decision.letterNumber ?? text.noNumber}` },
  head: null,
  blocks: [
    { kind: 'paragraph', text: text.refusalOpening(decision.number, decision.registeredOn) },
    { kind: 'pairs', pairs: subjectPairs(decision) },
    { kind: 'heading', text: text.refusalVerdict(decision.inPart) },
    { kind: 'paragraph', text: `${text.refusalGrounds}:` },
    {
      kind: 'ticks',
      rows: article17Letters.map((letter) => ({ chosen: decision.letters.includes(letter), text: text.letterLine(letter) })),
    },
    {
      kind: 'pairs',
      pairs: [
        { label: text.test, value: decision.testReference },
        ...(decision.consequence ? [{ label: text.consequence, value: decision.consequence }] : []),
      ],
    },
    { kind: 'paragraph', text: text.refusalEnd(decision.inPart, decision.filing) },
  ],
  closing: closingOf(decision.place, decision.letterOn),
  signers: [signerOf(decision)],
  copies: decision.copies ?? [],
});
