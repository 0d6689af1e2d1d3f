/** Version 8: papers by what they belong to, so that those of the office are a list without reading the papers of every case. */
export const version = 8;

export const stores = {
  // Kept papers of the office.
  paper: 'id, caseId, caseEntity',
} as const;
