/** How far the reading of files has come, for showing. It belongs to the window, not to a page. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { QueueState } from '../texts/text-queue.ts';

const workStore = createStore<QueueState>(() => ({ paused: false, waiting: 0, now: null }));

export const noteTextWork = (state: QueueState): void => workStore.setState(state, true);
export const useTextWork = (): QueueState => useStore(workStore);

const KEY = 'daluang-texts-paused';

/** A pause outlives the window: whoever paused on a slow PC does not want to do it every morning. */
export const isTextWorkPaused = (storage: Pick<Storage, 'getItem'>): boolean => storage.getItem(KEY) === '1';
export const keepTextWorkPaused = (paused: boolean, storage: Pick<Storage, 'setItem'>): void => storage.setItem(KEY, paused ? '1' : '0');
