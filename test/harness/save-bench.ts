/** What a save costs in a real browser: gate and journal, beside one row put into raw IndexedDB, strict, in the same run. */
import { commit, type GateContext } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import type { PdfFonts } from '#renderer/pdf/kit/fonts.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { objectionReceiptPdf } from '#renderer/pdf/objection-receipt.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';
import { expectOk } from '#shared/lib/result.ts';
import { archiveRecord } from '#test/bench/archive-words.ts';
import { aFullReceipt } from '#test/fixtures/pdf/objection-receipts.ts';

export interface SaveSamples {
  readonly saves: readonly number[];
  readonly raw: readonly number[];
  readonly registrations: readonly number[];
}

declare global {
  interface Window {
    measureSaves: (rounds: number) => Promise<SaveSamples>;
  }
}

window.measureSaves = async (rounds) => {
  const gate = await openGate();
  const raw = await rawPuts(rounds);
  const saves: number[] = [];
  for (let n = 0; n < rounds; n++) saves.push(await timed(() => saveRecord(gate, n)));
  const fonts = await loadFonts();
  // The first document of a process parses the fonts; the application makes one after login.
  expectOk(objectionReceiptPdf(aFullReceipt(), fonts));
  const registrations: number[] = [];
  for (let n = 0; n < Math.ceil(rounds / 5); n++) registrations.push(await timed(() => register(gate, fonts)));
  return { saves, raw, registrations };
};

async function openGate(): Promise<GateContext> {
  const platform = await createPlatform();
  const { db, pump, identity } = expectOk(await openStore(platform));
  return { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => 'Asia/Makassar' };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

async function saveRecord(gate: GateContext, n: number): Promise<void> {
  const id = gate.ids.newId();
  const saved = expectOk(await commit(gate, { command: 'record.add', user: null, ops: [createOp('record', id, archiveRecord(n))] }));
  if (!saved.durable) throw new Error('the journal did not take the save');
}

/** Number, entry and paper of an objection, as the counter does it; the vault's write is the journal's twin and not repeated. */
async function register(gate: GateContext, fonts: PdfFonts): Promise<void> {
  const caseId = gate.ids.newId();
  const at = gate.clock.now();
  const data = { number: 'x', declaredCompleteOn: '2026-06-10' };
  const saved = expectOk(
    await commit(gate, {
      command: 'objection.register',
      user: null,
      ops: [],
      number: {
        register: 'objection',
        desk: 'A',
        year: 2026,
        build: (seq) => [
          createOp('registerNumber', gate.ids.newId(), { register: 'objection', desk: 'A', year: 2026, seq, number: `${seq}`, caseId }),
          {
            kind: 'create',
            entity: 'objectionEvent',
            id: gate.ids.newId(),
            row: { objectionId: caseId, position: 0, kind: 'registered', on: '2026-06-10', at, data, personId: null },
          },
        ],
      },
    }),
  );
  expectOk(objectionReceiptPdf(aFullReceipt({ number: `${saved.numberSeq}/KEB/A/VI/2026` }), fonts));
}

/** One row of the same size a time, in a transaction of its own, strict. */
async function rawPuts(rounds: number): Promise<readonly number[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('raw', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const samples: number[] = [];
  for (let n = 0; n < rounds; n++) samples.push(await timed(() => rawPut(db, n)));
  db.close();
  return samples;
}

const rawPut = (db: IDBDatabase, n: number) =>
  new Promise<void>((resolve, reject) => {
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ id: crypto.randomUUID(), ...archiveRecord(n) });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
