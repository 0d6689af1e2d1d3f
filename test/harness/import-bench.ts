/** What the import of an archive list costs in a real browser, from the file to the index, beside raw IndexedDB and FTS5 alone. */
import { createImportClient, type ImportClient } from '#renderer/commands/import/import-client.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';
import { createSearch } from '#renderer/search/search-client.ts';
import { startSearchWorker } from '#renderer/search/start-search-worker.ts';
import { expectOk } from '#shared/lib/result.ts';
import { archiveRecord } from '#test/bench/archive-words.ts';
import { rawFtsInWorker } from '#test/support/search/page/raw-fts.ts';

export interface ImportSeconds {
  readonly rawPut: number;
  readonly rawFts: number;
  readonly look: number;
  readonly check: number;
  /** Until the last chunk was committed and in the journal. */
  readonly stored: number;
  /** Until the index held all of it. */
  readonly searchable: number;
  /** Null where it was not asked for. */
  readonly undo: number | null;
  readonly longestTaskMs: number;
}

declare global {
  interface Window {
    measureImport: (rows: number, withUndo: boolean) => Promise<ImportSeconds>;
  }
}

window.measureImport = async (rows, withUndo) => {
  const rawPut = await seconds(() => rawPuts(rows));
  const rawFts = (await rawFtsInWorker(rows, 0)).buildSeconds;

  const platform = await createPlatform();
  const { db, pump, identity } = expectOk(await openStore(platform));
  const gate = { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => 'Asia/Makassar' as const };
  const person = { username: 'arsiparis', fullName: 'Arsiparis', position: null, unitId: null, active: true };
  const ops = [createOp('person', 'p', person), createOp('personRole', 'pr', { personId: 'p', role: 'arsiparis' })];
  expectOk(await commit(gate, { command: 'bench.person', user: null, ops }));
  const search = createSearch(startSearchWorker, db.name);
  const indexed = (seq: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const status = search.status();
        if (status.state === 'ready' && status.seq >= seq) resolve();
      };
      search.onStatus(look);
      search.notify(seq);
      look();
    });
  await indexed(1);

  const file = new File([csvOf(rows)], 'daftar.csv');
  // The making of the list is a task of its own, which the import is not asked about.
  await new Promise((resolve) => setTimeout(resolve, 100));
  let longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, task.duration);
  }).observe({ entryTypes: ['longtask'] });

  const ctx = { ...gate, platform, actor: { personId: 'p', roles: ['arsiparis' as const] } };
  const client = createImportClient(ctx, { row: '', reasons: '', issues: {}, fields: {} });
  const from = performance.now();
  const since = () => (performance.now() - from) / 1000;
  const look = expectOk(expectOk(await client.run({ kind: 'look', file })).answer);
  const looked = since();
  expectOk(await client.run({ kind: 'check', folder: [], setup: look.setup }));
  const checked = since();
  const done = expectOk(
    await client.run({ kind: 'store', setup: look.setup, batchId: null }, () => notifyHead(db.log.orderBy('seq').last(), search.notify)),
  );
  const stored = since();
  const outcome = expectOk(done.answer);
  if (!done.durable || outcome.stored !== rows) throw new Error(`stored ${outcome.stored} of ${rows}, durable ${done.durable}`);
  await indexed(outcome.seq);
  const searchable = since();
  const undo = withUndo ? await undoSeconds(client, outcome.batchId, rows) : null;
  return {
    rawPut,
    rawFts,
    look: looked,
    check: checked - looked,
    stored: stored - checked,
    searchable: searchable - checked,
    undo,
    longestTaskMs,
  };
};

async function undoSeconds(client: ImportClient, batchId: string, rows: number): Promise<number> {
  return seconds(async () => {
    const undone = expectOk(expectOk(await client.run({ kind: 'undo', batchId })).answer);
    if (undone.undone !== rows) throw new Error(`took back ${undone.undone} of ${rows}`);
  });
}

/** The search worker hears of chunks as it does in the application: by the head of the log. */
function notifyHead(head: PromiseLike<{ readonly seq: number } | undefined>, notify: (seq: number) => void): void {
  head.then(
    (row) => row && notify(row.seq),
    (cause: unknown) => {
      throw cause;
    },
  );
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return (performance.now() - from) / 1000;
}

function csvOf(rows: number): string {
  const heading =
    'Uraian;Tanggal;Unit Pengolah;No. Boks;No. Folder;Nomor Surat;Pencipta;Nomor Lama;Indeks;Keterangan;Tingkat Perkembangan;Media';
  const lines = Array.from({ length: rows }, (_, n) => {
    const record = archiveRecord(n);
    return [
      record.description,
      record.date.from,
      record.unitId,
      `${n % 600}`,
      `${n % 20}`,
      record.letterNumber,
      record.creator,
      record.oldNumber ?? '',
      record.indexTerm,
      record.note ?? '',
      record.state ?? '',
      record.medium ?? '',
    ].join(';');
  });
  return [heading, ...lines].join('\n');
}

/** The same rows in one store without an index, 1,000 to a transaction, relaxed: what no import can be faster than. */
async function rawPuts(rows: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('raw-import', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let from = 0; from < rows; from += 1000) {
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore('rows');
      for (let n = from; n < Math.min(rows, from + 1000); n++) store.put({ id: `row-${String(n).padStart(9, '0')}`, ...archiveRecord(n) });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  }
  db.close();
}
