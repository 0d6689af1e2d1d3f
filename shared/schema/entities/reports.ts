/** What the reports rest on beside the registers: questionnaires of satisfaction, and months whose figures were closed. */
import { z } from 'zod';
import { appendOnly, defineEntity, immutable } from '../field.ts';
import { count, dateText, idOrNull, instantText, jsonValue, text, textOrNull } from '../values.ts';

/** One questionnaire (Permenpan-RB 14/2017): nobody's name stands on it. */
export const satisfactionAnswer = defineEntity({
  name: 'satisfactionAnswer',
  fields: {
    on: immutable(dateText),
    /** Nine marks of 1 to 4, in the order of the elements. */
    marks: immutable(z.array(count)),
    remark: immutable(textOrNull),
    at: immutable(instantText),
    personId: immutable(idOrNull),
  },
});

/** A month that was closed: its figures as they stood then, so that a later correction shows as such. */
export const reportClosing = defineEntity({
  name: 'reportClosing',
  fields: {
    /** First and last day of the month. */
    from: appendOnly(dateText),
    to: appendOnly(dateText),
    /** Of each line of the report, what it said. */
    figures: appendOnly(jsonValue),
    /** Who leads the division signs it (SOP-PPID-04 Q.4); who closed it is the person. */
    signer: appendOnly(text),
    at: appendOnly(instantText),
    personId: appendOnly(idOrNull),
  },
});
