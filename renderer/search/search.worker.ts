/** The search worker: opens the index over a local database and answers the window's calls. */
import { DaluangDb } from '#renderer/db/database.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { type OpenedIndex, openIndex } from './engine/open-sqlite.ts';
import { dexieSource } from './engine/source.ts';
import { messageSchema, type SearchReply, type SearchRequest, type SearchStatus } from './protocol.ts';

let index: OpenedIndex | null = null;
let engine: Promise<Engine> | null = null;
const running = new Map<number, AbortController>();

const reply = (message: SearchReply) => self.postMessage(message);
const tellStatus = (status: SearchStatus) => reply({ kind: 'status', status });

self.addEventListener('message', (event) => {
  const { call, request } = messageSchema.parse(event.data);
  answer(call, request).then(
    (given) => reply({ kind: 'answer', call, answer: given }),
    (cause: unknown) => {
      if (index?.isDamage(cause)) die(cause);
      else reply({ kind: 'fault', call, text: String(cause) });
    },
  );
});

async function answer(call: number, request: SearchRequest): Promise<unknown> {
  switch (request.kind) {
    case 'open':
      engine = open(request.dbName);
      await engine;
      return null;
    case 'cancel':
      running.get(request.call)?.abort();
      return null;
    case 'notify':
      await (await opened()).notify();
      return null;
    case 'query':
      return cancellable(call, async (signal) => (await opened()).query(request.query, signal));
    case 'facets':
      return cancellable(call, async (signal) => (await opened()).facets(request.query, signal));
    case 'quick':
      return (await opened()).quick(request.text, request.limit, request.classes);
    case 'snippets':
      return (await opened()).snippets(request.text, request.ids);
    case 'groups':
      return cancellable(call, async (signal) => (await opened()).groups(request.query, request.key, signal));
    case 'place':
      return (await opened()).place(request.query, request.id);
    case 'history':
      return (await opened()).history(request.entity, request.id);
  }
}

function opened(): Promise<Engine> {
  if (!engine) throw new Error('the search worker was asked before it was opened');
  return engine;
}

async function open(dbName: string): Promise<Engine> {
  try {
    index = await openIndex(dbName);
    const { sql, storage } = index;
    const source = dexieSource(new DaluangDb(dbName));
    return await createEngine({ sql, source, storage, pause, now: () => performance.now(), onStatus: tellStatus, onFault: die });
  } catch (cause) {
    if (!index?.isDamage(cause)) tellStatus({ state: 'unavailable', why: 'engine' });
    throw cause;
  }
}

/**
 * Whoever started this worker hears of it and starts a new one, which begins where this one stopped, or anew where the file is
 * damaged.
 */
function die(cause: unknown): void {
  if (index?.isDamage(cause)) {
    index.discard();
    index = null;
  }
  setTimeout(() => {
    throw cause;
  });
}

async function cancellable<T>(call: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  running.set(call, controller);
  try {
    return await work(controller.signal);
  } finally {
    running.delete(call);
  }
}

/** A turn of the message loop without the delay of a timer. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
