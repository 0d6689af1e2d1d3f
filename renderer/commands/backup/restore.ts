/**
 * Pulihkan: a set becomes the database of this PC. It is replayed into a database of its own and compared first; only then
 * does the journal point to it. What was there before stays where it is: nothing is deleted, and the program starts again
 * on the restored one.
 *
 * Where the journal of this PC goes on after the set, it is replayed too and the PC remains who it was. Otherwise this is
 * a new incarnation, and its desk gets a digit behind its code (A -> A2), because numbers may have been printed that the
 * set does not know (architecture.md 4).
 */
import { reinstalledDeskCode } from '#shared/domain/numbering/desk-code.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { SCHEMA_VERSION } from '#shared/schema/entities.ts';
import type { DaluangDb, StoreIdentity } from '../../db/database.ts';
import { commit } from '../../db/gate/commit.ts';
import { createJournalPump } from '../../db/journal-pump.ts';
import { lastOwnChange, logHead } from '../../db/log-store.ts';
import { theOffice } from '../../db/queries/office.ts';
import { saveIdentityOfMade } from '../../db/start/identity.ts';
import { replayEntries } from '../../db/start/replay.ts';
import { DATABASE_VERSION } from '../../db/versions/index.ts';
import type { BackupError, BackupProgress, RestoredData } from '../../platform/backup-port.ts';
import type { JournalError, Platform } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { installationOps } from '../office/set-up-office.ts';
import { replaySet, type TableComparison, withoutErased } from './replay-set.ts';

export interface RestoreReport {
  readonly storeName: string;
  readonly entries: number;
  /** Entries that the journal of this PC had beyond the set. */
  readonly fromJournal: number;
  readonly files: { readonly taken: number; readonly known: number };
  readonly missingFiles: readonly string[];
  readonly tables: readonly TableComparison[];
  /** Bodies erased after the set was made, left out again. */
  readonly erased: number;
  /** The code under which this PC now numbers; unchanged where the journal covered the set. */
  readonly deskCode: string;
}

export type RestoreRefusal =
  | BackupError
  | { readonly code: 'differs'; readonly tables: readonly TableComparison[] }
  | { readonly code: 'journal'; readonly cause: JournalError };

/** `currentName` is the database in use, which stays as it is. After a good end the program must start again. */
export async function restoreSet(
  platform: Platform,
  currentName: string,
  data: RestoredData,
  onProgress: (progress: BackupProgress) => void,
): Promise<Result<RestoreReport, RestoreRefusal>> {
  if (data.index.schemaV > SCHEMA_VERSION) return err({ code: 'newerFormat', version: data.index.schemaV });
  const name = await freeName(currentName);
  const replayed = await replaySet(name, 'strict', data, onProgress);
  const { db } = replayed;
  const giveUp = async (error: RestoreRefusal) => {
    db.close();
    await db.delete();
    return err(error);
  };
  if (!replayed.same) return giveUp({ code: 'differs', tables: replayed.tables });
  const erased = await applyErasures(db, data);
  const files = await data.takeFiles(onProgress);
  if (!files.ok) return giveUp(files.error);

  const covered = (await platform.journal.linkAt(data.index.cutSeq)) === data.index.cutLink && data.index.cutSeq > 0 && erased === 0;
  const settled = covered ? await goOn(platform, db, data) : await beginAnew(platform, db, data);
  if (!settled.ok) return giveUp({ code: 'journal', cause: settled.error });
  db.close();
  return ok({
    storeName: name,
    entries: replayed.entries,
    fromJournal: settled.value.fromJournal,
    files: files.value,
    missingFiles: data.index.missingFiles,
    tables: replayed.tables,
    erased,
    deskCode: settled.value.deskCode,
  });
}

interface Settled {
  readonly fromJournal: number;
  readonly deskCode: string;
}

/** The journal covers the set: what it has beyond it is replayed, and the PC remains who it was. */
async function goOn(platform: Platform, db: DaluangDb, data: RestoredData): Promise<Result<Settled, JournalError>> {
  let fromJournal = 0;
  for await (const chunk of platform.journal.read(data.index.cutSeq)) {
    await replayEntries(db, chunk);
    fromJournal += chunk.length;
  }
  const state = await platform.journal.state();
  if (!state.ok) return state;
  const last = await lastOwnChange(db);
  const fresh = { deviceId: platform.ids.newId(), incarnation: platform.ids.newId() };
  const self = last ? { deviceId: last.device, incarnation: last.incarnation } : fresh;
  await saveIdentityOfMade(db, { key: 'self', dbId: state.value.dbId ?? platform.ids.newId(), ...self, chainFrom: 0 });
  const noted = await platform.journal.note(db.name, DATABASE_VERSION);
  return noted.ok ? ok({ fromJournal, deskCode: data.index.deskCode }) : noted;
}

async function beginAnew(platform: Platform, db: DaluangDb, data: RestoredData): Promise<Result<Settled, JournalError>> {
  const { ids, journal } = platform;
  const head = await logHead(db);
  const identity: StoreIdentity = { key: 'self', dbId: ids.newId(), deviceId: ids.newId(), incarnation: ids.newId(), chainFrom: head.seq };
  await saveIdentityOfMade(db, identity);
  const begun = await journal.begin(identity.dbId, db.name, DATABASE_VERSION);
  if (!begun.ok) return begun;
  const pump = createJournalPump(db, journal, 0);
  if (!(await pump.flush(head.seq))) return err(pump.failure() ?? { code: 'unavailable' });

  const desks = await db.rows('desk').toArray();
  const deskCode = reinstalledDeskCode(
    data.index.deskCode,
    desks.map((desk) => desk.code),
  );
  const office = await theOffice(db);
  const ctx: CommandContext = {
    db,
    platform,
    clock: platform.clock,
    ids,
    pump,
    identity,
    zone: () => office?.zone ?? 'Asia/Jakarta',
    actor: null,
  };
  const saved = await commit(ctx, {
    command: 'office.restore',
    user: null,
    ops: installationOps(ctx, deskCode),
    reason: data.index.set,
  });
  return saved.ok && saved.value.durable ? ok({ fromJournal: 0, deskCode }) : err(pump.failure() ?? { code: 'unavailable' });
}

/** Erasures that the set itself does not know yet: replayed anew without those bodies. Returns how many there were. */
async function applyErasures(db: DaluangDb, data: RestoredData): Promise<number> {
  const before = new Map<string, string>();
  for await (const texts of data.entries()) {
    const after = withoutErased(texts, data.index.erasures);
    texts.forEach((text, at) => {
      const kept = after[at];
      if (kept !== undefined && kept !== text) before.set(text, kept);
    });
  }
  if (before.size === 0) return 0;
  await db.delete({ disableAutoOpen: false });
  await db.open();
  for await (const texts of data.entries())
    await replayEntries(
      db,
      texts.map((text) => ({ json: before.get(text) ?? text })),
    );
  return before.size;
}

/** The next name that no database has. */
async function freeName(current: string): Promise<string> {
  const taken = new Set((await indexedDB.databases()).map((known) => known.name));
  const stem = current.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
