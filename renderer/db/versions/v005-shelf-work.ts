/** Version 5: checks of shelves and care. No version before wrote a row of either. */
export const version = 5;

export const stores = {
  shelfScan: 'id, checkId',
  shelfCheckEvent: 'id, checkId',
  // Care of a place or a record.
  careEvent: 'id, itemId',
} as const;
