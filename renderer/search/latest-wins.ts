/**
 * One call at a time per slot, and of those that wait only the newest: what a person typed in between is never asked. The
 * one under way is told that it is no longer wanted.
 */
export interface Started<T> {
  readonly answer: Promise<T>;
  readonly cancel: () => void;
}

interface Waiting {
  readonly send: () => void;
  readonly drop: () => void;
}

export interface Slots {
  run<T>(slot: string, start: () => Started<T>, dropped: T): Promise<T>;
}

export function createSlots(): Slots {
  const busy = new Map<string, () => void>();
  const waiting = new Map<string, Waiting>();

  const free = (slot: string) => {
    busy.delete(slot);
    const next = waiting.get(slot);
    waiting.delete(slot);
    next?.send();
  };

  return {
    run: (slot, start, dropped) =>
      new Promise((resolve, reject) => {
        const send = () => {
          const { answer, cancel } = start();
          busy.set(slot, cancel);
          answer.then(resolve, reject).finally(() => free(slot));
        };
        const cancelRunning = busy.get(slot);
        if (!cancelRunning) {
          send();
          return;
        }
        cancelRunning();
        waiting.get(slot)?.drop();
        waiting.set(slot, { send, drop: () => resolve(dropped) });
      }),
  };
}
