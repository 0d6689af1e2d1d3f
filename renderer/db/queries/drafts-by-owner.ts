/** Unfinished forms of everyone on this PC, newest first: the login tile says that one waits. */
import type { DaluangDb, Draft } from '../database.ts';

export async function draftsByOwner(db: DaluangDb): Promise<ReadonlyMap<string, readonly Draft[]>> {
  const drafts = (await db.drafts.toArray()).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return Map.groupBy(drafts, (draft) => draft.owner);
}
