/** A window that crashed or hangs, and a main process that broke: said in words, with a reference that stands in the log. */
import { randomUUID } from 'node:crypto';
import { app, type BrowserWindow, dialog } from 'electron';
import { backgroundOf } from '../services/log/background.ts';
import type { Logger } from '../services/log/logger.ts';
import { text } from '../services/shell-text.ts';

const newReference = (): string => randomUUID().slice(0, 8);

export function watchWindow(window: BrowserWindow, log: Logger): void {
  const inBackground = backgroundOf(log);
  /** We ended the page's process ourselves, to load it anew. */
  let ended = false;

  const onGone = async (reference: string) => {
    const reload = await askToReload(text('crashTitle'), text('crashDetail', { reference }), text('menuQuit'));
    if (reload) window.webContents.reload();
    else app.quit();
  };
  const onHang = async () => {
    const answered = new AbortController();
    window.once('responsive', () => answered.abort());
    const reload = await askToReload(text('hangTitle'), text('hangDetail'), text('hangWait'), answered.signal);
    if (!reload) return;
    // A page that hangs does not hear of a reload.
    ended = true;
    window.webContents.forcefullyCrashRenderer();
    window.webContents.reload();
  };

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    const reference = newReference();
    log.warn('window.gone', { reference, reason, exitCode });
    if (!ended && reason !== 'clean-exit') inBackground(onGone(reference));
    ended = false;
  });
  window.on('unresponsive', () => {
    log.warn('window.unresponsive');
    inBackground(onHang());
  });
}

/** Whether the person wants the window loaded anew. `answered` closes the question by itself. */
async function askToReload(message: string, detail: string, other: string, answered?: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: text('appName'),
    message,
    detail,
    buttons: [text('crashReload'), other],
    defaultId: 0,
    cancelId: 1,
    ...(answered ? { signal: answered } : {}),
  });
  return response === 0;
}

/**
 * Faults that nobody caught: the main process holds no data of its own, so it says so and ends. Returns what to do with a
 * fault that was caught where nothing else can be done.
 */
export function watchProcess(log: Logger, logFolder: string): (cause: unknown) => void {
  const end = (cause: unknown) => {
    const reference = newReference();
    log.error('main.failed', cause, { reference });
    dialog.showErrorBox(text('fatalTitle'), text('fatalDetail', { reference, folder: logFolder }));
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return end;
}
