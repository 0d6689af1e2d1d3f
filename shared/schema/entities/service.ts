/** The service desk: requests, objections, the numbers and papers that they were given. State is folded from event rows. */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, immutable, link } from '../field.ts';
import { count, dateText, id, idOrNull, instantText, jsonValue, objectionGround, sha256Hex, text, textOrNull } from '../values.ts';

/** Who asks or objects: an Indonesian citizen, a legal entity or a group (UU 14/2008 Art. 1; SOP-PPID-04 F). */
export const applicant = z.object({
  kind: z.enum(['person', 'legalEntity', 'group']),
  name: text,
  address: textOrNull,
  /** One contact is enough: telephone or e-mail. */
  contact: textOrNull,
  occupation: textOrNull,
});

/** A proxy acts by a special power of attorney with duty stamp (Perki 1/2021 Art. 39(3)-(4)). */
export const proxy = z.object({ name: text, address: textOrNull, contact: textOrNull });

/** What was seen at the counter. Identity is shown, not stored. */
export const papersSeen = z.object({
  form: z.boolean(),
  identity: z.boolean(),
  powerOfAttorney: z.boolean(),
  dutyStamp: z.boolean(),
  deed: z.boolean(),
});

export const deliveryChannel = z.enum(['pickup', 'email', 'post', 'fax']);

/** What was shown at the desk for a request: "diperlihatkan; fotokopi di berkas". */
export const requestPapers = papersSeen.omit({ form: true });

/**
 * A request for information (domain.md 2.1). `copyForm`, `outsideNumber`, `papers` and `assisted` came with version 2 of the schema:
 * rows of version 1 lack them, and readers take what they stand for (`db/queries/requests.ts`).
 */
export const request = defineEntity({
  name: 'request',
  personal: true,
  fields: {
    receivedAt: immutable(instantText),
    /** A word of the office's list of channels; rows of version 1 hold a code (`counter`, `email`, ...). */
    channel: immutable(text),
    applicant: ask(applicant),
    proxy: ask(proxy.nullable()),
    information: ask(text),
    purpose: ask(textOrNull),
    /** False where the applicant wants to see, read or note it. */
    wantsCopy: ask(z.boolean()),
    copyForm: ask(z.enum(['softcopy', 'hardcopy']).nullable()),
    deliveryChannel: ask(deliveryChannel),
    /** Its number elsewhere, for instance in an online portal. */
    outsideNumber: ask(textOrNull),
    papers: ask(requestPapers),
    assisted: ask(z.boolean()),
    /** What help was given; rows before version 3 lack it. */
    assistance: ask(textOrNull),
    /** On the slip of a request that was not complete yet; null where it was registered at once, as rows before version 3 were. */
    visitCode: immutable(textOrNull),
    /** The register elsewhere whose number it bears; null where it is ours, as before version 3. */
    registeredAt: immutable(textOrNull),
  },
});

export const requestEvent = defineEntity({
  name: 'requestEvent',
  personal: true,
  fields: {
    requestId: appendOnly(id),
    /** How many events of the case were known when this one was recorded: its order, whatever a clock says. */
    position: appendOnly(count),
    kind: appendOnly(
      z.enum([
        'visitRecorded',
        'registered',
        'clarificationAsked',
        'clarified',
        'extended',
        'noticeGiven',
        'delivered',
        'dipProposed',
        'withdrawn',
        'closed',
        'corrected',
        'voided',
      ]),
    ),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    data: appendOnly(jsonValue),
    /** Who recorded it; rows of version 1 lack it. */
    personId: appendOnly(idOrNull),
  },
});

export const objection = defineEntity({
  name: 'objection',
  personal: true,
  fields: {
    /** When the person stood at the counter or the letter came in. */
    receivedAt: immutable(instantText),
    receivedOn: immutable(dateText),
    /** A word of the office's list of channels; rows of version 1 and 2 hold a code (`counter`, `email`, ...), a pad `paperPad`. */
    channel: immutable(text),
    /** Shown on a slip before registration; can't be taken for a register number. */
    visitCode: immutable(text),
    requestId: ask(idOrNull),
    /** Typed from a request of elsewhere, or copied from `requestId`. Ground b needs none. */
    requestNumber: ask(textOrNull),
    information: ask(textOrNull),
    applicant: ask(applicant),
    proxy: ask(proxy.nullable()),
    purpose: ask(textOrNull),
    groundFoundOn: ask(dateText.nullable()),
    /** Null means "sesuai formulir terlampir". */
    casePosition: ask(textOrNull),
    papers: ask(papersSeen),
    deliveryChannel: ask(deliveryChannel.nullable()),
    assisted: ask(z.boolean()),
    /** Its number elsewhere, and what help was given; rows before version 3 lack both. */
    outsideNumber: ask(textOrNull),
    assistance: ask(textOrNull),
  },
});

export const objectionGroundLink = defineEntity({
  name: 'objectionGround',
  fields: { objectionId: link(id), ground: link(objectionGround) },
});

export const objectionEvent = defineEntity({
  name: 'objectionEvent',
  personal: true,
  fields: {
    objectionId: appendOnly(id),
    /** How many events of the case were known when this one was recorded: its order, whatever a clock says. */
    position: appendOnly(count),
    kind: appendOnly(
      z.enum([
        'visitRecorded',
        'registered',
        'checked',
        'forwarded',
        'passReceived',
        'passReturned',
        'reviewed',
        'orderIssued',
        'materialNoted',
        'finalChecked',
        'prepared',
        'replied',
        'dispatched',
        'delivered',
        'orderCarriedOut',
        'applicantResponded',
        'disputeFiled',
        'disputeStep',
        'disputeDecided',
        'assigned',
        'recordLinked',
        'dipProposed',
        'closed',
        'corrected',
        'voided',
      ]),
    ),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    /** What the kind demands: missing papers, number, outcome, signer, field and old value of a correction. */
    data: appendOnly(jsonValue),
    personId: appendOnly(idOrNull),
  },
});

/** A number that was released. It is final: never reused, also not after voiding (architecture.md 4). */
export const registerNumber = defineEntity({
  name: 'registerNumber',
  fields: {
    /** `label` runs on over the years under the year 0; its row is the last label of a print run. */
    register: immutable(z.enum(['objection', 'request', 'loan', 'label', 'reception', 'complaint'])),
    desk: immutable(text),
    year: immutable(count),
    seq: immutable(count),
    number: immutable(text),
    caseId: immutable(id),
  },
});

/** A paper as it was issued: the PDF lies in the vault and is never made again. */
export const paper = defineEntity({
  name: 'paper',
  personal: true,
  fields: {
    caseEntity: appendOnly(
      z.enum([
        'objection',
        'request',
        'office',
        'loan',
        'disposal',
        'reception',
        'stage',
        'identification',
        'documentation',
        'document',
        'complaint',
        'shelfCheck',
        'care',
      ]),
    ),
    caseId: appendOnly(idOrNull),
    kind: appendOnly(text),
    template: appendOnly(text),
    hash: appendOnly(sha256Hex),
    bytes: appendOnly(count),
    issuedAt: appendOnly(instantText),
    /** The view model it was made of: a reprint is the same with its mark, and a change of the calendar finds the old dates in it. */
    model: appendOnly(jsonValue),
  },
});
