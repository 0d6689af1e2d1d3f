/**
 * A cursor that goes down the sheet and on to the next one. Lines are the smallest unit: however long a value is, its lines
 * continue on the next sheet instead of running over the edge.
 */
import type { Sheet } from './sheet.ts';
import { lineHeight, type TextStyle } from './text-style.ts';

export type Flow = ReturnType<typeof createFlow>;

export interface FlowOptions {
  /** Lowest edge for contents; the footer stands below it. */
  readonly limit?: number;
  /** Draws the running head of a further sheet and answers where its contents begin. */
  readonly onNewPage?: (sheet: Sheet) => number;
}

export function createFlow(sheet: Sheet, start: number, options: FlowOptions = {}) {
  const limit = options.limit ?? sheet.bottom;
  const flow = {
    y: start,
    limit,
    sheet,

    space(height: number): void {
      flow.y += height;
    },

    breakPage(): void {
      sheet.nextPage();
      flow.y = options.onNewPage?.(sheet) ?? sheet.top;
    },

    /** Goes to the next sheet where a thing of this height no longer fits. */
    ensure(height: number): void {
      if (flow.y + height > limit + 0.01) flow.breakPage();
    },

    /** A paragraph over the width of a column. */
    paragraph(text: string, style: TextStyle, x = sheet.left, width = sheet.inner): void {
      for (const line of sheet.wrap(text, style, width)) {
        flow.ensure(lineHeight(style));
        sheet.text(line, x, flow.y, style);
        flow.y += lineHeight(style);
      }
    },
  };
  return flow;
}
