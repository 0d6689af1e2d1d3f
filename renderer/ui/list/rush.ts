/** Rows that run by: where the last step ended, and how many steps in a row went further than one screen. */
export interface Rush {
  readonly y: number;
  readonly steps: number;
}

export const atRest: Rush = { y: 0, steps: 0 };

/** `y` and `viewHeight` in px. */
export const stepped = (before: Rush, y: number, viewHeight: number): Rush => ({
  y,
  steps: Math.abs(y - before.y) > viewHeight ? before.steps + 1 : 0,
});

/** One jump (End, a click into the scroll bar) arrives somewhere and is drawn; several in a row nobody reads. */
export const isRushing = ({ steps }: Rush): boolean => steps > 1;
