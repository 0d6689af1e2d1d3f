/** The form "Pernyataan Keberatan atas Permohonan Informasi", parts A to D (annex of Perki 1/2021 as printed by offices in use). */
import { type ObjectionGround, objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import { createFlow, type Flow } from '../kit/flow.ts';
import type { Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import type { Density } from '../parts/density.ts';
import { BOX, drawTickBox } from '../parts/marks.ts';
import { drawPairs, type Pair } from '../parts/pairs.ts';
import { drawSignatures, type Signer } from '../parts/signatures.ts';
import { type ChannelCode, channelCodes, channelTexts, groundTexts, objectionText as text } from './text.ts';

export interface FormContent {
  readonly copy: string;
  readonly left: readonly Pair[];
  readonly right: readonly Pair[];
  readonly note: string | null;
  readonly grounds: readonly ObjectionGround[];
  /** `null` leaves the box empty for handwriting, as high as the sheet allows. */
  readonly casePosition: string | null;
  /** Where a case position by hand may go on. */
  readonly caseHint: string | null;
  readonly replyOn: string | null;
  readonly delivery: readonly ChannelCode[];
  /** "Muara Lestari, Rabu, 10 Juni 2026"; `null` leaves a line. */
  readonly placeAndDate: string | null;
  readonly place: string;
  readonly signers: readonly Signer[];
}

const LEFT_SHARE = 0.5;
const CASE_PAD = { x: 2.4, y: 1.6 };

/** Draws parts A and B. */
export function drawFormHead(flow: Flow, form: FormContent, density: Density): void {
  const { sheet } = flow;
  sheet.text(text.formTitle, sheet.left, flow.y, styles.title);
  sheet.text(form.copy, sheet.right, flow.y + 0.6, styles.small, 'right');
  flow.space(lineHeight(styles.title) + density.section - 0.6);
  sheet.text(text.partA, sheet.left, flow.y, styles.section);
  flow.space(lineHeight(styles.section) + 0.6);
  drawColumns(flow, form, density);
  if (form.note !== null) flow.paragraph(form.note, styles.smallItalic);
  flow.space(density.section - density.row);
  drawGrounds(flow, form.grounds, density);
}

/** Draws part C as far as the sheet allows while `tail` stays free below it; answers the lines that found no room. */
export function drawCasePosition(flow: Flow, form: FormContent, density: Density, tail: number): readonly string[] {
  const { sheet } = flow;
  flow.space(density.section);
  sheet.text(text.partC, sheet.left, flow.y, styles.section);
  if (form.caseHint !== null) {
    sheet.text(form.caseHint, sheet.left + sheet.measure(`${text.partC} `, styles.section), flow.y + 0.15, styles.small);
  }
  flow.space(lineHeight(styles.section) + 0.8);
  const room = flow.limit - flow.y - tail;
  if (form.casePosition === null) {
    drawEmptyBox(flow, room);
    return [];
  }
  const lines = sheet.wrap(form.casePosition, styles.body, sheet.inner - 2 * CASE_PAD.x);
  const fitting = Math.max(1, Math.floor((room - 2 * CASE_PAD.y) / lineHeight(styles.body)));
  // The last line of a box that goes on elsewhere says where.
  const shown = lines.length <= fitting ? lines : lines.slice(0, fitting - 1);
  const rest = lines.slice(shown.length);
  const least = Math.min(3, fitting);
  const height = Math.max(shown.length + (rest.length > 0 ? 1 : 0), least) * lineHeight(styles.body) + 2 * CASE_PAD.y;
  sheet.frame(sheet.left, flow.y, sheet.inner, height, 0.6);
  const below = sheet.lines(shown, sheet.left + CASE_PAD.x, flow.y + CASE_PAD.y, styles.body);
  if (rest.length > 0) sheet.text(text.continued(sheet.page + 1), sheet.right - CASE_PAD.x, below, styles.smallItalic, 'right');
  flow.space(height);
  return rest;
}

/** Draws part D and the signatures. */
export function drawFormTail(flow: Flow, form: FormContent, density: Density): void {
  const { sheet } = flow;
  flow.space(density.section);
  flow.ensure(lineHeight(styles.section) + 0.6 + lineHeight(styles.body));
  sheet.text(text.partD, sheet.left, flow.y, styles.section);
  flow.space(lineHeight(styles.section) + 0.6);
  drawReply(flow, form);
  flow.space(density.block);
  const place = form.placeAndDate ?? `${form.place}, ....................................................`;
  for (const line of sheet.wrap(place, styles.body, sheet.inner)) {
    // The line stands over the middle of the officer's signature, on the right.
    sheet.text(line, Math.min(sheet.right - 32, sheet.right - sheet.measure(line, styles.body) / 2), flow.y, styles.body, 'center');
    flow.space(lineHeight(styles.body));
  }
  flow.space(0.4);
  drawSignatures(flow, form.signers, density.signature);
}

/** The room that part D and the signatures take, in mm. */
export function formTailHeight(sheet: Sheet, form: FormContent, density: Density): number {
  return sheet.rehearse(() => {
    const probe = createFlow(sheet, sheet.top);
    drawFormTail(probe, form, density);
    return probe.y - sheet.top;
  });
}

function drawColumns(flow: Flow, form: FormContent, density: Density): void {
  const { sheet } = flow;
  const gap = 4;
  const leftWidth = sheet.inner * LEFT_SHARE - gap / 2;
  const columns = [
    { pairs: form.left, x: sheet.left, width: leftWidth, labelWidth: 53 },
    { pairs: form.right, x: sheet.left + leftWidth + gap, width: sheet.inner - leftWidth - gap, labelWidth: 23 },
  ].map((column) => ({ ...column, gap: density.row }));
  const start = { y: flow.y, page: sheet.page };
  // Values of unusual length take the whole width one below the other, because two columns cannot turn a page side by side.
  const crossesPage = sheet.rehearse(() =>
    columns.some((column) => {
      flow.y = start.y;
      drawPairs(flow, column.pairs, column);
      return sheet.page > start.page;
    }),
  );
  flow.y = start.y;
  if (crossesPage) {
    drawPairs(flow, [...form.left, ...form.right], { x: sheet.left, width: sheet.inner, labelWidth: 51, gap: density.row });
    return;
  }
  const ends = columns.map((column) => {
    flow.y = start.y;
    drawPairs(flow, column.pairs, column);
    return flow.y;
  });
  flow.y = Math.max(...ends);
}

function drawGrounds(flow: Flow, chosen: readonly ObjectionGround[], density: Density): void {
  const { sheet } = flow;
  const rows = 4;
  const step = lineHeight(styles.body) + 0.2 + density.row;
  flow.ensure(lineHeight(styles.section) + 0.6 + rows * step);
  sheet.text(text.partB, sheet.left, flow.y, styles.section);
  sheet.text(text.partBHint, sheet.left + sheet.measure(`${text.partB} `, styles.section), flow.y + 0.15, styles.small);
  flow.space(lineHeight(styles.section) + 0.8);
  for (const [index, code] of objectionGrounds.entries()) {
    const x = sheet.left + (index < rows ? 0 : sheet.inner * 0.535);
    const y = flow.y + (index % rows) * step;
    drawTickBox(sheet, x, y, chosen.includes(code));
    sheet.text(`${code}.`, x + BOX + 2, y, styles.section);
    sheet.text(groundTexts[code], x + BOX + 2 + 5, y, styles.body);
  }
  flow.space(rows * step - density.row);
}

function drawEmptyBox(flow: Flow, height: number): void {
  const { sheet } = flow;
  sheet.frame(sheet.left, flow.y, sheet.inner, height, 0.6);
  for (let y = flow.y + 8; y < flow.y + height - 3; y += 7.5) {
    sheet.rule(sheet.left + CASE_PAD.x, y, sheet.right - CASE_PAD.x, y, 0.4, [0.3, 0.7]);
  }
  flow.space(height);
}

function drawReply(flow: Flow, form: FormContent): void {
  const { sheet } = flow;
  const style = form.replyOn === null ? styles.body : styles.section;
  const on = form.replyOn ?? '..........................................................';
  const latest = '(paling lambat),';
  const after = sheet.left + sheet.measure(on, style) + 3;
  sheet.text(on, sheet.left, flow.y, style);
  sheet.text(latest, after, flow.y, styles.body);
  const choices = channelCodes.map((code) => ({ code, width: BOX + 1.4 + sheet.measure(channelTexts[code], styles.body) + 3.4 }));
  const lead = 'disampaikan dengan:';
  const wanted = sheet.measure(lead, styles.body) + 3 + choices.reduce((sum, { width }) => sum + width, 0) - 3.4;
  let x = after + sheet.measure(`${latest} `, styles.body);
  // All the ways of delivery stand together, on the line of the date or on the next one.
  if (x + wanted > sheet.right) {
    x = sheet.left;
    flow.space(lineHeight(styles.body) + 0.8);
  }
  sheet.text(lead, x, flow.y, styles.body);
  x += sheet.measure(lead, styles.body) + 3;
  for (const { code, width } of choices) {
    drawTickBox(sheet, x, flow.y, form.delivery.includes(code));
    sheet.text(channelTexts[code], x + BOX + 1.4, flow.y, styles.body);
    x += width;
  }
  flow.space(lineHeight(styles.body));
}
