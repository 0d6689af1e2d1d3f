/** What was typed into the last new record, for "sama seperti sebelumnya". Lives as long as the window. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RecordFormValues } from './record-form-values.ts';

const lastRecordStore = createStore<{ readonly owner: string; readonly values: RecordFormValues | null }>(() => ({
  owner: '',
  values: null,
}));

export const noteLastRecord = (owner: string, values: RecordFormValues): void => lastRecordStore.setState({ owner, values });

/** Of this person only: the next one at the desk begins anew. */
export const useLastRecord = (owner: string): RecordFormValues | null =>
  useStore(lastRecordStore, (last) => (last.owner === owner ? last.values : null));
