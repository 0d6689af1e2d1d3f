/** Choices of this PC, not of a person: the language of the interface. The theme is kept by the theme itself. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type InterfaceLanguage = 'id' | 'en';

const KEY = 'daluang-language';

export interface Preferences {
  readonly language: InterfaceLanguage;
}

export const readPreferences = (storage: Pick<Storage, 'getItem'>): Preferences => ({
  language: storage.getItem(KEY) === 'en' ? 'en' : 'id',
});

export const preferencesStore = createStore<Preferences>(() => ({ language: 'id' }));

export const usePreferences = <T>(select: (state: Preferences) => T): T => useStore(preferencesStore, select);

export function chooseLanguage(language: InterfaceLanguage, storage: Pick<Storage, 'setItem'>): void {
  storage.setItem(KEY, language);
  preferencesStore.setState({ language });
}
