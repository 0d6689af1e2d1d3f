/** Letters inside of the office: the cover sheet with its dispositions, and the order of the Atasan PPID (SOP-PPID-04 annex steps 2 and 3). */
import type { UncodedLetter } from '../../parts/letter.ts';
import { aboutOf, numberLine, paragraph, signedFrame, subjectBlock } from './case-blocks.ts';
import type { OrderLetter, PassSheet } from './model.ts';
import { dated, long, letterText as text } from './text.ts';

export const passSheetLetter = (sheet: PassSheet): UncodedLetter => ({
  letterhead: sheet.letterhead,
  banners: sheet.lateNote ? [sheet.lateNote] : [],
  title: { lines: text.passTitle, number: numberLine(sheet.letterNumber) },
  head: null,
  blocks: [
    paragraph(text.passOpening(aboutOf(sheet))),
    subjectBlock(sheet),
    {
      kind: 'pairs',
      pairs: [
        { label: 'Diterima', value: long(sheet.receivedOn) },
        { label: text.passDue, value: long(sheet.reviewBy) },
        { label: text.passLimit, value: `${long(sheet.legalLimit)}${provisionalNote(sheet.provisionalYears)}` },
        ...(sheet.enclosures.length > 0 ? [{ label: 'Lampiran', value: sheet.enclosures.join('; ') }] : []),
      ],
    },
    { kind: 'table', head: text.passTable, shares: [3, 4, 6], rows: sheet.addressees.map((addressee) => [addressee, '\n\n\n', '']) },
    paragraph(text.passReturn),
  ],
  closing: `${sheet.place}, ${dated(sheet.on)}`,
  signers: [{ caption: 'Yang meneruskan', name: sheet.sender.name, ...(sheet.sender.position ? { note: sheet.sender.position } : {}) }],
  copies: [],
});

export const orderLetter = (order: OrderLetter): UncodedLetter => ({
  ...signedFrame(order, text.orderTitle[order.kind]),
  blocks: [
    paragraph(text.orderBasis(aboutOf(order))),
    paragraph(order.to.map((addressee, index) => `${index + 1}. ${addressee}`).join('\n')),
    paragraph(`Untuk: ${order.kind === 'give' ? text.orderGive : text.orderRefuse}`),
    { kind: 'heading', text: 'Keberatan yang ditelaah' },
    subjectBlock(order),
    {
      kind: 'pairs',
      pairs: [
        { label: 'Hasil telaah', value: order.finding },
        ...(order.recommendation ? [{ label: 'Rekomendasi', value: order.recommendation }] : []),
        // The form offers the recommendation as the instruction: what says the same is said once.
        ...(order.instruction && order.instruction !== order.recommendation
          ? [{ label: 'Perintah khusus', value: order.instruction }]
          : []),
      ],
    },
    ...(order.due ? [paragraph(text.orderDue(order.due.on, order.due.workingDays))] : []),
    paragraph(text.orderLimit(order.legalLimit, provisionalNote(order.provisionalYears))),
  ],
});

/** A limit that may still move says so, as the receipt of the citizen does. */
const provisionalNote = (years: readonly number[] | undefined): string => (years && years.length > 0 ? `, ${text.provisional(years)}` : '');
