/** Holds a call of the window at the door of the main process: what comes before it has happened, what it does has not. */
import type { ElectronApplication } from 'playwright-core';

export interface HeldCall {
  /** How many calls stand at the door. */
  waiting(): Promise<number>;
  /** Lets them through, and all that come after. */
  release(): Promise<void>;
}

interface Door {
  readonly queue: (() => void)[];
  open: boolean;
}

/** `call` is the name of the contract, for instance `sealed.erase`. */
export async function holdCall(app: ElectronApplication, call: string): Promise<HeldCall> {
  const channel = `daluang:${call}`;
  await app.evaluate(({ ipcMain }, name) => {
    type Handler = (...args: unknown[]) => Promise<unknown>;
    // Electron keeps the handlers here; it has no way of its own to put one before another.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const own = handlers.get(name);
    if (!own) throw new Error(`no call ${name}`);
    const door: Door = { queue: [], open: false };
    Object.assign(globalThis, { [name]: door });
    handlers.set(name, async (...args) => {
      if (!door.open) await new Promise<void>((pass) => door.queue.push(pass));
      return own(...args);
    });
  }, channel);
  return {
    waiting: () => app.evaluate((_electron, name) => (globalThis as unknown as Record<string, Door>)[name]?.queue.length ?? 0, channel),
    release: () =>
      app.evaluate((_electron, name) => {
        const door = (globalThis as unknown as Record<string, Door>)[name];
        if (!door) return;
        door.open = true;
        for (const pass of door.queue.splice(0)) pass();
      }, channel),
  };
}
