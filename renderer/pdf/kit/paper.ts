/** Paper sizes in millimetres. F4 is the folio of Indonesian offices, 215 x 330 mm, which no standard of ISO knows. */
export const papers = {
  A4: { width: 210, height: 297 },
  F4: { width: 215, height: 330 },
  /** A5 fed lengthwise: the same width as A4, half its height. */
  A5: { width: 210, height: 148 },
} as const;

export type Paper = 'A4' | 'F4';

export type SlipPaper = Paper | 'A5';

export type Orientation = 'portrait' | 'landscape';

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
