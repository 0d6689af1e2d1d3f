/** The archive: classification with its retention and security rules, storage, records and their softcopies. */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, immutable, link } from '../field.ts';
import {
  accessClass,
  count,
  dateText,
  id,
  idOrNull,
  instantText,
  jsonValue,
  recordDate,
  securityClass,
  sha256Hex,
  text,
  textOrNull,
} from '../values.ts';

/** One edition of the classification list; records keep the edition that they were coded by. */
export const classScheme = defineEntity({
  name: 'classScheme',
  fields: { name: ask(text), importedOn: immutable(dateText), source: immutable(text), active: ask(z.boolean()) },
});

/** A code of the classification with the retention (JRA) and security (SKKAAD) rule that hangs on it. */
export const classCode = defineEntity({
  name: 'classCode',
  fields: {
    schemeId: immutable(id),
    code: immutable(text),
    title: ask(textOrNull),
    parentCode: ask(textOrNull),
    heading: ask(z.boolean()),
    /** The rule as the list prints it; empty cells are null. A period that the list denies is "-" (null in lists imported before). */
    activePeriod: ask(textOrNull),
    inactivePeriod: ask(textOrNull),
    disposition: ask(textOrNull),
    securityText: ask(textOrNull),
    /** The same rule as read: years, and the event from which they count. */
    activeYears: ask(z.number().nonnegative().nullable()),
    activeTrigger: ask(textOrNull),
    inactiveYears: ask(z.number().nonnegative().nullable()),
    dispositionKind: ask(z.enum(['destroy', 'reappraise', 'permanent', 'personalFile']).nullable()),
    dispositionNote: ask(textOrNull),
    securityClass: ask(securityClass.nullable()),
    /** Row of the imported list, counted from 1. */
    sourceRow: immutable(count.nullable()),
  },
});

/** Building > room > rack > row > box > folder; each level is a row under its parent. */
export const location = defineEntity({
  name: 'location',
  fields: {
    kind: immutable(z.enum(['building', 'room', 'rack', 'row', 'box', 'folder'])),
    parentId: ask(idOrNull),
    name: ask(text),
  },
});

/** A record (arsip): a file (berkas) or an item in one. Searchable and lendable from its first save. */
export const record = defineEntity({
  name: 'record',
  fields: {
    description: ask(text),
    date: ask(recordDate),
    unitId: ask(id),
    locationId: ask(id),
    letterNumber: ask(textOrNull),
    creator: ask(textOrNull),
    fileNumber: ask(textOrNull),
    itemNumber: ask(textOrNull),
    /** Berkas or isi berkas: a term of the list `level`. */
    level: ask(textOrNull),
    parentId: ask(idOrNull),
    oldNumber: ask(textOrNull),
    /** Number of the reception it came in with; rows of before version 3 lack it. */
    receptionNumber: ask(textOrNull.default(null)),
    indexTerm: ask(textOrNull),
    state: ask(textOrNull),
    extent: ask(z.number().nonnegative().nullable()),
    extentUnit: ask(textOrNull),
    condition: ask(textOrNull),
    medium: ask(textOrNull),
    securityClass: ask(securityClass),
    accessClass: ask(accessClass),
    /** Null until kodefikasi. */
    classCodeId: ask(idOrNull),
    /** Code by the method of its own unit (SOP-PPID-06 G, kodefikasi); rows of before version 5 lack it. */
    unitCode: ask(textOrNull.default(null)),
    note: ask(textOrNull),
    importBatchId: immutable(idOrNull),
  },
});

export const crossReferenceKinds = ['partOf', 'replaces', 'copyOf', 'annexOf', 'answers', 'related'] as const;

/**
 * A cross reference (tunjuk silang, domain.md 4.3): one row that is read from both records, `from` said of `to`. It is cancelled by
 * voiding it with the reason, never changed.
 */
export const crossReference = defineEntity({
  name: 'crossReference',
  fields: {
    fromId: link(id),
    toId: link(id),
    kind: link(z.enum(crossReferenceKinds)),
    on: link(dateText),
    personId: link(idOrNull),
    /** Stream of the record that fewer people see. */
    stream: link(text),
  },
});

/** The active list of a unit as it was sent to the records unit on a day (domain.md 4.3); the paper names it as its case. */
export const listSending = defineEntity({
  name: 'listSending',
  fields: {
    /** Null for the list of the whole office. */
    unitId: appendOnly(idOrNull),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    receivedBy: appendOnly(textOrNull),
    /** Of the covering letter. */
    number: appendOnly(textOrNull),
    records: appendOnly(count),
    personId: appendOnly(idOrNull),
  },
});

/** How often a record, or every record of a class, is to be renewed, and by which unit (SOP-PPID-06 G.4). Its id is the natural one. */
export const updateRule = defineEntity({
  name: 'updateRule',
  fields: {
    subject: immutable(z.enum(['record', 'classCode'])),
    subjectId: immutable(id),
    /** Null where it is no longer asked for. */
    months: ask(count.nullable()),
    /** Null for the processing unit of the record. */
    unitId: ask(idOrNull),
    stream: immutable(text),
  },
});

/** Someone looked at a record on a day and found that it still holds. */
export const updateCheck = defineEntity({
  name: 'updateCheck',
  fields: {
    recordId: appendOnly(id),
    on: appendOnly(dateText),
    note: appendOnly(textOrNull),
    personId: appendOnly(idOrNull),
    stream: appendOnly(text),
  },
});

/** A softcopy of a record: the bytes lie in the vault under their hash and never change. What is made better is a new version beside it. */
export const recordSoftcopy = defineEntity({
  name: 'recordSoftcopy',
  fields: {
    recordId: link(id),
    /** Stream of its record, so that the scope is known from the row alone. */
    stream: ask(text),
    hash: link(sha256Hex),
    bytes: link(count),
    mediaType: link(text),
    name: link(text),
    addedAt: link(instantText),
    /** The softcopy that this one takes the place of; rows of before version 4 lack it. */
    replacesId: link(idOrNull.default(null)),
    /** Further softcopies that were joined into this one. */
    joins: link(z.array(id).readonly().default([])),
  },
});

/**
 * A scan that the watched folder of a scanner brought in, until it is attached to a record or put aside with a reason. Its id is made of
 * hash, name and time of the source, so that one scan is written down once.
 */
export const scanArrival = defineEntity({
  name: 'scanArrival',
  fields: {
    hash: immutable(sha256Hex),
    bytes: immutable(count),
    mediaType: immutable(text),
    name: immutable(text),
    scannedAt: immutable(instantText),
    at: immutable(instantText),
    personId: immutable(idOrNull),
    state: ask(z.enum(['waiting', 'attached', 'putAside'])),
    recordId: ask(idOrNull),
    reason: ask(textOrNull),
  },
});

export const importBatch = defineEntity({
  name: 'importBatch',
  fields: {
    kind: appendOnly(z.enum(['records', 'classification'])),
    fileName: appendOnly(text),
    rows: appendOnly(count),
    at: appendOnly(instantText),
    mapping: appendOnly(jsonValue),
  },
});
