/** What the features are given, made once from the opened store: the gate, the shell and search over the same database. */
import { liveQuery } from 'dexie';
import type { CommandContext } from '#renderer/commands/context.ts';
import { eraseDueScans, sweepErasedScans } from '#renderer/commands/identity/erase-scan.ts';
import type { DaluangDb } from '#renderer/db/database.ts';
import type { GateContext } from '#renderer/db/gate/commit.ts';
import type { OpenedStore } from '#renderer/db/start/open-store.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { createSearch, type SearchClient } from '#renderer/search/search-client.ts';
import { startSearchWorker } from '#renderer/search/start-search-worker.ts';
import { createFileChecker, type FileChecker } from '#renderer/state/file-check.ts';
import { noteJournal } from '#renderer/state/journal-state.ts';
import type { Services } from '#renderer/state/services.ts';
import { isTextWorkPaused, noteTextWork } from '#renderer/state/text-work.ts';
import { watchQuiet } from '#renderer/texts/quiet.ts';
import { createTextQueue, type TextQueue } from '#renderer/texts/text-queue.ts';
import { createTextReader, startTextWorker } from '#renderer/texts/text-reader.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import { oneAtATime } from '#shared/lib/one-at-a-time.ts';
import { theOffice } from '../../db/queries/office.ts';

/** The zone before an office exists; its first change set is dated by the zone that the person chooses. */
const FIRST_ZONE: OfficeZone = 'Asia/Jakarta';

/** `readOnly`: nothing is written, so nothing is read in the background either. */
export function servicesOf(platform: Platform, { db, pump, identity }: OpenedStore, readOnly: boolean): Services {
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
  const quiet = watchQuiet(window);
  const texts = createTextQueue({
    db,
    vault: platform.vault,
    reader: createTextReader(startTextWorker),
    now: platform.clock.now,
    quiet,
    onState: noteTextWork,
    onFault: reportError,
  });
  const checker = createFileChecker(gate, platform, quiet);
  if (!readOnly) {
    followFiles(db, texts, search);
    keepChecking(checker);
    keepErasing({ ...gate, platform, actor: null });
  }
  return { platform, gate, search, texts, checker };
}

/** Files are read again when they are due: a while after the start, when the morning's first work is done, and each hour. */
function keepChecking(checker: FileChecker): void {
  const run = () => {
    checker.run().catch(reportError);
  };
  setTimeout(run, FIRST_CHECK_MS);
  setInterval(run, CHECK_AGAIN_MS);
}

/** Scans whose retention is over go soon after the start and with each new day, also while the screen is locked. */
function keepErasing(ctx: CommandContext): void {
  const inTurn = oneAtATime();
  const run = () => {
    inTurn(() => eraseDueScans(ctx)).then((done) => {
      // A journal that takes nothing has its own banner; the next look tries again.
      if (!done.ok && done.error.code !== 'journalFailing') reportError(new Error(`scans not erased: ${done.error.code}`));
    }, reportError);
  };
  setTimeout(() => {
    run();
    inTurn(() => sweepErasedScans(ctx)).catch(reportError);
  }, FIRST_ERASURE_MS);
  setInterval(run, CHECK_AGAIN_MS);
}

const FIRST_ERASURE_MS = 10_000;
const FIRST_CHECK_MS = 2 * 60_000;
const CHECK_AGAIN_MS = 60 * 60_000;

/** Files that come are read; what was read is taken into the index. */
function followFiles(db: DaluangDb, texts: TextQueue, search: SearchClient): void {
  if (isTextWorkPaused(localStorage)) texts.pause();
  liveQuery(() => db.rows('recordSoftcopy').count()).subscribe(() => {
    texts.look().catch(reportError);
  });
  liveQuery(() => db.fileText.orderBy('place').reverse().limit(1).primaryKeys()).subscribe(() => search.notify(0));
}
