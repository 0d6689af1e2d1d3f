/** Where the numbers of a register go on from what an office counted before it came to this program. */
import { z } from 'zod';
import { defineEntity, immutable } from '../field.ts';
import { count, dateText, idOrNull, text } from '../values.ts';

/** Set once for a register, desk and year, with its reason: it explains the gap before the first number drawn here. */
export const numberStart = defineEntity({
  name: 'numberStart',
  fields: {
    register: immutable(z.enum(['request', 'objection', 'complaint', 'loan', 'reception'])),
    desk: immutable(text),
    year: immutable(count),
    /** The last number that was given out elsewhere; the next one drawn is one more. */
    last: immutable(count),
    reason: immutable(text),
    on: immutable(dateText),
    personId: immutable(idOrNull),
  },
});
