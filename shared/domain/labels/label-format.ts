/**
 * Label sheets and rolls as shops sell them, in millimetres. A sheet is cut symmetrically, so its margins follow from the number and
 * size of its labels; the printer's own offset is measured with the calibration page and kept per desk.
 */
export interface SheetFormat {
  readonly kind: 'sheet';
  readonly id: string;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly gapX: number;
  readonly gapY: number;
}

/** A roll prints one label per page; `side` is what the head of the printer can't reach on either side. */
export interface RollFormat {
  readonly kind: 'roll';
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly side: number;
}

export type LabelFormat = SheetFormat | RollFormat;

const sheet = (id: string, columns: number, rows: number, width: number, height: number, gapX = 2.5, gapY = 0): SheetFormat => ({
  kind: 'sheet',
  id,
  columns,
  rows,
  width,
  height,
  gapX,
  gapY,
});

export const A4_SHEET = { width: 210, height: 297 } as const;

/** The codes of the shops, as they stand on the package. */
export const labelFormats: readonly LabelFormat[] = [
  sheet('L7160', 3, 7, 63.5, 38.1),
  sheet('L7159', 3, 8, 63.5, 33.9),
  sheet('L7162', 2, 8, 99.1, 33.9),
  sheet('L7163', 2, 7, 99.1, 38.1),
  sheet('L7173', 2, 5, 99.1, 57),
  sheet('L7165', 2, 4, 99.1, 67.7),
  sheet('L7651', 5, 13, 38.1, 21.2),
  sheet('70x37', 3, 8, 70, 37, 0),
  sheet('105x42', 2, 7, 105, 42.4, 0),
  { kind: 'roll', id: 'roll58', width: 58, height: 40, side: 5 },
  { kind: 'roll', id: 'roll80', width: 80, height: 50, side: 4 },
];

export const labelFormat = (id: string): LabelFormat | undefined => labelFormats.find((format) => format.id === id);

/** How many labels stand on one page. */
export const labelsPerPage = (format: LabelFormat): number => (format.kind === 'sheet' ? format.columns * format.rows : 1);

/** What the printer shifts, in millimetres: right and down are positive. */
export interface LabelOffset {
  readonly x: number;
  readonly y: number;
}

export const LARGEST_OFFSET = 10;

export interface LabelPlace {
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Where the `index`-th label (from 0) stands when the first one is put on position `start` (from 1) of the first sheet. */
export function labelPlace(format: LabelFormat, index: number, start: number, offset: LabelOffset): LabelPlace {
  if (format.kind === 'roll') return { page: index, x: offset.x, y: offset.y };
  const position = index + start - 1;
  const page = Math.floor(position / labelsPerPage(format));
  const onPage = position % labelsPerPage(format);
  const column = onPage % format.columns;
  const row = Math.floor(onPage / format.columns);
  const left = (A4_SHEET.width - format.columns * format.width - (format.columns - 1) * format.gapX) / 2;
  const top = (A4_SHEET.height - format.rows * format.height - (format.rows - 1) * format.gapY) / 2;
  return {
    page,
    x: left + column * (format.width + format.gapX) + offset.x,
    y: top + row * (format.height + format.gapY) + offset.y,
  };
}

/** Sheets or labels of a roll that a run takes. */
export const pagesOfRun = (format: LabelFormat, count: number, start: number): number =>
  count === 0 ? 0 : labelPlace(format, count - 1, start, { x: 0, y: 0 }).page + 1;
