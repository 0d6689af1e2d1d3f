/** How the watched folder of the scanner stands, for showing. It belongs to the window, not to a page. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ScannerState } from '../platform/platform.ts';

const scannerStore = createStore<{ readonly state: ScannerState | null }>(() => ({ state: null }));

export const noteScanner = (state: ScannerState): void => scannerStore.setState({ state });
/** Null until the folder was asked for the first time, and in the browser. */
export const useScanner = (): ScannerState | null => useStore(scannerStore, ({ state }) => state);
