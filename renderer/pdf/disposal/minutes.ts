/** The Berita Acara of a transfer, a destruction or a handing over: two copies in one file, one for each side (domain.md 4.6). */
import { formatLongDate } from '#shared/i18n/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow, type Flow } from '../kit/flow.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import { checkLogo, drawLetterhead } from '../parts/letterhead.ts';
import { drawFooters, FOOTER } from '../parts/marks.ts';
import { drawPairs } from '../parts/pairs.ts';
import { drawSignatures, type Signer, signaturesHeight } from '../parts/signatures.ts';
import { drawSignedBelow, type SignedBelow, signedBelowHeight } from '../parts/signed-below.ts';
import { basisLines, HAND, partyPairs, sides, witnessSigners } from './minutes-parts.ts';
import type { DisposalMinutes } from './model.ts';
import { kindTexts, minutesText } from './text.ts';

const COPIES = 2;
const AFTER_CLOSING_MM = 5;

export function disposalMinutesPdf(model: DisposalMinutes, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const minutes = checked.value;
  const logo = checkLogo(minutes.letterhead.logo);
  if (!logo.ok) return logo;
  const words = kindTexts[minutes.kind];
  const sheet = createSheet({
    paper: minutes.paper,
    margins: { top: 14, right: 22, bottom: 10 + FOOTER, left: 24 },
    fonts,
    title: [words.minutes, minutes.number].filter(Boolean).join(' '),
    template: minutes.template,
    printed: minutes.printed,
  });
  for (let copy = 1; copy <= COPIES; copy += 1) {
    if (copy > 1) sheet.nextPage();
    drawCopy(sheet, minutes, copy);
  }
  drawFooters(sheet, { reference: minutes.number ?? words.minutes, printed: minutes.printed, copies: COPIES });
  return ok(sheet.bytes());
}

function drawCopy(sheet: Sheet, minutes: DisposalMinutes, copy: number): void {
  const words = kindTexts[minutes.kind];
  const flow = createFlow(sheet, drawLetterhead(sheet, minutes.letterhead, sheet.top) + 3);
  sheet.text(minutesText.copy(copy, words.copies[copy - 1] ?? ''), sheet.right, flow.y, styles.small, 'right');
  flow.space(lineHeight(styles.small) + 2);
  sheet.text(words.minutes, sheet.width / 2, flow.y, styles.title, 'center');
  flow.space(lineHeight(styles.title));
  sheet.text(`Nomor: ${minutes.number ?? HAND}`, sheet.width / 2, flow.y, styles.body, 'center');
  flow.space(lineHeight(styles.body) + 4);
  flow.paragraph(minutesText.today(formatLongDate(minutes.on, 'id')), styles.body);
  flow.space(1.5);
  for (const side of sides(minutes)) drawSide(flow, side);
  flow.paragraph(`${minutesText.where(minutes.at ?? HAND)} ${words.opening}`, styles.body);
  flow.space(2);
  if (minutes.basis.length > 0) drawBasis(flow, minutes);
  flow.paragraph(words.deed(minutes.records, minutes.quantity), styles.body);
  if (minutes.kind === 'destruction') {
    flow.space(2);
    flow.paragraph(minutesText.method(minutes.method ?? HAND), styles.body);
  }
  flow.space(2);
  drawEnd(flow, minutes);
}

function drawSide(flow: Flow, { mark, party, side, called }: ReturnType<typeof sides>[number]): void {
  const { sheet } = flow;
  flow.ensure(lineHeight(styles.body) * 4);
  sheet.text(mark, sheet.left, flow.y, styles.body);
  drawPairs(flow, partyPairs(party, side), { x: sheet.left + 7, width: sheet.inner - 7, labelWidth: 22, gap: 0.2 });
  flow.paragraph(called, styles.body, sheet.left + 7, sheet.inner - 7);
  flow.space(1.5);
}

function drawBasis(flow: Flow, minutes: DisposalMinutes): void {
  const { sheet } = flow;
  flow.paragraph(minutesText.law, styles.body);
  for (const { mark, text } of basisLines(minutes)) {
    const lines = sheet.wrap(text, styles.body, sheet.inner - 14);
    flow.ensure(lines.length * lineHeight(styles.body));
    sheet.text(mark, sheet.left + 7, flow.y, styles.body);
    flow.y = sheet.lines(lines, sheet.left + 14, flow.y, styles.body);
  }
  flow.space(2);
}

/** The last words go over with the signatures and the witnesses: no one signs a sheet that says nothing. */
function drawEnd(flow: Flow, minutes: DisposalMinutes): void {
  const { sheet } = flow;
  const signed: SignedBelow = { place: minutes.place, on: minutes.on, signers: sides(minutes).map(({ signer }) => signer), room: 16 };
  const closing = sheet.wrap(minutesText.closing, styles.body, sheet.inner).length * lineHeight(styles.body) + AFTER_CLOSING_MM;
  flow.ensure(closing + signedBelowHeight(sheet, signed) + witnessesHeight(sheet, minutes));
  flow.paragraph(minutesText.closing, styles.body);
  flow.space(AFTER_CLOSING_MM);
  drawSignedBelow(flow, signed);
  drawWitnesses(flow, minutes);
}

const ABREAST = 3;
const BEFORE_WITNESSES_MM = 5;
const WITNESSES_HEAD_MM = lineHeight(styles.section) + 1;
const WITNESS_PEN_MM = 13;
const AFTER_WITNESSES_MM = 3;

/** Three beside each other; a transfer has none. */
function witnessRows(minutes: DisposalMinutes): readonly (readonly Signer[])[] {
  if (minutes.kind !== 'destruction') return [];
  const witnesses = witnessSigners(minutes);
  return witnesses.flatMap((_, index) => (index % ABREAST === 0 ? [witnesses.slice(index, index + ABREAST)] : []));
}

function witnessesHeight(sheet: Sheet, minutes: DisposalMinutes): number {
  const rows = witnessRows(minutes);
  if (rows.length === 0) return 0;
  const heights = rows.map((row) => signaturesHeight(sheet, row, WITNESS_PEN_MM) + AFTER_WITNESSES_MM);
  return BEFORE_WITNESSES_MM + WITNESSES_HEAD_MM + heights.reduce((sum, height) => sum + height, 0);
}

function drawWitnesses(flow: Flow, minutes: DisposalMinutes): void {
  const rows = witnessRows(minutes);
  if (rows.length === 0) return;
  flow.space(BEFORE_WITNESSES_MM);
  flow.sheet.text(minutesText.witnesses, flow.sheet.left, flow.y, styles.section);
  flow.space(WITNESSES_HEAD_MM);
  for (const row of rows) {
    drawSignatures(flow, row, WITNESS_PEN_MM);
    flow.space(AFTER_WITNESSES_MM);
  }
}
