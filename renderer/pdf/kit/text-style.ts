/** The type scale of printed papers: points for size and leading, as on the look of the receipt. */
import type { Face } from './fonts.ts';

export interface TextStyle {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Distance of lines in points. */
  readonly leading: number;
}

export const styles = {
  body: { face: 'regular', size: 10, leading: 13.5 },
  strong: { face: 'semibold', size: 10, leading: 13.5 },
  small: { face: 'regular', size: 9, leading: 12 },
  smallStrong: { face: 'semibold', size: 9, leading: 12 },
  smallItalic: { face: 'italic', size: 9, leading: 12 },
  fine: { face: 'regular', size: 8.5, leading: 11 },
  fineStrong: { face: 'semibold', size: 8.5, leading: 11 },
  title: { face: 'bold', size: 12, leading: 15 },
  section: { face: 'bold', size: 10, leading: 13 },
  number: { face: 'bold', size: 15, leading: 19 },
  date: { face: 'bold', size: 14, leading: 19 },
  agency: { face: 'semibold', size: 11, leading: 14 },
  office: { face: 'bold', size: 13, leading: 17 },
} as const satisfies Record<string, TextStyle>;

const MM_PER_POINT = 25.4 / 72;

export const mm = (points: number): number => points * MM_PER_POINT;

/** Height of one line in millimetres. */
export const lineHeight = (style: TextStyle): number => mm(style.leading);

/** From the top of a line to its baseline: the face (ascent 1.024, descent 0.4 of the size) stands centred in the leading. */
export const baseline = (style: TextStyle): number => mm(style.leading / 2 + style.size * 0.312);
