/** Version 9: the public information list. No row of version 8 changes. */
export const version = 9;

export const stores = {
  dipEntry: 'id',
  dipEvent: 'id, entryId',
  // Records of an entry; entries of a record.
  dipRecord: 'id, entryId, recordId',
  // Entries of a case; cases of an entry.
  dipCase: 'id, caseId, entryId',
  // What became of the proposals of a case.
  dipAnswer: 'id, caseId',
} as const;
