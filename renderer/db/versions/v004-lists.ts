/** Version 4: cross references and sendings of lists, and what is derived from the files of the vault on this PC. No row of version 3 changes. */
export const version = 4;

export const stores = {
  // Cross references of a record, from either side.
  crossReference: 'id, fromId, toId',
  listSending: 'id',
  // Local and derived, in no backup: the text of a file by its hash. The search index follows `place`; `state` counts what was read, and
  // finds what could not be.
  fileText: 'hash, place, state',
  // Small pictures of first pages.
  fileThumb: 'hash',
  // When a file of the vault was last read again and compared with its hash; those that were not found whole.
  fileCheck: 'hash, found',
} as const;
