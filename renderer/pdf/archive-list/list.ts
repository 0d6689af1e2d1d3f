/**
 * The official lists of the archive on landscape paper: Daftar Berkas, Daftar Isi Berkas, Daftar Arsip Aktif (both of them), Daftar Arsip
 * Inaktif, Daftar Arsip Vital. The head of the table stands on every sheet; who keeps the records and the head of their unit sign below it.
 */
import type { RowInput } from 'jspdf-autotable';
import { formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow } from '../kit/flow.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { Paper } from '../kit/paper.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Printed, type Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import { checkLogo, drawLetterhead, type Letterhead } from '../parts/letterhead.ts';
import { drawFooters, FOOTER } from '../parts/marks.ts';
import { drawSignedBelow, type SignedBelow, signedBelowHeight } from '../parts/signed-below.ts';
import { drawTable, strongCell } from '../parts/table.ts';
import {
  type archiveListTemplate,
  archiveListText,
  type ListCell,
  type ListPart,
  type ListTitle,
  listColumn,
  listTitles,
  partColumns,
} from './columns.ts';

export type ListLine = Readonly<Record<Exclude<ListCell, 'no'>, string>> & {
  /** The berkas that an item lies in, as a line above its items; null where it lies in none. */
  readonly within: { readonly id: string; readonly number: string; readonly title: string } | null;
};

interface ListParty {
  readonly name: string | null;
  readonly position: string;
}

export interface ArchiveListPaper {
  readonly template: typeof archiveListTemplate;
  readonly list: ListTitle;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly place: string;
  readonly printed: Printed;
  readonly unit: string | null;
  readonly period: string | null;
  /** Records without a date, where a period was chosen. */
  readonly leftOut: number;
  readonly parts: readonly { readonly part: ListPart; readonly lines: readonly ListLine[] }[];
  readonly keeper: ListParty;
  readonly head: ListParty;
}

const BEFORE_TOTAL_MM = 2;
const AFTER_TOTAL_MM = 3;
const TOTAL_MM = BEFORE_TOTAL_MM + lineHeight(styles.smallStrong) + AFTER_TOTAL_MM;

export function archiveListPdf(model: ArchiveListPaper, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const list = checked.value;
  const logo = checkLogo(list.letterhead.logo);
  if (!logo.ok) return logo;
  const title = listTitles[list.list];
  const sheet = createSheet({
    paper: list.paper,
    orientation: 'landscape',
    margins: { top: 11, right: 12, bottom: 9 + FOOTER, left: 12 },
    fonts,
    title: [title, list.unit].filter(Boolean).join(' '),
    template: list.template,
    printed: list.printed,
  });
  const flow = createFlow(sheet, drawLetterhead(sheet, list.letterhead, sheet.top) + 3);
  sheet.text(title, sheet.width / 2, flow.y, styles.title, 'center');
  flow.space(lineHeight(styles.title) + 0.8);
  const scope = [
    archiveListText.unit(list.unit),
    archiveListText.period(list.period),
    archiveListText.asOf(formatLongDate(list.printed.on, 'id')),
  ];
  const leftOut = list.leftOut > 0 ? [archiveListText.leftOut(formatNumber(list.leftOut, 'id'))] : [];
  flow.paragraph(`${[...scope, ...leftOut].join('. ')}.`, styles.small);
  flow.space(1.5);
  let y = flow.y;
  for (const { part, lines } of list.parts) y = drawPart(sheet, list, part, lines, y, part === list.parts.at(-1)?.part);
  drawSignedBelow(createFlow(sheet, y), signedBelow(list));
  drawFooters(sheet, { reference: title, printed: list.printed });
  return ok(sheet.bytes());
}

/** Answers where the part ends. The first part of two goes on with the next one on the same sheet. */
function drawPart(sheet: Sheet, list: ArchiveListPaper, part: ListPart, lines: readonly ListLine[], y: number, last: boolean): number {
  const flow = createFlow(sheet, y);
  if (list.parts.length > 1) {
    flow.ensure(lineHeight(styles.section) + 24);
    flow.paragraph(`${part === 'files' ? 'I' : 'II'}. ${listTitles[part]}`, styles.section);
    flow.space(0.8);
  }
  const columns = partColumns[part];
  const whole = columns.reduce((sum, cell) => sum + listColumn(cell).share, 0);
  const rows = body(part, lines);
  const end = drawTable(
    sheet,
    {
      head: [columns.map((cell) => ({ content: listColumn(cell).head, styles: { halign: 'center' as const } }))],
      body: lines.length === 0 ? [[across(archiveListText.empty, columns.length)]] : rows.map(({ cells }) => cells),
      heads: (row) => rows[row]?.heads === true,
      columnStyles: Object.fromEntries(
        columns.map((cell, index) => [
          index,
          { cellWidth: (listColumn(cell).share / whole) * sheet.inner, ...(listColumn(cell).end ? { halign: 'right' as const } : {}) },
        ]),
      ),
      size: columns.length > 10 ? 7 : 8.5,
      ...(last ? { signed: TOTAL_MM + signedBelowHeight(sheet, signedBelow(list)) } : {}),
    },
    flow.y,
  );
  const after = createFlow(sheet, end + BEFORE_TOTAL_MM);
  after.paragraph(
    archiveListText.total(listTitles[list.parts.length > 1 ? part : list.list], formatNumber(lines.length, 'id')),
    styles.smallStrong,
  );
  return after.y + AFTER_TOTAL_MM;
}

interface BodyRow {
  readonly cells: RowInput;
  /** The name of a berkas above what lies in it. */
  readonly heads?: true;
}

function body(part: ListPart, lines: readonly ListLine[]): readonly BodyRow[] {
  const columns = partColumns[part];
  return lines.flatMap((line, index): BodyRow[] => {
    const before = lines[index - 1];
    const row = columns.map((cell) => {
      const content = cell === 'no' ? formatNumber(index + 1, 'id') : line[cell];
      return listColumn(cell).strong ? { content, styles: strongCell } : content;
    });
    const sameFile = before !== undefined && (before.within?.id ?? null) === (line.within?.id ?? null);
    if (part !== 'contents' || sameFile) return [{ cells: row }];
    const title = line.within ? archiveListText.file(line.within.number, line.within.title) : archiveListText.unfiled;
    return [{ cells: [across(title, columns.length)], heads: true }, { cells: row }];
  });
}

const across = (content: string, colSpan: number) => ({ content, colSpan, styles: strongCell });

const signedBelow = (list: ArchiveListPaper): SignedBelow => ({
  place: list.place,
  on: list.printed.on,
  signers: [
    { caption: `${archiveListText.head} ${list.head.position}`, name: list.head.name },
    { caption: archiveListText.keeper, name: list.keeper.name, note: list.keeper.position },
  ],
  room: 14,
});
