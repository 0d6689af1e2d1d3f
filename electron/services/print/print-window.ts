/** A stored PDF in a window of its own: Chromium's viewer shows exactly what is stored, and prints it. */
import { BrowserWindow, Menu } from 'electron';
import { text } from '../shell-text.ts';

const SIZE = { width: 900, height: 1000 } as const;

export async function showPaper(address: string, title: string, parent: BrowserWindow): Promise<boolean> {
  const window = new BrowserWindow({
    ...SIZE,
    parent,
    title,
    // `plugins` is the PDF viewer; it runs no script of ours and gets no bridge.
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false, plugins: true },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.setMenu(printMenu(window));
  try {
    await window.loadURL(address);
    return true;
  } catch {
    // Electron gives a number of Chromium's and a text; the caller only has to know that nothing is shown.
    window.destroy();
    return false;
  }
}

const printMenu = (window: BrowserWindow): Menu =>
  Menu.buildFromTemplate([
    {
      label: text('printMenu'),
      submenu: [
        { label: text('printNow'), accelerator: 'CmdOrCtrl+P', click: () => window.webContents.print() },
        { label: text('printClose'), accelerator: 'CmdOrCtrl+W', click: () => window.close() },
      ],
    },
  ]);

export const printerNames = async (window: BrowserWindow): Promise<readonly string[]> =>
  (await window.webContents.getPrintersAsync()).map((printer) => printer.displayName || printer.name);
