/** Long reckoning in the window's thread, in slices so short that a key typed meanwhile is on the screen at once. */

export interface SliceHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A slice together with what it begins stays under the 50 ms of one long task. */
const SLICE_MS = 8;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Works through the items one by one; false where it was stopped. */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void, { signal, onProgress }: SliceHooks = {}): Promise<boolean> {
  let began = performance.now();
  for (const [done, item] of items.entries()) {
    if (signal?.aborted) return false;
    work(item);
    if (performance.now() - began < SLICE_MS) continue;
    onProgress?.(done + 1, items.length);
    await nextTurn();
    began = performance.now();
  }
  onProgress?.(items.length, items.length);
  return !signal?.aborted;
}
