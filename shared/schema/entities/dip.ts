/**
 * The public information list (Daftar Informasi Publik, DIP; UU 14/2008 Arts. 9 to 11; Perki 1/2021 Art. 1(20); domain.md 3): its entries
 * with the prescribed elements, what happened to each, the records that hold it, the cases that name it, and the answers to proposals.
 * Excluded information never stands here: it is told by the approved consequence tests.
 */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, immutable, link } from '../field.ts';
import { count, dateText, id, idOrNull, instantText, jsonValue, recordDate, text, textOrNull } from '../values.ts';

/** Where an entry came from: a proposal of a case (its event), or a consequence test whose period is over. */
export const dipOrigin = z.object({ kind: z.enum(['request', 'objection', 'test']), id });

/**
 * The prescribed elements but for the number, which a decree gives. Class, basis and state are folded from the events. What is not known
 * yet is null: an entry may be collected before it is complete.
 */
export const dipEntry = defineEntity({
  name: 'dipEntry',
  fields: {
    summary: ask(text),
    topic: ask(textOrNull),
    /** The official or unit that controls it; `unitId` where it is a unit of the office. */
    unitId: ask(idOrNull),
    controller: ask(text),
    /** Who is responsible for making or issuing it. */
    responsible: ask(textOrNull),
    madeOn: ask(recordDate),
    madeAt: ask(textOrNull),
    forms: ask(z.array(z.enum(['hardcopy', 'softcopy']))),
    retentionActive: ask(textOrNull),
    retentionInactive: ask(textOrNull),
    /** Its address on a website or portal. */
    link: ask(textOrNull),
    origin: immutable(dipOrigin.nullable()),
  },
});

export const dipEvent = defineEntity({
  name: 'dipEvent',
  fields: {
    entryId: appendOnly(id),
    /** How many events of the entry were known when this one was recorded: its order, whatever a clock says. */
    position: appendOnly(count),
    kind: appendOnly(z.enum(['listed', 'announced', 'reclassified', 'based', 'corrected', 'withdrawn', 'restored'])),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
  },
});

/** A record of the archive that holds what the entry lists; in the stream of that record. */
export const dipRecord = defineEntity({
  name: 'dipRecord',
  fields: { entryId: link(id), recordId: link(id), stream: link(text) },
});

/** A case that names the entry: an objection on ground b, a decision that opened it. */
export const dipCase = defineEntity({
  name: 'dipCase',
  fields: { caseEntity: link(z.enum(['objection', 'request'])), caseId: link(id), entryId: link(id) },
});

/** What became of a proposal; the proposal itself is an event of its case. Its id is the natural one of that event. */
export const dipAnswer = defineEntity({
  name: 'dipAnswer',
  fields: {
    caseEntity: appendOnly(z.enum(['objection', 'request'])),
    caseId: appendOnly(id),
    eventId: appendOnly(id),
    outcome: appendOnly(z.enum(['added', 'changed', 'declined'])),
    entryId: appendOnly(idOrNull),
    reason: appendOnly(textOrNull),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    personId: appendOnly(idOrNull),
  },
});
