import type { StorageAnswer, StorageCall, StorageCalls } from './storage-calls.ts';

/** Asks the storage worker. A fault in the worker is thrown here, with its name kept. */
export interface StorageClient {
  ask<C extends keyof StorageCalls>(call: C, ...args: Parameters<StorageCalls[C]>): ReturnType<StorageCalls[C]>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: Error) => void;
}

export function startStorage(rootName: string): StorageClient {
  const worker = new Worker(new URL('./storage.worker.ts', import.meta.url), { type: 'module', name: rootName });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  worker.onmessage = ({ data }: MessageEvent<StorageAnswer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) call?.resolve(data.value);
    else call?.reject(Object.assign(new Error(data.fault.message), { name: data.fault.name }));
  };
  worker.onerror = (event) => {
    for (const call of waiting.values()) call.reject(new Error(`the storage worker stopped: ${event.message}`));
    waiting.clear();
  };

  return {
    ask(call, ...args) {
      lastId += 1;
      const message: StorageCall = { id: lastId, call, args };
      const answer = new Promise((resolve, reject) => waiting.set(message.id, { resolve, reject }));
      worker.postMessage(message);
      // What comes back under this id is what the named call returns.
      return answer as ReturnType<StorageCalls[typeof call]>;
    },
  };
}
