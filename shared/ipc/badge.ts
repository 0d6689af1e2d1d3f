/** What is due, on the desktop itself: in the tray, on the icon of the window. Figures only, no names. */
import { z } from 'zod';
import { count } from '#shared/schema/values.ts';
import { method, noError } from './method.ts';

const due = z.strictObject({
  /** Past its day. */
  late: count,
  today: count,
});
export type DueFigures = z.infer<typeof due>;

export const badge = {
  show: method(z.tuple([due]), z.null(), noError),
};
