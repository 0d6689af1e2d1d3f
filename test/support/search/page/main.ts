import { v7 } from 'uuid';
import { DaluangDb } from '#renderer/db/database.ts';
import { commit, type GateContext } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import type { SearchStatus } from '#renderer/search/protocol.ts';
import { createSearch, type SearchClient } from '#renderer/search/search-client.ts';
import { startSearchWorker } from '#renderer/search/start-search-worker.ts';
import type { SearchWorker } from '#renderer/search/worker-link.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { archiveRecord, BOXES, BUILDINGS, CODES, UNITS } from '#test/bench/archive-words.ts';
import { aClassCode, aPlace, aRecord, aUnit } from '../rows.ts';
import type { SearchHarness } from './harness.ts';
import { measureSearch } from './measure.ts';
import { peerInWorker } from './peers.ts';
import { rawFtsInWorker } from './raw-fts.ts';

const CHUNK = 1000;
const statuses: SearchStatus[] = [];
const workers: SearchWorker[] = [];
let ctx: GateContext | null = null;
let search: SearchClient | null = null;

/** The gate over a database of this page. No journal stands behind it: nothing here outlives the test. */
async function gateOver(dbName: string, durability: 'strict' | 'relaxed'): Promise<GateContext> {
  const db = new DaluangDb(dbName, durability);
  const self = (await db.meta.get('self')) ?? { key: 'self' as const, dbId: v7(), deviceId: 'd', incarnation: 'i', chainFrom: 0 };
  await db.meta.put(self);
  return {
    db,
    identity: self,
    clock: { now: () => instant(new Date().toISOString()) },
    ids: { newId: () => v7(), randomHex: (bytes) => 'ab'.repeat(bytes) },
    pump: { flush: async () => true, failure: () => null, onChange: () => () => undefined },
    zone: () => 'Asia/Makassar',
  };
}

const save = async (gate: GateContext, ops: readonly Op[]) => expectOk(await commit(gate, { command: 'test', user: null, ops })).seq;

function startWatched(): SearchWorker {
  const worker = startSearchWorker();
  workers.push(worker);
  return worker;
}

function begin(dbName: string): SearchClient {
  search = createSearch(startWatched, dbName);
  search.onStatus((status) => statuses.push(status));
  return search;
}

const untilStatus = (client: SearchClient, wanted: (status: SearchStatus) => boolean) =>
  new Promise<SearchStatus>((resolve) => {
    const look = (status: SearchStatus) => {
      if (!wanted(status)) return;
      stop();
      resolve(status);
    };
    const stop = client.onStatus(look);
    look(client.status());
  });

const started = <T>(thing: T | null): T => {
  if (!thing) throw new Error('open a database first');
  return thing;
};

/** The worker answers this call when it has merged too; the client does not wait for that. */
const untilNothingIsLeft = (worker: SearchWorker) =>
  new Promise<void>((resolve) => {
    const call = -1;
    worker.addEventListener('message', (event) => {
      if (event instanceof MessageEvent && event.data.call === call) resolve();
    });
    worker.postMessage({ call, request: { kind: 'notify', seq: 0 } });
  });

const references = (): Op[] => [
  ...Array.from({ length: UNITS }, (_, n) => createOp('unit', `unit-${n}`, aUnit(`Bidang ${n}`))),
  ...Array.from({ length: BUILDINGS }, (_, n) => createOp('location', `building-${n}`, aPlace('building', `Gedung ${n}`))),
  ...Array.from({ length: BOXES }, (_, n) => createOp('location', `box-${n}`, aPlace('box', `B${n}`, `building-${n % BUILDINGS}`))),
  ...Array.from({ length: CODES }, (_, n) => createOp('classCode', `code-${n}`, aClassCode(`${600 + (n % 9)}.${n}`, `Urusan ${n}`))),
];

/** The pool keeps its files under names of its own, each with a header of one sector; the largest holds the database. */
async function damageIndex(dbName: string, from: number, bytes: number): Promise<void> {
  let folder = await navigator.storage.getDirectory();
  for (const name of ['search-index', dbName, '.opaque']) folder = await folder.getDirectoryHandle(name);
  const files: { readonly handle: FileSystemFileHandle; readonly size: number }[] = [];
  for await (const handle of folder.values()) {
    if (handle instanceof FileSystemFileHandle) files.push({ handle, size: (await handle.getFile()).size });
  }
  const largest = files.toSorted((a, b) => b.size - a.size)[0];
  if (!largest) throw new Error('the index has no file');
  const writable = await largest.handle.createWritable({ keepExistingData: true });
  await writable.write({ type: 'write', position: from, data: new Uint8Array(bytes).fill(0x5a) });
  await writable.close();
}

const harness: SearchHarness = {
  open: async (dbName) => {
    ctx = await gateOver(dbName, 'strict');
    return untilStatus(begin(dbName), (status) => status.state === 'ready' || status.state === 'unavailable');
  },
  save: (descriptions) =>
    save(
      started(ctx),
      descriptions.map((description) => createOp('record', v7(), aRecord({ description }))),
    ),
  query: (query) => started(search).query(query),
  facets: (query) => started(search).facets(query),
  ready: (seq) => {
    started(search).notify(seq);
    return untilStatus(started(search), (status) => status.state === 'ready' && status.seq >= seq);
  },
  statuses: () => statuses,
  crashWorker: () => {
    const worker = workers.at(-1);
    // What a browser does when a worker's script throws out of its loop.
    if (worker instanceof Worker) worker.dispatchEvent(new ErrorEvent('error', { message: 'crashed' }));
  },
  damage: damageIndex,
  fill: async (dbName, count) => {
    const gate = await gateOver(dbName, 'relaxed');
    await save(gate, references());
    const began = performance.now();
    for (let from = 0; from < count; from += CHUNK) {
      await save(
        gate,
        Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) => createOp('record', v7(), archiveRecord(from + index))),
      );
    }
    gate.db.close();
    return { seconds: (performance.now() - began) / 1000 };
  },
  build: async (dbName) => {
    const began = performance.now();
    const status = await untilStatus(begin(dbName), (next) => next.state === 'ready' || next.state === 'unavailable');
    if (status.state !== 'ready') throw new Error(`the index is ${status.state}`);
    return { seconds: (performance.now() - began) / 1000, storage: status.storage };
  },
  rest: async () => {
    const began = performance.now();
    await untilNothingIsLeft(started(workers.at(-1) ?? null));
    return { seconds: (performance.now() - began) / 1000 };
  },
  measure: (entity, count, rounds) => measureSearch(started(search), entity, count, rounds),
  raw: rawFtsInWorker,
  peer: peerInWorker,
};

window.harness = harness;
