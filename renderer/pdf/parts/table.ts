/** Tables over several pages by jspdf-autotable: black lines, no tints, the head repeated on every page. */
import { autoTable, type Cell, type CellHookData, type ColumnInput, type RowInput, type Styles } from 'jspdf-autotable';
import { type Face, fontNames } from '../kit/fonts.ts';
import type { Sheet } from '../kit/sheet.ts';
import { mm, styles } from '../kit/text-style.ts';

export interface Table {
  readonly head: RowInput[];
  readonly body: RowInput[];
  readonly columns?: ColumnInput[];
  /** Width and alignment by column index. */
  readonly columnStyles: Readonly<Record<number, Partial<Styles>>>;
  readonly size: number;
  /** Whether a row of the body is a heading, never the last line of a page: it goes over with the row below it. */
  readonly heads?: (row: number) => boolean;
  /** Height of what is signed below the table, in millimetres: the last row goes over with it, so that no signature stands alone on a sheet. */
  readonly signed?: number;
}

/** Weight for a cell that must stand out; tables know faces by the names of their fonts. */
export const strongCell: Partial<Styles> = { font: fontNames.semibold };

export const boldCell: Partial<Styles> = { font: fontNames.bold };

/** Draws the table from `y` on; answers where it ends on its last page. */
export function drawTable(sheet: Sheet, table: Table, y: number): number {
  // The faces must be known before the table measures its cells.
  for (const style of [styles.body, styles.strong, styles.section]) sheet.useFace(style);
  let end = y;
  autoTable(sheet.document, {
    head: table.head,
    body: table.body,
    startY: y,
    margin: { top: sheet.top, right: sheet.width - sheet.right, bottom: sheet.height - sheet.bottom, left: sheet.left },
    theme: 'grid',
    styles: {
      font: fontNames.regular,
      fontStyle: 'normal',
      fontSize: table.size,
      textColor: 0,
      fillColor: false,
      lineColor: 0,
      lineWidth: 0.15,
      cellPadding: { top: 0.7, right: 1.2, bottom: 0.8, left: 1.2 },
      overflow: 'linebreak',
      valign: 'top',
    },
    headStyles: {
      font: fontNames.semibold,
      fontStyle: 'normal',
      fillColor: false,
      textColor: 0,
      lineColor: 0,
      lineWidth: 0.3,
      valign: 'middle',
    },
    columnStyles: { ...table.columnStyles },
    rowPageBreak: 'avoid',
    didParseCell: (data) => {
      data.cell.styles.overflow = linesOf(sheet, data.cell);
      if (data.section === 'body' && data.column.index === 0) keepTogether(data, table, sheet.bottom - sheet.top);
    },
    didDrawPage: ({ cursor }) => {
      end = cursor?.y ?? end;
    },
  });
  sheet.adoptPages();
  return end;
}

/** A point, as the table itself grants it: widths of columns are shares, and a head that just fits must not break. */
const ROUNDING_MM = mm(1);

const faces = Object.entries(fontNames) as readonly (readonly [Face, string])[];

/** Lines break as they do everywhere else on the paper: a long number behind its slash, not inside it. */
const linesOf =
  (sheet: Sheet, { styles: { font, fontSize } }: Cell) =>
  (text: string | string[], width: number): string[] => {
    const face = faces.find(([, name]) => name === font)?.[0] ?? 'regular';
    const lines = typeof text === 'string' ? text : text.join('\n');
    return sheet.wrap(lines, { face, size: fontSize, leading: fontSize }, width + ROUNDING_MM);
  };

/** A heading fits only where the next row does too, the last row only with what is signed below it; unless that is higher than a page. */
function keepTogether({ row, table: drawn }: CellHookData, table: Table, page: number): void {
  const last = table.body.length - 1;
  const heads = table.heads?.(row.index) === true;
  const signed = row.index === last || (heads && row.index + 1 === last) ? (table.signed ?? 0) : 0;
  if (!heads && signed === 0) return;
  const fits = row.canEntireRowFit.bind(row);
  row.canEntireRowFit = (room, columns) => {
    const next = heads ? drawn.body[row.index + 1] : undefined;
    const whole = row.getMaxCellHeight(columns) + (next?.getMaxCellHeight(columns) ?? 0) + signed;
    return whole > page - drawn.getHeadHeight(columns) ? fits(room, columns) : whole <= room;
  };
}
