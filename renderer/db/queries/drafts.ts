/** Unfinished forms of this PC. They survive a crash and a lock, and belong to one person. */
import type { DaluangDb, Draft } from '../database.ts';

export const draftsOf = (db: DaluangDb, owner: string): Promise<readonly Draft[]> => db.drafts.where('owner').equals(owner).toArray();

export const readDraft = (db: DaluangDb, key: string): Promise<Draft | undefined> => db.drafts.get(key);

export const saveDraft = async (db: DaluangDb, draft: Draft): Promise<void> => {
  await db.drafts.put(draft);
};

export const dropDraft = (db: DaluangDb, key: string): Promise<void> => db.drafts.delete(key);
