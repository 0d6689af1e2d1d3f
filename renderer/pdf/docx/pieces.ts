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
  /** Its lines stay on one page. */
  readonly keepLines?: boolean;
}

const places = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

const POINT = 20;

/** One paragraph; line breaks in the text stay. */
export function line(text: string, { bold, underline, size, place = 'left', after = 0, keepNext, keepLines }: LineStyle = {}): Paragraph {
  return new Paragraph({
    alignment: places[place],
    spacing: { after: after * POINT },
    ...(keepNext ? { keepNext } : {}),
    ...(keepLines ? { keepLines } : {}),
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
export const space = (points: number, keepNext = false): Paragraph => line('', { after: points, keepNext });

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

interface PairLayout {
  readonly labelWidth: number;
  readonly width: number;
  readonly indent?: number;
  /** The last row stays on the page of what follows. */
  readonly keepLast?: boolean;
}

/** Label and value; a value of `null` is a line of dots to write on. */
export const pairRows = (pairs: readonly Pair[], { labelWidth, width, indent = 0, keepLast = false }: PairLayout): Table =>
  plainRows(
    pairs.map(({ label, value }, index) => {
      const keepNext = keepLast && index === pairs.length - 1;
      return [
        { children: [line(label, { keepNext })], width: labelWidth },
        { children: [line(':', { keepNext })], width: 4 },
        { children: [line(value ?? '.'.repeat(40), { after: 2, keepNext })], width: width - labelWidth - 4 },
      ];
    }),
    indent,
  );

interface TableLayout {
  /** They divide the width. */
  readonly shares: readonly number[];
  readonly width: number;
  readonly keepLast: boolean;
}

/** A table with rules, its head repeated on every page. */
export function ruledTable(head: readonly string[], rows: readonly (readonly string[])[], { shares, width, keepLast }: TableLayout): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / total) * width);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  // The letters of a word processor are wider than those of the paper: many columns would break words.
  const size = shares.length > 4 ? 7.5 : 9;
  const row = (cells: readonly string[], header: boolean, keepNext = false) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((text, index) =>
        cellOf({ children: [line(text, { size, bold: header, keepNext })], width: widths[index] ?? 0 }, { left: 60, right: 60 }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(width), type: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [row(head, true), ...rows.map((cells, index) => row(cells, false, keepLast && index === rows.length - 1))],
  });
}

interface SignatureLayout {
  /** Place and date over a single signature. */
  readonly above: string | null;
  /** Who gets a copy, in a row of the same table: word processors keep rows together, but not a table with what follows it. */
  readonly copies: readonly string[];
}

/** Places to sign side by side; a single one stands on the right. */
export function signatureRows(signers: readonly Signer[], width: number, { above, copies }: SignatureLayout): Table {
  const shown = signers.length === 1 ? [null, ...signers] : signers;
  const column = width / shown.length;
  const keepNext = copies.length > 0;
  const of = (signer: Signer | null): readonly Paragraph[] =>
    signer === null
      ? [line('', { keepNext })]
      : [
          ...(above === null ? [] : [line(above, { place: 'center', after: 4, keepNext: true })]),
          line(signer.caption, { place: 'center', keepNext: true }),
          ...Array.from({ length: 3 }, () => line('', { keepNext: true })),
          line(signer.name ?? '.'.repeat(36), { place: 'center', bold: true, underline: signer.name !== null, keepNext }),
          ...(signer.note === undefined ? [] : [line(signer.note, { place: 'center', size: 9, keepNext })]),
        ];
  return plainRows([
    shown.map((signer) => ({ children: of(signer), width: column })),
    ...(copies.length > 0 ? [[{ children: [space(8), ...copyLines(copies)], width, span: shown.length }]] : []),
  ]);
}

/** Tembusan. */
export const copyLines = (copies: readonly string[]): readonly Paragraph[] =>
  ['Tembusan:', ...copies.map((copy, index) => `${index + 1}. ${copy}`)].map((text, index) =>
    line(text, { size: 9, keepNext: index < copies.length }),
  );
