/**
 * Applicants as people, apart from the entries of the registers: a case keeps its applicant as printed then, the link to the person
 * stands beside it (SOP-PPID-04 G; UU 14/2008 Art. 1; UU 27/2022).
 */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, link } from '../field.ts';
import { count, dateText, id, idOrNull, instantText, sha256Hex, text, textOrNull } from '../values.ts';

export const applicantKind = z.enum(['person', 'legalEntity', 'group']);

/** What was shown to prove who one is. A KTP of today runs for life: no valid-until then. */
export const identityKind = z.enum(['ktp', 'sim', 'passport', 'kk', 'kitas', 'deed', 'another']);

export const caseEntity = z.enum(['request', 'objection', 'complaint']);

export const applicant = defineEntity({
  name: 'applicant',
  personal: true,
  fields: {
    kind: ask(applicantKind),
    name: ask(text),
    address: ask(textOrNull),
    contact: ask(textOrNull),
    occupation: ask(textOrNull),
    identityKind: ask(identityKind.nullable()),
    /** NIK, or the number of the deed. Shown with its last four digits only. */
    identityNumber: ask(textOrNull),
    identityValidUntil: ask(dateText.nullable()),
    note: ask(textOrNull),
  },
});

/** Whose case it is. A link that was wrong is voided and another one made. */
export const caseApplicant = defineEntity({
  name: 'caseApplicant',
  fields: { caseEntity: link(caseEntity), caseId: link(id), applicantId: link(id) },
});

/** Two entries that are one person. Voiding the row, with its reason, takes them apart again: neither entry was changed. */
export const applicantMerge = defineEntity({
  name: 'applicantMerge',
  fields: { fromId: link(id), intoId: link(id) },
});

/** "Diperlihatkan; fotokopi di berkas": that an identity was seen, by whom and when. It outlives a scan that is erased. */
export const identityCheck = defineEntity({
  name: 'identityCheck',
  personal: true,
  fields: {
    applicantId: appendOnly(id),
    caseEntity: appendOnly(caseEntity),
    caseId: appendOnly(id),
    kind: appendOnly(identityKind.nullable()),
    /** The last four characters of the number; null where it was not written down. */
    lastDigits: appendOnly(textOrNull),
    validUntil: appendOnly(dateText.nullable()),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    personId: appendOnly(idOrNull),
  },
});

/**
 * A scan of the identity that was shown: optional, encrypted before it reaches any store (UU 27/2022 Art. 35). The row says where the
 * ciphertext lies and nothing of what is on it: no name of the file, which often bears the number.
 */
export const identityScan = defineEntity({
  name: 'identityScan',
  personal: true,
  fields: {
    applicantId: appendOnly(id),
    caseEntity: appendOnly(caseEntity),
    caseId: appendOnly(id),
    kind: appendOnly(identityKind.nullable()),
    /** Of the ciphertext, under which the vault holds it. */
    hash: appendOnly(sha256Hex),
    bytes: appendOnly(count),
    /** Of the picture inside. */
    mediaType: appendOnly(text),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    personId: appendOnly(idOrNull),
  },
});

export const identityScanEventKind = z.enum(['opened', 'refused', 'eraseOrdered', 'erased']);

/** Why a scan is erased: its retention is over, a person ordered it with a reason, or it never came into the vault. */
export const identityScanErasure = z.enum(['retention', 'ordered', 'notStored']);

/** What happened to a scan. `eraseOrdered` binds from then on; `erased` says that the ciphertext is gone from this vault. */
export const identityScanEvent = defineEntity({
  name: 'identityScanEvent',
  personal: true,
  fields: {
    scanId: appendOnly(id),
    kind: appendOnly(identityScanEventKind),
    /** What it was opened for. */
    purpose: appendOnly(textOrNull),
    cause: appendOnly(identityScanErasure.nullable()),
    reason: appendOnly(textOrNull),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    /** Null where the program did it by the office's retention. */
    personId: appendOnly(idOrNull),
  },
});

/** A try to reach the applicant of a case: reached or not, how, by whom. */
export const contactTry = defineEntity({
  name: 'contactTry',
  personal: true,
  fields: {
    caseEntity: appendOnly(caseEntity),
    caseId: appendOnly(id),
    /** How many tries of the case were known when this one was recorded: its order, whatever a clock says. */
    position: appendOnly(count),
    on: appendOnly(dateText),
    at: appendOnly(instantText),
    /** A word of the office's list of channels. */
    channel: appendOnly(text),
    reached: appendOnly(z.boolean()),
    note: appendOnly(textOrNull),
    personId: appendOnly(idOrNull),
  },
});
