/**
 * Version 5: checks of shelves, care, scans from a watched folder; SOPs and forms, codes of units, papers of the procedure as records;
 * periods of renewal. No version before wrote a row of them.
 */
export const version = 5;

export const stores = {
  // Codes of a unit that are in use, by their beginning: the running number goes on from them. Records without one are not in the index.
  record: 'id, locationId, parentId, unitCode',
  shelfScan: 'id, checkId',
  shelfCheckEvent: 'id, checkId',
  // Care of a place or a record.
  careEvent: 'id, itemId',
  controlledDocument: 'id',
  // Revisions and handed-out copies of a document.
  documentRevision: 'id, documentId',
  documentCopy: 'id, documentId',
  codeScheme: 'id',
  // The list of a unit.
  unitCode: 'id, unitId',
  // The record that the papers of a case became; the cases of a record.
  filedPapers: 'id, caseId, recordId',
  // Scans that still wait for their record.
  scanArrival: 'id, state',
  updateRule: 'id',
  // On which days a record was found to hold.
  updateCheck: 'id, recordId',
} as const;
