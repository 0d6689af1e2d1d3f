/** Version 3: the work of the procedures, retention and disposal, applicants as people. No row of version 2 changes. */
export const version = 3;

export const stores = {
  // Contents of a file (berkas), which is not disposed of without them. Records that lie in none are not in the index.
  record: 'id, locationId, parentId',
  recordNote: 'id, recordId',
  // Records of a case; cases of a record before it is disposed of.
  caseRecord: 'id, caseId, recordId',
  disposalProposal: 'id',
  // Records of a proposal; proposals of a record.
  disposalRecord: 'id, proposalId, recordId',
  disposalEvent: 'id, proposalId',
  applicant: 'id',
  // The person of a case; cases of a person.
  caseApplicant: 'id, caseId, applicantId',
  applicantMerge: 'id',
  identityCheck: 'id, applicantId',
  // Tries to reach the applicant of a case.
  contactTry: 'id, caseId',
  complaint: 'id',
  complaintEvent: 'id, complaintId',
  numberStart: 'id',
  reception: 'id',
  // The heaps of a delivery.
  sortingLine: 'id, receptionId',
  officeHolder: 'id',
  // Tests of a case, and what belongs to a test.
  consequenceTest: 'id, objectionId, requestId',
  consequencePart: 'id, testId',
  consequenceEvent: 'id, testId',
  // Steps of a record through the stages: one row names all records of its batch.
  stageEvent: 'id, *recordIds',
  identificationList: 'id',
  identificationLine: 'id, listId',
  // Records of a line; lines of a record.
  identificationLink: 'id, lineId, recordId',
  procedureEvent: 'id, caseId',
  satisfactionAnswer: 'id',
  reportClosing: 'id',
  documentationReport: 'id',
} as const;
