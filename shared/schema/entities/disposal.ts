/**
 * Retention and disposal (SOP-PPID-06 G.6, G.7; domain.md 4.5, 4.6): what is noted of a record, the cases that need it, and proposals
 * with their records and events. What hangs on a record lies in the stream of that record, given by the command that writes it.
 */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, immutable, link } from '../field.ts';
import { count, dateText, id, idOrNull, instantText, jsonValue, text, textOrNull } from '../values.ts';

/** An event of the retention with its evidence, a person's word on the fate, an exception, and how the record left: its tombstone. */
export const recordNote = defineEntity({
  name: 'recordNote',
  fields: {
    recordId: appendOnly(id),
    /** How many notes of the record were known when this one was written: their order, whatever a clock says. */
    position: appendOnly(count),
    kind: appendOnly(
      z.enum(['happened', 'withdrawn', 'fateDecided', 'exceptionNoted', 'exceptionLifted', 'transferred', 'destroyed', 'handedOver']),
    ),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
    stream: appendOnly(text),
  },
});

/** A record that a case is about: while an objection runs, also one against the answer to a request, the record stays. */
export const caseRecord = defineEntity({
  name: 'caseRecord',
  fields: { caseEntity: link(z.enum(['objection', 'request'])), caseId: link(id), recordId: link(id), stream: link(text) },
});

export const disposalKind = z.enum(['transfer', 'destruction', 'handover']);

/** A proposal to transfer, destroy or hand over records. Its state is folded from the events. */
export const disposalProposal = defineEntity({
  name: 'disposalProposal',
  fields: { kind: immutable(disposalKind), title: ask(text), note: ask(textOrNull) },
});

export const disposalRecord = defineEntity({
  name: 'disposalRecord',
  fields: {
    proposalId: link(id),
    recordId: link(id),
    /** Place in the list, from 1. */
    place: link(count),
    /** The retention as it was reckoned that day: rule, edition of the list, periods. */
    basis: link(jsonValue),
    stream: link(text),
  },
});

export const disposalEvent = defineEntity({
  name: 'disposalEvent',
  personal: true,
  fields: {
    proposalId: appendOnly(id),
    /** How many events of the proposal were known when this one was recorded: its order, whatever a clock says. */
    position: appendOnly(count),
    kind: appendOnly(
      z.enum([
        'proposed',
        'panelFormed',
        'examined',
        'considered',
        'headApproved',
        'authorityApproved',
        'decreed',
        'witnessed',
        'recordRemoved',
        'transferred',
        'destroyed',
        'handedOver',
        'minutesFiled',
        'cancelled',
      ]),
    ),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
  },
});
