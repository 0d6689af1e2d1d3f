/** How the last work on this screen ended. Kept beside the page, so that coming back to it still says "may be pulled out". */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SetSummary } from '#renderer/platform/backup-port.ts';
import type { BackupTrouble } from './error-words.ts';

export type Outcome =
  | { readonly kind: 'made'; readonly set: SetSummary; readonly place: string; readonly medium: 'removable' | 'folder' | 'download' }
  | { readonly kind: 'retested'; readonly madeAt: string }
  | { readonly kind: 'rehearsed'; readonly good: boolean }
  | { readonly kind: 'failed'; readonly work: 'backup' | 'retest' | 'rehearsal'; readonly trouble: BackupTrouble };

const outcomeStore = createStore<{ readonly outcome: Outcome | null }>(() => ({ outcome: null }));

export const useOutcome = (): Outcome | null => useStore(outcomeStore, (state) => state.outcome);

export const noteOutcome = (outcome: Outcome | null): void => outcomeStore.setState({ outcome });
