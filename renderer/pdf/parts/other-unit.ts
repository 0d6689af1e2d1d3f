/** The unit of a limit as the model of a paper stores it: only where it is not the working day of the law. */
import type { DayUnit } from '#shared/domain/deadlines/deadline-rules.ts';

export const otherUnit = (unit: DayUnit): { readonly unit?: 'calendarDays' } => (unit === 'calendarDays' ? { unit } : {});
