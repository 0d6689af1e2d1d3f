/**
 * The consequence test (uji konsekuensi; UU 14/2008 Art. 19; Perki 1/2021 Art. 49; SOP-PPID-04 F): a sheet with its parts, and what the
 * head of the body said to it. What is excluded is decided part by part; nothing takes effect before the approval.
 */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, immutable } from '../field.ts';
import { count, dateText, id, idOrNull, instantText, jsonValue, text, textOrNull } from '../values.ts';

/** The letters of UU 14/2008 Art. 17. */
export const article17Letter = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);

const attendant = z.object({ name: text, title: textOrNull, role: textOrNull });

export const consequenceTest = defineEntity({
  name: 'consequenceTest',
  personal: true,
  fields: {
    objectionId: immutable(idOrNull),
    requestId: immutable(idOrNull),
    /** When a test is held: before a request, at one, on an objection, by order of the commission. */
    occasion: immutable(z.enum(['beforeRequest', 'request', 'objection', 'dispute'])),
    /** The document whose parts are tested. */
    subject: ask(text),
    recordId: ask(idOrNull),
    heldOn: ask(dateText),
    place: ask(textOrNull),
    chair: ask(attendant),
    attendance: ask(z.array(attendant)),
    conclusion: ask(textOrNull),
  },
});

export const consequencePart = defineEntity({
  name: 'consequencePart',
  fields: {
    testId: immutable(id),
    position: ask(count),
    part: ask(text),
    article17: ask(article17Letter.nullable()),
    /** The other law that is relied on, as letter j asks for it. */
    otherLaw: ask(textOrNull),
    ifOpened: ask(textOrNull),
    ifClosed: ask(textOrNull),
    verdict: ask(z.enum(['excluded', 'open']).nullable()),
    periodYears: ask(count.nullable()),
    unlimited: ask(z.boolean()),
  },
});

export const consequenceEvent = defineEntity({
  name: 'consequenceEvent',
  personal: true,
  fields: {
    testId: appendOnly(id),
    position: appendOnly(count),
    kind: appendOnly(z.enum(['approved', 'rejected', 'voided'])),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
  },
});
