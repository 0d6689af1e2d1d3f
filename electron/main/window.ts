import { BrowserWindow, screen } from 'electron';
import { DEFAULT_SIZE, MINIMUM_SIZE, readWindowState, writeWindowState } from '../services/window-state/window-state.ts';

export interface WindowParts {
  readonly preload: string;
  /** Where the window's place is kept; null where nothing may be written. */
  readonly stateFolder: string | null;
  readonly devTools: boolean;
}

/** The one window of the program, sandboxed, isolated and without Node. It shows itself once its page is loaded. */
export function createWindow({ preload, stateFolder, devTools }: WindowParts): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const kept = stateFolder === null ? null : readWindowState(stateFolder, screens);
  const window = new BrowserWindow({
    ...(kept?.bounds ?? DEFAULT_SIZE),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    title: 'Daluang',
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // A dictionary would be fetched from elsewhere.
      spellcheck: false,
    },
  });
  if (kept?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  if (stateFolder !== null) {
    window.on('close', () => writeWindowState(stateFolder, window.getNormalBounds(), window.isMaximized()));
  }
  return window;
}
