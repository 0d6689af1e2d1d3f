/** Version 10: records that came in a batch lie together, some to a row (docs/decisions/0062). No row of version 9 changes. */
export const version = 10;

export const stores = {
  // By the last of their ids. By how many they are: a count of records asks how many packs there are of each size. By the places, the
  // files (berkas) and the codes that their records have, as `record` has them.
  recordPack: 'last, size, *places, *files, *codes',
} as const;
