import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';

import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import './tokens.css';
import './base.css';

/** Where the choice of theme is kept; it belongs to the PC, not to a person, so that the login already shows it. */
export const MODE_KEY = 'daluang-theme';

export type ThemeMode = 'light' | 'dark';

/** Styles made at run time go through the emotion cache around this, which carries the nonce of the page and comes first in the head. */
export function AppTheme({ children }: { readonly children: ReactNode }) {
  return (
    <ThemeProvider theme={theme} defaultMode="light" modeStorageKey={MODE_KEY}>
      {children}
    </ThemeProvider>
  );
}

/** The theme in force and the switch for it. */
export function useThemeMode(): { readonly mode: ThemeMode; readonly setMode: (mode: ThemeMode) => void; readonly toggle: () => void } {
  const { mode, systemMode, setMode } = useColorScheme();
  const current: ThemeMode = (mode === 'system' ? systemMode : mode) === 'dark' ? 'dark' : 'light';
  return { mode: current, setMode, toggle: () => setMode(current === 'dark' ? 'light' : 'dark') };
}

/** Sets the class before the first paint, so that a dark screen does not flash white at start. */
export function applyStoredMode(root: HTMLElement, storage: Pick<Storage, 'getItem'>): void {
  root.classList.add(storage.getItem(MODE_KEY) === 'dark' ? 'dark' : 'light');
}
