/** Whether the sample office is being made now. Its rows come before its papers, and nobody should meet it half made. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const store = createStore<{ readonly making: boolean }>(() => ({ making: false }));

export const useSampleInMaking = (): boolean => useStore(store, ({ making }) => making);

export const isSampleInMaking = (): boolean => store.getState().making;

export const setSampleInMaking = (making: boolean): void => store.setState({ making });
