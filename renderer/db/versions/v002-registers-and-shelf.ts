/** Version 2: loans, labels, the shelf. No row of version 1 changes. */
export const version = 2;

export const stores = {
  // Records of a place: what a lent or moved box holds, how full a shelf is, what a check of it must meet.
  record: 'id, locationId',
  // Loans of an item, before it is lent again; loans of a slip.
  loan: 'id, itemId, slipId',
  loanEvent: 'id, loanId',
  // Labels of an item, so that a reprint takes the code that it has.
  label: 'id, itemId',
  placeCapacity: 'id',
  // Moves of a place.
  placeMove: 'id, locationId',
  itemEvent: 'id, itemId',
  shelfCheck: 'id, locationId',
  careEvent: 'id, locationId',
  recordHold: 'id, recordId',
  recordCategory: 'id',
} as const;
