/** What an editable letter is made of, in the library's own terms: lines, rows without borders, tables with borders, places to sign. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Pair } from '../parts/pairs.ts';
import type { Signer } from '../parts/signatures.ts';

export type Piece = Paragraph | Table;

export type Place = 'left' | 'center' | 'right' | 'both';

interface LineStyle {
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** In points. */
  readonly size?: number;
  readonly place?: Place;
  /** Space below, in points. */
  readonly after?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const places = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

const POINT = 20;

/** One paragraph; line breaks in the text stay. */
export function line(text: string, { bold, underline, size, place = 'left', after = 0, keepNext }: LineStyle = {}): Paragraph {
  return new Paragraph({
    alignment: places[place],
    spacing: { after: after * POINT },
    ...(keepNext ? { keepNext } : {}),
    children: text.split('\n').map(
      (part, index) =>
        new TextRun({
          text: part,
          ...(bold ? { bold } : {}),
          ...(underline ? { underline: {} } : {}),
          ...(size ? { size: size * 2 } : {}),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  });
}

/** Nothing but space. */
export const space = (points: number): Paragraph => new Paragraph({ spacing: { after: points * POINT }, children: [] });

/** Millimetres as twentieths of a point. The library rounds down, and a sheet of A4 would be another paper. */
export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);

export interface Cell {
  readonly children: readonly Paragraph[];
  /** In millimetres. */
  readonly width: number;
  readonly span?: number;
}

const cellOf = ({ children, width, span }: Cell, margins?: { readonly left: number; readonly right: number }): TableCell =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(span ? { columnSpan: span } : {}),
    ...(margins ? { margins } : {}),
    children: [...children],
  });

/** Columns that nobody sees: pairs, the letterhead, signatures. */
export const plainRows = (rows: readonly (readonly Cell[])[], indent = 0): Table =>
  new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    indent: { size: twips(indent), type: WidthType.DXA },
    columnWidths: (rows[0] ?? []).map(({ width }) => twips(width)),
    width: { size: twips((rows[0] ?? []).reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((cell) => cellOf(cell, { left: 0, right: 60 })) })),
  });

/** Label and value; a value of `null` is a line of dots to write on. */
export const pairRows = (pairs: readonly Pair[], labelWidth: number, width: number, indent = 0): Table =>
  plainRows(
    pairs.map(({ label, value }) => [
      { children: [line(label)], width: labelWidth },
      { children: [line(':')], width: 4 },
      { children: [line(value ?? '.'.repeat(40), { after: 2 })], width: width - labelWidth - 4 },
    ]),
    indent,
  );

/** A table with rules, its head repeated on every page. `shares` divide the width. */
export function ruledTable(head: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[], width: number): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / total) * width);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  // The letters of a word processor are wider than those of the paper: many columns would break words.
  const size = shares.length > 4 ? 7.5 : 9;
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((text, index) =>
        cellOf({ children: [line(text, { size, bold: header })], width: widths[index] ?? 0 }, { left: 60, right: 60 }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(width), type: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** Places to sign side by side; a single one stands on the right. */
export function signatureRows(signers: readonly Signer[], width: number): Table {
  const shown = signers.length === 1 ? [null, ...signers] : signers;
  const column = width / shown.length;
  const of = (signer: Signer | null): readonly Paragraph[] =>
    signer === null
      ? [line('')]
      : [
          line(signer.caption, { place: 'center', keepNext: true }),
          ...Array.from({ length: 3 }, () => line('', { keepNext: true })),
          line(signer.name ?? '.'.repeat(36), { place: 'center', bold: true, underline: signer.name !== null }),
          ...(signer.note === undefined ? [] : [line(signer.note, { place: 'center', size: 9 })]),
        ];
  return plainRows([shown.map((signer) => ({ children: of(signer), width: column }))]);
}
