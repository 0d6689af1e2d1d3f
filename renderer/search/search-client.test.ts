import { describe, expect, it } from 'vitest';
import type { SearchReply, SearchRequest } from './protocol.ts';
import { createSearch, type SearchPage } from './search-client.ts';
import type { SearchWorker } from './worker-link.ts';

/** A worker whose answers the test gives by hand. */
class HandWorker implements SearchWorker {
  readonly #events = new EventTarget();
  readonly asked: { readonly call: number; readonly request: SearchRequest }[] = [];
  terminated = false;

  postMessage(message: { call: number; request: SearchRequest }): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  addEventListener(type: string, listener: (event: never) => void): void {
    this.#events.addEventListener(type, listener as EventListener);
  }
  die(): void {
    this.#events.dispatchEvent(new Event('error'));
  }
  reply(data: SearchReply): void {
    this.#events.dispatchEvent(new MessageEvent('message', { data }));
  }
  /** Answers the newest call of a kind. */
  answer(kind: SearchRequest['kind'], answer: unknown): void {
    const call = this.asked.findLast(({ request }) => request.kind === kind)?.call ?? 0;
    this.reply({ kind: 'answer', call, answer });
  }
  kinds(): string[] {
    return this.asked.map(({ request }) => (request.kind === 'query' ? `query ${request.query.text}` : request.kind));
  }
}

const page = (ids: string[]): SearchPage => ({ status: 'ready', ids, rows: [], total: ids.length, exact: true, upToDate: true });
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

function client() {
  const workers: HandWorker[] = [];
  const search = createSearch(() => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker;
  }, 'daluang');
  return { search, workers, worker: workers[0]! };
}

describe('the search client', () => {
  it('opens the database and passes on what it is asked', async () => {
    const { search, worker } = client();

    const asked = search.query({ entity: 'record', text: 'surat' });
    worker.answer('query', page(['r1']));

    expect(await asked).toEqual(page(['r1']));
    expect(worker.asked.map(({ request }) => request)).toEqual([
      { kind: 'open', dbName: 'daluang' },
      { kind: 'query', query: { entity: 'record', text: 'surat' } },
    ]);
  });

  it('asks only the newest of what was typed while a query is under way, and tells that one to hurry', async () => {
    const { search, worker } = client();

    const typed = ['s', 'su', 'sur'].map((text) => search.query({ entity: 'record', text }));
    worker.answer('query', { status: 'superseded' });
    await nextTurn();
    worker.answer('query', page(['r1']));

    expect((await Promise.all(typed)).map((answer) => answer.status)).toEqual(['superseded', 'superseded', 'ready']);
    expect(worker.kinds().filter((kind) => kind.startsWith('query'))).toEqual(['query s', 'query sur']);
    expect(worker.kinds()).toContain('cancel');
  });

  it('does not let one list wait for another, and ends them all when it is closed', async () => {
    const { search, worker } = client();

    const asked = [
      search.query({ entity: 'record', text: 'a' }),
      search.query({ entity: 'objection', text: 'b' }),
      search.query({ entity: 'record', text: 'c' }, 'picker'),
      search.facets({ entity: 'record', text: 'a' }),
    ];

    expect(worker.kinds()).toEqual(['open', 'query a', 'query b', 'query c', 'facets']);
    search.close();
    expect(await Promise.all(asked)).toEqual(asked.map(() => ({ status: 'unavailable' })));
  });

  it('frees the list when a query fails', async () => {
    const { search, worker } = client();

    const failing = search.query({ entity: 'record', text: 'a' });
    worker.reply({ kind: 'fault', call: 2, text: 'SQLITE_ERROR' });
    await expect(failing).rejects.toThrow('SQLITE_ERROR');
    const next = search.query({ entity: 'record', text: 'b' });
    worker.answer('query', page([]));

    expect(await next).toEqual(page([]));
  });

  it('refuses an answer of another shape', async () => {
    const { search, worker } = client();

    const asked = search.history('record', 'r1');

    worker.answer('history', { status: 'ready', seqs: ['three'] });

    await expect(asked).rejects.toThrow('expected number');
  });

  it('tells the status and stops when it is no longer listened to', () => {
    const { search, worker } = client();
    const told: string[] = [];
    const stop = search.onStatus((status) => told.push(status.state));

    worker.reply({ kind: 'status', status: { state: 'rebuilding', progress: { done: 1, total: 9 }, storage: 'opfs', seq: 1 } });
    stop();
    worker.reply({ kind: 'status', status: { state: 'ready', storage: 'opfs', seq: 9, texts: 0 } });

    expect(told).toEqual(['rebuilding']);
    expect(search.status()).toEqual({ state: 'ready', storage: 'opfs', seq: 9, texts: 0 });
  });

  it('starts a dead worker once more and asks again what was under way', async () => {
    const { search, worker, workers } = client();
    const asked = search.query({ entity: 'record', text: 'surat' });

    worker.die();
    workers[1]?.answer('query', page(['r1']));

    expect(await asked).toEqual(page(['r1']));
    expect(worker.terminated).toBe(true);
    expect(workers[1]?.kinds()).toEqual(['open', 'query surat']);
  });

  it('answers unavailable after a second death, at once and to everyone', async () => {
    const { search, workers } = client();
    workers[0]?.die();
    const asked = search.query({ entity: 'record', text: 'surat' });
    const waiting = search.query({ entity: 'record', text: 'surat t' });

    workers[1]?.die();

    expect(await asked).toEqual({ status: 'unavailable' });
    expect(await waiting).toEqual({ status: 'unavailable' });
    expect(await search.quick('x', 3, null)).toEqual({ status: 'unavailable' });
    expect(search.status()).toEqual({ state: 'unavailable', why: 'workerDied' });
    expect(workers.length).toBe(2);
  });
});
