/** SOPs and forms that the office works by, with every revision and who was given a copy; the code schemes that units chose. */
import { z } from 'zod';
import { ask, defineEntity, immutable } from '../field.ts';
import { count, dateText, id, idOrNull, text, textOrNull } from '../values.ts';
import { partyOnPaper } from './procedure.ts';

/** A controlled document: an SOP, or a form that may belong to one (SOP-PPID-06 cover: NO DOKUMEN; V: lampiran). */
export const controlledDocument = defineEntity({
  name: 'controlledDocument',
  fields: {
    kind: immutable(z.enum(['sop', 'form'])),
    number: ask(text),
    title: ask(text),
    /** The SOP whose form it is. */
    sopId: ask(idOrNull),
    note: ask(textOrNull),
    /** The day from which it is no longer used, and why. */
    withdrawnOn: ask(dateText.nullable()),
    withdrawnBecause: ask(textOrNull),
  },
});

/** One edition (cover: NOMOR REVISI, TANGGAL PEMBUATAN, TANGGAL REVISI, TANGGAL EFEKTIF; made, checked, approved by). Never changed. */
export const documentRevision = defineEntity({
  name: 'documentRevision',
  personal: true,
  fields: {
    documentId: immutable(id),
    revision: immutable(text),
    /** As the running heads of its pages print it, where that differs from the cover. */
    headRevision: immutable(textOrNull),
    madeOn: immutable(dateText.nullable()),
    effectiveOn: immutable(dateText),
    changes: immutable(textOrNull),
    preparedBy: immutable(partyOnPaper.nullable()),
    checkedBy: immutable(partyOnPaper.nullable()),
    approvedBy: immutable(partyOnPaper),
    recordedBy: immutable(id),
  },
});

/** A copy that was handed out (page DAFTAR DISTRIBUSI DOKUMEN; cover: SALINAN NO). */
export const documentCopy = defineEntity({
  name: 'documentCopy',
  personal: true,
  fields: {
    documentId: immutable(id),
    revisionId: immutable(id),
    copyNumber: immutable(count),
    receiver: ask(partyOnPaper),
    unit: ask(text),
    on: ask(dateText),
    /** The day on which a superseded copy came back. */
    returnedOn: ask(dateText.nullable()),
  },
});

/** How a unit codes its records (G, 4: "Metode pengkodean ditentukan masing-masing unit kerja"). */
export const codeScheme = defineEntity({
  name: 'codeScheme',
  fields: { unitId: immutable(id), pattern: ask(text), note: ask(textOrNull) },
});

/** A code of the unit's own list, found by typing the words of its title. */
export const unitCode = defineEntity({
  name: 'unitCode',
  fields: { unitId: immutable(id), code: ask(text), title: ask(text) },
});
