/** What the features are given, made once from the opened store: the gate, the shell and search over the same database. */
import { liveQuery } from 'dexie';
import type { GateContext } from '#renderer/db/gate/commit.ts';
import type { OpenedStore } from '#renderer/db/start/open-store.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { createSearch } from '#renderer/search/search-client.ts';
import { startSearchWorker } from '#renderer/search/start-search-worker.ts';
import { noteJournal } from '#renderer/state/journal-state.ts';
import type { Services } from '#renderer/state/services.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import { theOffice } from '../../db/queries/office.ts';

/** The zone before an office exists; its first change set is dated by the zone that the person chooses. */
const FIRST_ZONE: OfficeZone = 'Asia/Jakarta';

export function servicesOf(platform: Platform, { db, pump, identity }: OpenedStore): Services {
  let zone = FIRST_ZONE;
  const gate: GateContext = { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => zone };
  const search = createSearch(startSearchWorker, db.name);

  noteJournal(pump.failure());
  pump.onChange(noteJournal);
  liveQuery(() => theOffice(db)).subscribe((office) => {
    if (office) zone = office.zone;
  });
  liveQuery(() => db.log.orderBy('seq').reverse().limit(1).primaryKeys()).subscribe(([seq]) => {
    if (seq !== undefined) search.notify(seq);
  });
  return { platform, gate, search };
}
