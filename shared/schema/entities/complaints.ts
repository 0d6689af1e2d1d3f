/** Complaints and suggestions that come to the desk or the suggestion box (SOP-PPID-04 R): a small register with slip, handler, answer. */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, immutable } from '../field.ts';
import { count, dateText, id, idOrNull, instantText, jsonValue, text, textOrNull } from '../values.ts';
import { applicant } from './service.ts';

/** Pengaduan, keluhan, saran. */
export const complaintKind = z.enum(['report', 'grievance', 'suggestion']);

export const complaint = defineEntity({
  name: 'complaint',
  personal: true,
  fields: {
    receivedAt: immutable(instantText),
    /** A word of the office's list of channels. */
    channel: immutable(text),
    kind: ask(complaintKind),
    /** Null where it is not signed, as in a suggestion box. */
    applicant: ask(applicant.nullable()),
    text: ask(text),
    outsideNumber: ask(textOrNull),
  },
});

export const complaintEvent = defineEntity({
  name: 'complaintEvent',
  personal: true,
  fields: {
    complaintId: appendOnly(id),
    /** How many events of the case were known when this one was recorded: its order, whatever a clock says. */
    position: appendOnly(count),
    kind: appendOnly(z.enum(['registered', 'assigned', 'answered', 'becameObjection', 'voided'])),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
  },
});
