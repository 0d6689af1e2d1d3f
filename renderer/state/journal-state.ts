/** Whether the journal takes what is written. While it does not, no number is released and the banner says so. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { JournalError } from '../platform/platform.ts';

const journalStore = createStore<{ readonly failure: JournalError | null }>(() => ({ failure: null }));

export const noteJournal = (failure: JournalError | null): void => journalStore.setState({ failure });

export const useJournalFailure = (): JournalError | null => useStore(journalStore, (state) => state.failure);
