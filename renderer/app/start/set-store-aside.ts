/** Leaves a damaged database under its name and takes the next free one, so that the next start finds an empty store. */
import { DATABASE_VERSION } from '#renderer/db/versions/index.ts';
import type { Platform } from '#renderer/platform/platform.ts';

export async function setStoreAside(platform: Platform): Promise<void> {
  const state = await platform.journal.state();
  const damaged = state.ok ? state.value.storeName : 'daluang';
  const stem = damaged.replace(/-\d+$/, '');
  const taken = new Set((await indexedDB.databases()).map((database) => database.name));
  let number = 2;
  while (taken.has(`${stem}-${number}`) || `${stem}-${number}` === damaged) number += 1;
  await platform.journal.note(`${stem}-${number}`, DATABASE_VERSION);
}
