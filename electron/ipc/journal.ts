import type { Handlers } from '#shared/ipc/api.ts';
import type { JournalKeeper } from '#shared/log/journal-keeper.ts';

export const journalHandlers = (keeper: JournalKeeper): Handlers<'journal'> => ({
  state: () => keeper.state(),
  begin: (dbId, storeName, dataVersion) => keeper.begin(dbId, storeName, dataVersion),
  note: (storeName, dataVersion) => keeper.note(storeName, dataVersion),
  append: (items) => keeper.append(items),
  readAfter: (seq) => keeper.readAfter(seq),
  linkAt: (seq) => keeper.linkAt(seq),
});
