/**
 * The shelf: loans, labels, capacity and moves of places, missing items, shelf checks and care (SOP-PPID-06 G.5; domain.md 4.3, 4.7).
 * What hangs on a record lies in the stream of that record, given by the command that writes it.
 */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, immutable } from '../field.ts';
import { count, dateText, id, idOrNull, instantText, jsonValue, text, textOrNull } from '../values.ts';

/** What can be lent, labelled, missed: a record, or a place with all that is in it (a box, a folder). */
export const itemEntity = z.enum(['record', 'location']);

/** Who takes the item. `unitId` is null for a person from outside the office; `unit` is the name as it stood on the slip. */
export const borrower = z.object({ name: text, unitId: idOrNull, unit: textOrNull, contact: textOrNull });

/** Why a loan must be approved before the item is handed out. */
export const approvalReason = z.enum(['otherUnit', 'securityClass', 'vital']);

/** One item lent to one borrower; items taken together share the slip. The state is folded from the events. */
export const loan = defineEntity({
  name: 'loan',
  personal: true,
  fields: {
    itemEntity: immutable(itemEntity),
    itemId: immutable(id),
    slipId: immutable(id),
    borrower: immutable(borrower),
    purpose: immutable(textOrNull),
    /** The case that needs the item: asked for where a hold lies on it. */
    caseNumber: immutable(textOrNull),
    approval: immutable(z.array(approvalReason)),
    stream: immutable(text),
  },
});

export const loanEvent = defineEntity({
  name: 'loanEvent',
  personal: true,
  fields: {
    loanId: appendOnly(id),
    /** How many events of the loan were known when this one was recorded: its order, whatever a clock says. */
    position: appendOnly(count),
    kind: appendOnly(z.enum(['requested', 'approved', 'refused', 'handedOut', 'extended', 'reminded', 'returned', 'lost', 'voided'])),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
    stream: appendOnly(text),
  },
});

/** A code that was printed for a record or a place. Several labels may name one thing; none ever names another. */
export const label = defineEntity({
  name: 'label',
  fields: {
    code: immutable(text),
    itemEntity: immutable(itemEntity),
    itemId: immutable(id),
    madeAt: immutable(instantText),
  },
});

/** How many boxes, folders or records a place takes at most; counted are those that lie directly in it. */
export const placeCapacity = defineEntity({
  name: 'placeCapacity',
  fields: { locationId: immutable(id), holds: ask(count.nullable()) },
});

/** A place that was carried to another one, with all that is in it. */
export const placeMove = defineEntity({
  name: 'placeMove',
  fields: {
    locationId: appendOnly(id),
    fromId: appendOnly(idOrNull),
    toId: appendOnly(idOrNull),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    reason: appendOnly(textOrNull),
    personId: appendOnly(idOrNull),
  },
});

/** An item that was not where it should be, and that it was found again. */
export const itemEvent = defineEntity({
  name: 'itemEvent',
  fields: {
    itemEntity: appendOnly(itemEntity),
    itemId: appendOnly(id),
    position: appendOnly(count),
    kind: appendOnly(z.enum(['missing', 'found'])),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    note: appendOnly(textOrNull),
    personId: appendOnly(idOrNull),
    stream: appendOnly(text),
  },
});

/**
 * A check of a place with all that is in it (stock-taking by scanner). What was met is a row for each scan; how it ended is told by its
 * events, the results as they were on the day of its closing among them.
 */
export const shelfCheck = defineEntity({
  name: 'shelfCheck',
  fields: {
    locationId: appendOnly(id),
    /** Boxes and what lies loose, or every folder and record in them too. */
    depth: appendOnly(z.enum(['containers', 'contents'])),
    on: appendOnly(dateText),
    startedAt: appendOnly(instantText),
    personId: appendOnly(idOrNull),
  },
});

/** One label that was scanned, typed or ticked during a check. `itemId` is null for a code that names nothing here. */
export const shelfScan = defineEntity({
  name: 'shelfScan',
  fields: {
    checkId: appendOnly(id),
    position: appendOnly(count),
    how: appendOnly(z.enum(['scanned', 'typed', 'ticked'])),
    code: appendOnly(textOrNull),
    itemEntity: appendOnly(itemEntity.nullable()),
    itemId: appendOnly(idOrNull),
    /** The place at which one stood. */
    atId: appendOnly(id),
    at: appendOnly(instantText),
    personId: appendOnly(idOrNull),
  },
});

export const shelfCheckEvent = defineEntity({
  name: 'shelfCheckEvent',
  fields: {
    checkId: appendOnly(id),
    position: appendOnly(count),
    kind: appendOnly(z.enum(['closed', 'signed', 'putBack', 'placedHere', 'voided'])),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
  },
});

/** Care of a place with what lies in it, or of one record: what was done, and the day on which it is due again. Files of it are papers. */
export const careEvent = defineEntity({
  name: 'careEvent',
  fields: {
    itemEntity: appendOnly(itemEntity),
    itemId: appendOnly(id),
    kind: appendOnly(z.enum(['survey', 'cleaning', 'fumigation', 'repair', 'reboxing'])),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    /** Who did the work: an officer, a firm. */
    doneBy: appendOnly(textOrNull),
    note: appendOnly(textOrNull),
    nextDueOn: appendOnly(dateText.nullable()),
    personId: appendOnly(idOrNull),
    stream: appendOnly(text),
  },
});

/** A hold: the record must not be disposed of while it lasts. Lifting it voids the row with the reason. */
export const recordHold = defineEntity({
  name: 'recordHold',
  fields: {
    recordId: immutable(id),
    caseNumber: immutable(text),
    reason: immutable(text),
    on: immutable(dateText),
    stream: immutable(text),
  },
});

export const recordCategories = ['general', 'vital', 'protected'] as const;

/** Vital and protected (terjaga) records, apart from their security class (UU 43/2009 Art. 1). Its id is the natural one of the record. */
export const recordCategory = defineEntity({
  name: 'recordCategory',
  fields: {
    recordId: immutable(id),
    category: ask(z.enum(recordCategories)),
    /** Of a vital record: how it is protected, and where its second copy lies. Rows of before version 4 lack both. */
    protection: ask(textOrNull.default(null)),
    secondCopy: ask(textOrNull.default(null)),
    stream: immutable(text),
  },
});
