/** Bars in groups beside each other, told apart without colour: empty, filled, striped. The figure stands on each bar. */
import type { Flow } from '../kit/flow.ts';
import type { Sheet } from '../kit/sheet.ts';
import { lineHeight, mm, styles } from '../kit/text-style.ts';

export interface BarChart {
  readonly title: string;
  /** At most three. */
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
}

type Look = 'empty' | 'filled' | 'striped';
const looks: readonly Look[] = ['empty', 'filled', 'striped'];

/** Millimetres. */
const HEIGHT = 34;
const BAR = { most: 7, gap: 0.8 };
const SWATCH = 3;

export function drawBarChart(flow: Flow, { title, series, groups }: BarChart): void {
  if (groups.length === 0) return;
  const { sheet } = flow;
  flow.ensure(lineHeight(styles.section) + HEIGHT + 3 * lineHeight(styles.fine) + 6);
  sheet.text(title, sheet.left, flow.y, styles.section);
  flow.space(lineHeight(styles.section) + 1);
  drawLegend(sheet, series, flow.y);
  const top = flow.y + lineHeight(styles.fine) + 2;
  const base = top + lineHeight(styles.fine) + HEIGHT;
  const most = Math.max(1, ...groups.flatMap(({ values }) => values));
  const room = sheet.inner / groups.length;
  const width = Math.min(BAR.most, (room - 3) / series.length - BAR.gap);
  for (const [at, { label, values }] of groups.entries()) {
    const middle = sheet.left + (at + 0.5) * room;
    const left = middle - (values.length * (width + BAR.gap) - BAR.gap) / 2;
    for (const [one, value] of values.entries()) {
      const height = (value / most) * HEIGHT;
      const x = left + one * (width + BAR.gap);
      drawBar(sheet, looks[one] ?? 'empty', { x, y: base - height, width, height });
      if (value > 0) sheet.text(String(value), x + width / 2, base - height - lineHeight(styles.fine), styles.fine, 'center');
    }
    sheet.text(label, middle, base + 0.8, styles.fine, 'center');
  }
  sheet.rule(sheet.left, base, sheet.right, base, 0.8);
  flow.y = base + lineHeight(styles.fine) + 4;
}

function drawLegend(sheet: Sheet, series: readonly string[], y: number): void {
  let x = sheet.left;
  for (const [one, label] of series.entries()) {
    drawBar(sheet, looks[one] ?? 'empty', { x, y: y + 0.5, width: SWATCH, height: SWATCH });
    sheet.text(label, x + SWATCH + 1.4, y, styles.fine);
    x += SWATCH + 1.4 + sheet.measure(label, styles.fine) + 6;
  }
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawBar(sheet: Sheet, look: Look, { x, y, width, height }: Bar): void {
  if (height <= 0) return;
  if (look === 'filled') {
    // A line as thick as the bar is wide.
    sheet.rule(x + width / 2, y, x + width / 2, y + height, width / mm(1));
    return;
  }
  sheet.frame(x, y, width, height, 0.8);
  if (look === 'striped') for (let line = y + 0.9; line < y + height - 0.2; line += 0.9) sheet.rule(x, line, x + width, line, 0.7);
}
