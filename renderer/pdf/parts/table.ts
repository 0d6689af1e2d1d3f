/** Tables over several pages by jspdf-autotable: black lines, no tints, the head repeated on every page. */
import { autoTable, type CellHookData, type ColumnInput, type RowInput, type Styles } from 'jspdf-autotable';
import { fontNames } from '../kit/fonts.ts';
import type { Sheet } from '../kit/sheet.ts';
import { styles } from '../kit/text-style.ts';

export interface Table {
  readonly head: RowInput[];
  readonly body: RowInput[];
  readonly columns?: ColumnInput[];
  /** Width and alignment by column index. */
  readonly columnStyles: Readonly<Record<number, Partial<Styles>>>;
  readonly size: number;
  /** Whether a row of the body is a heading, never the last line of a page: it goes over with the row below it. */
  readonly heads?: (row: number) => boolean;
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
      if (data.section === 'body' && table.heads?.(data.row.index)) keepWithNext(data, sheet.bottom - sheet.top);
    },
    didDrawPage: ({ cursor }) => {
      end = cursor?.y ?? end;
    },
  });
  sheet.adoptPages();
  return end;
}

/** A row fits only where the next one does too, unless both are higher than a page. */
function keepWithNext({ row, table }: CellHookData, page: number): void {
  const fits = row.canEntireRowFit.bind(row);
  row.canEntireRowFit = (room, columns) => {
    const next = table.body[row.index + 1];
    if (!next) return fits(room, columns);
    const both = row.getMaxCellHeight(columns) + next.getMaxCellHeight(columns);
    return both > page - table.getHeadHeight(columns) ? fits(room, columns) : both <= room;
  };
}
