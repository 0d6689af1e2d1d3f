/** Rows of label and value, the way every form and receipt is read. A value of `null` becomes a line to write on. */
import type { Flow } from '../kit/flow.ts';
import { lineHeight, styles, type TextStyle } from '../kit/text-style.ts';

export interface Pair {
  readonly label: string;
  readonly value: string | null;
  /** Lines to write on where the value is `null`. */
  readonly writingLines?: number;
  /** A printed value among rows to write on, as high as they are. */
  readonly amongWriting?: boolean;
}

export interface PairsLayout {
  readonly x: number;
  readonly width: number;
  readonly labelWidth: number;
  /** Space between rows. */
  readonly gap: number;
  readonly valueStyle?: TextStyle;
}

/** Height of a writing line: enough for a ball pen. */
const WRITING = 6.4;

export function drawPairs(flow: Flow, pairs: readonly Pair[], layout: PairsLayout): void {
  for (const pair of pairs) {
    if (pair.value === null) drawWritingRow(flow, pair, layout);
    else {
      if (pair.amongWriting) flow.space(WRITING - lineHeight(styles.body));
      drawRow(flow, pair.label, pair.value, layout);
    }
    flow.space(layout.gap);
  }
}

function drawRow(flow: Flow, label: string, value: string, layout: PairsLayout): void {
  const { sheet } = flow;
  const style = layout.valueStyle ?? styles.strong;
  const labels = sheet.wrap(label, styles.body, layout.labelWidth - 2);
  const values = sheet.wrap(value, style, layout.width - layout.labelWidth);
  for (let line = 0; line < Math.max(labels.length, values.length); line += 1) {
    flow.ensure(lineHeight(styles.body));
    sheet.text(labels[line] ?? '', layout.x, flow.y, styles.body);
    sheet.text(values[line] ?? '', layout.x + layout.labelWidth, flow.y, style);
    flow.space(lineHeight(styles.body));
  }
}

function drawWritingRow(flow: Flow, pair: Pair, layout: PairsLayout): void {
  const { sheet } = flow;
  const labels = sheet.wrap(pair.label, styles.body, layout.labelWidth - 2);
  for (let line = 0; line < Math.max(labels.length, pair.writingLines ?? 1); line += 1) {
    flow.ensure(WRITING);
    sheet.text(labels[line] ?? '', layout.x, flow.y + WRITING - lineHeight(styles.body), styles.body);
    if (line < (pair.writingLines ?? 1)) {
      sheet.rule(layout.x + layout.labelWidth, flow.y + WRITING - 0.6, layout.x + layout.width, flow.y + WRITING - 0.6, 0.5, [0.3, 0.7]);
    }
    flow.space(WRITING);
  }
}
