/** Version 7: scans of identity papers, and what happened to each. */
export const version = 7;

export const stores = {
  identityScan: 'id, applicantId, caseId',
  identityScanEvent: 'id, scanId',
} as const;
