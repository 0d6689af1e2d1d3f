/**
 * The work of SOP-PPID-06: what was received and how it was sorted. What a reception or a list says is shared by the office; the
 * stages of a record lie in the stream of that record.
 */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, immutable, link } from '../field.ts';
import { count, dateText, id, idOrNull, instantText, jsonValue, text, textOrNull } from '../values.ts';

/** A named person with the position held when the paper was made. */
export const partyOnPaper = z.object({ name: text, position: textOrNull });

/** A delivery of records from a unit or OPD (SOP-PPID-06 G.5 "proses penerimaan data"; step 4). Its number is a row of `registerNumber`. */
export const reception = defineEntity({
  name: 'reception',
  personal: true,
  fields: {
    /** Null for an office that is not among the units; `unit` is the name as it stands on the paper. */
    unitId: ask(idOrNull),
    unit: ask(text),
    handedBy: ask(partyOnPaper),
    receivedOn: ask(dateText),
    boxes: ask(count),
    files: ask(count),
    condition: ask(textOrNull),
    listAttached: ask(z.boolean()),
    note: ask(textOrNull),
    receivedBy: immutable(id),
  },
});

export const sortingMarks = ['record', 'nonRecord', 'duplicate'] as const;

/** One heap of a delivery as it was sorted (G.5 "pemilahan data"). Null until somebody looked at it. */
export const sortingLine = defineEntity({
  name: 'sortingLine',
  fields: {
    receptionId: immutable(id),
    position: immutable(count),
    description: ask(text),
    extent: ask(textOrNull),
    mark: ask(z.enum(sortingMarks).nullable()),
    note: ask(textOrNull),
  },
});

/** A step that a batch of records took through the five stages (SOP-PPID-06 G): one row and one signature for all of them. */
export const stageEvent = defineEntity({
  name: 'stageEvent',
  personal: true,
  fields: {
    recordIds: appendOnly(z.array(id).min(1).max(1000)),
    /** One higher than the highest that any of its records had: their order, whatever a clock says. */
    position: appendOnly(count),
    kind: appendOnly(z.enum(['begun', 'described', 'verified', 'authenticated', 'coded', 'arranged', 'returned'])),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
    stream: appendOnly(text),
  },
});

/** A list of what is to be documented, by the officers, from the own unit and from OPDs (SOP-PPID-06 annex, step 1). */
export const identificationList = defineEntity({
  name: 'identificationList',
  fields: { title: ask(text), period: ask(text), preparedBy: immutable(id) },
});

/** `dip`: data and information of the DIP (1a); `service`: records of the information service itself (1b). */
export const identificationLine = defineEntity({
  name: 'identificationLine',
  fields: {
    listId: immutable(id),
    position: immutable(count),
    information: ask(text),
    /** Null for an OPD that is not among the units; `office` is the name as it stands on the paper. */
    unitId: ask(idOrNull),
    office: ask(text),
    kind: ask(z.enum(['dip', 'service'])),
    note: ask(textOrNull),
  },
});

/** A record that documents a line: cataloguing never waits for a list. */
export const identificationLink = defineEntity({
  name: 'identificationLink',
  fields: { lineId: link(id), recordId: link(id), stream: ask(text) },
});

/** What happened to a list or to a report of the procedure. */
export const procedureEvent = defineEntity({
  name: 'procedureEvent',
  personal: true,
  fields: {
    caseEntity: appendOnly(z.enum(['identification', 'documentation'])),
    caseId: appendOnly(id),
    /** How many events of the case were known when this one was recorded: its order, whatever a clock says. */
    position: appendOnly(count),
    kind: appendOnly(text),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
  },
});

/** A report of what was documented in a period, with the figures as they were when it was made (SOP-PPID-06 annex, step 5). */
export const documentationReport = defineEntity({
  name: 'documentationReport',
  fields: {
    from: immutable(dateText),
    to: immutable(dateText),
    /** Null for the whole office. */
    unitId: immutable(idOrNull),
    figures: immutable(jsonValue),
    problems: ask(textOrNull),
    needs: ask(textOrNull),
    preparedBy: immutable(id),
  },
});

/** The papers of a case of the procedure are a record themselves (SOP-PPID-06 annex, step 7); what comes later is added to the same record. */
export const filedPapers = defineEntity({
  name: 'filedPapers',
  fields: {
    caseEntity: link(z.enum(['reception', 'stage', 'identification', 'documentation', 'document'])),
    caseId: link(id),
    recordId: link(id),
    stream: link(text),
  },
});
