/**
 * The line to the search worker: calls with their answers, its status, and its second life. A worker that dies is started
 * once more and asked again what was under way (no call changes anything); after that every call is `unavailable`.
 */
import { type AnswerOf, answerSchemas, replySchema, type SearchReply, type SearchRequest, type SearchStatus } from './protocol.ts';

/** The part of a `Worker` that is needed here. */
export interface SearchWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

export interface Asked<K extends SearchRequest['kind']> {
  readonly answer: Promise<AnswerOf<K>>;
  /** The answer is no longer wanted; it may then come early. */
  readonly cancel: () => void;
}

export interface WorkerLink {
  ask<K extends SearchRequest['kind']>(request: Extract<SearchRequest, { kind: K }>): Asked<K>;
  /** For what has no answer. */
  tell(request: SearchRequest): void;
  status(): SearchStatus;
  onStatus(listener: (status: SearchStatus) => void): () => void;
  close(): void;
}

interface Call {
  readonly request: SearchRequest;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: Error) => void;
}

const RESTARTS = 1;

export function createWorkerLink(startWorker: () => SearchWorker, dbName: string): WorkerLink {
  const calls = new Map<number, Call>();
  const listeners = new Set<(status: SearchStatus) => void>();
  let status: SearchStatus = { state: 'starting' };
  let worker: SearchWorker | null = null;
  let deaths = 0;
  let lastCall = 0;

  function start(): void {
    const started = startWorker();
    worker = started;
    const died = () => {
      if (started === worker) restart();
    };
    started.addEventListener('message', (event) => {
      if (started === worker) receive(replySchema.parse(event.data));
    });
    started.addEventListener('error', died);
    started.addEventListener('messageerror', died);
    tell({ kind: 'open', dbName });
  }

  function restart(): void {
    worker?.terminate();
    worker = null;
    deaths += 1;
    if (deaths > RESTARTS) {
      giveUp({ state: 'unavailable', why: 'workerDied' });
      return;
    }
    changeStatus({ state: 'starting' });
    start();
    for (const [call, { request }] of calls) post(call, request);
  }

  function giveUp(last: SearchStatus): void {
    worker?.terminate();
    worker = null;
    changeStatus(last);
    for (const { request, resolve } of calls.values()) resolve(unanswered(request));
    calls.clear();
  }

  function receive(reply: SearchReply): void {
    if (reply.kind === 'status') {
      if (reply.status.state === 'unavailable') giveUp(reply.status);
      else changeStatus(reply.status);
      return;
    }
    const call = calls.get(reply.call);
    if (!call) return;
    calls.delete(reply.call);
    if (reply.kind === 'fault') {
      call.reject(new Error(`search: ${reply.text}`));
      return;
    }
    const answer = answerSchemas[call.request.kind].safeParse(reply.answer);
    if (answer.success) call.resolve(answer.data);
    else call.reject(answer.error);
  }

  function changeStatus(next: SearchStatus): void {
    status = next;
    for (const listener of listeners) listener(next);
  }

  const post = (call: number, request: SearchRequest) => worker?.postMessage({ call, request });
  const tell = (request: SearchRequest) => post(nextCall(), request);
  const nextCall = () => {
    lastCall += 1;
    return lastCall;
  };

  function ask<K extends SearchRequest['kind']>(request: Extract<SearchRequest, { kind: K }>): Asked<K> {
    // The schema of this kind has parsed what the promise resolves with.
    if (!worker) return { answer: Promise.resolve(unanswered(request) as AnswerOf<K>), cancel: () => undefined };
    const call = nextCall();
    const answer = new Promise<unknown>((resolve, reject) => {
      calls.set(call, { request, resolve, reject });
    });
    post(call, request);
    return { answer: answer as Promise<AnswerOf<K>>, cancel: () => tell({ kind: 'cancel', call }) };
  }

  start();
  return {
    ask,
    tell,
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      giveUp({ state: 'unavailable', why: 'closed' });
    },
  };
}

const withoutAnswer: readonly SearchRequest['kind'][] = ['open', 'notify', 'cancel'];
const unanswered = (request: SearchRequest): unknown => (withoutAnswer.includes(request.kind) ? null : { status: 'unavailable' });
