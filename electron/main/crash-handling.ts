/** A window that crashed or hangs, and a main process that broke: said in words, with a reference that stands in the log. */
import { randomUUID } from 'node:crypto';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Logger } from '../services/log/logger.ts';
import { text } from '../services/shell-text.ts';

const newReference = (): string => randomUUID().slice(0, 8);

export function watchWindow(window: BrowserWindow, log: Logger): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    const reference = newReference();
    log.warn('window.gone', { reference, reason, exitCode });
    if (reason !== 'clean-exit')
      void offerReload(window, text('crashTitle'), text('crashDetail', { reference }), text('menuQuit'), () => app.quit());
  });
  window.on('unresponsive', () => {
    log.warn('window.unresponsive');
    void offerReload(window, text('hangTitle'), text('hangDetail'), text('hangWait'), () => undefined);
  });
  window.on('responsive', () => log.info('window.responsive'));
}

async function offerReload(window: BrowserWindow, message: string, detail: string, other: string, otherwise: () => void): Promise<void> {
  const buttons = [text('crashReload'), other];
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: text('appName'),
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return otherwise();
  // A hanging page does not hear a reload; its process is ended first.
  window.webContents.forcefullyCrashRenderer();
  window.webContents.reload();
}

/** Faults that nobody caught. The main process holds no data of its own: it says so and ends. */
export function watchProcess(log: Logger, logFolder: string): void {
  const end = (cause: unknown) => {
    const reference = newReference();
    log.error('main.failed', cause, { reference });
    dialog.showErrorBox(text('fatalTitle'), text('fatalDetail', { reference, folder: logFolder }));
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
