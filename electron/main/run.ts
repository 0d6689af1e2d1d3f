/** Puts the program together once Electron is ready. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, protocol, session, shell } from 'electron';
import type { AllHandlers } from '#shared/ipc/api.ts';
import { eventChannel } from '#shared/ipc/names.ts';
import { appHandlers } from '../ipc/app.ts';
import { backupHandlers } from '../ipc/backup.ts';
import { badgeHandlers } from '../ipc/badge.ts';
import { fileHandlers } from '../ipc/files.ts';
import { journalHandlers } from '../ipc/journal.ts';
import { printHandlers } from '../ipc/print.ts';
import { recoveryHandlers } from '../ipc/recovery.ts';
import { registerHandlers } from '../ipc/register.ts';
import { scannerHandlers } from '../ipc/scanner.ts';
import { sealedHandlers } from '../ipc/sealed.ts';
import { secretHandlers } from '../ipc/secrets.ts';
import { vaultHandlers } from '../ipc/vault.ts';
import { requestPutAside } from '../services/data-folder/profile.ts';
import { openKeeper } from '../services/journal/open-keeper.ts';
import { officeKeyring } from '../services/keys/office-keyring.ts';
import { backgroundOf, type InBackground } from '../services/log/background.ts';
import type { Logger } from '../services/log/logger.ts';
import { printerNames, showPaper } from '../services/print/print-window.ts';
import { ScannerFolder } from '../services/scanner/scanner-folder.ts';
import { SecretStore } from '../services/secrets/secret-store.ts';
import { systemCipher } from '../services/secrets/system-cipher.ts';
import { text } from '../services/shell-text.ts';
import { FileVault } from '../services/vault/file-vault.ts';
import { paperAddress, WINDOW_ADDRESS, WINDOW_ORIGIN } from './addresses.ts';
import { serveApp } from './app-protocol.ts';
import { askFolder, createBackupService } from './backup.ts';
import { watchWindow } from './crash-handling.ts';
import { createDueBadge } from './due-badge.ts';
import { createLinkOpener } from './external-links.ts';
import { lockContents, lockSession } from './lock-down.ts';
import { installMenu } from './menu.ts';
import type { Prepared } from './prepare.ts';
import { createWindow } from './window.ts';

export async function run(prepared: Prepared, log: Logger): Promise<void> {
  const { dataFolder, trouble, untouchable, chromium, demo } = prepared;
  const inBackground = backgroundOf(log);
  log.info('start', { version: app.getVersion(), electron: process.versions.electron, trouble: trouble?.code ?? null });

  const keeper = openKeeper({ dataFolder, appVersion: app.getVersion(), chromium, readOnly: untouchable });
  const vault = new FileVault(dataFolder);
  if (!untouchable) await vault.clearIncoming();
  const secrets = new SecretStore(dataFolder, await systemCipher());

  lockSession(session.defaultSession);
  lockContents(createLinkOpener(inBackground));
  serveApp(protocol, join(app.getAppPath(), 'out', 'renderer'), vault);

  const openDataFolder = async () => {
    await shell.openPath(dataFolder);
  };
  installMenu({ dataFolder, openDataFolder, inBackground });
  const window = createWindow({
    preload: join(app.getAppPath(), 'out', 'electron', 'preload.cjs'),
    stateFolder: untouchable ? null : dataFolder,
    devTools: !app.isPackaged,
  });
  watchWindow(window, log);
  bringForwardOnSecondStart(window);

  const backup = createBackupService(dataFolder, secrets, window);
  if (!untouchable) await backup.clearStaging();
  const scanner = new ScannerFolder({ dataFolder, vault, askFolder: () => askFolder(window) });
  const info = { shell: 'desktop', version: app.getVersion(), demo, dataFolder, trouble, secretProtection: secrets.protection } as const;
  listen(window, log, {
    app: appHandlers(info),
    journal: journalHandlers(keeper),
    vault: vaultHandlers(vault),
    files: fileHandlers({
      askWhere: (name) => askWhere(window, name),
      askFolder: () => askFolder(window),
      pathOf: (hash) => vault.pathOf(hash),
      onProgress: (job, bytes) => {
        if (!window.isDestroyed()) window.webContents.send(eventChannel('files.progress'), { job, bytes });
      },
    }),
    print: printHandlers(vault, {
      printers: () => printerNames(window),
      show: (hash, title) => showPaper(paperAddress(hash), title, window),
    }),
    sealed: sealedHandlers(vault, officeKeyring(secrets)),
    secrets: secretHandlers(secrets),
    recovery: recoveryHandlers({ requestPutAside: () => requestPutAside(dataFolder), relaunch, openDataFolder }),
    backup: backupHandlers(backup),
    scanner: scannerHandlers(scanner),
    badge: badgeHandlers(createDueBadge(window)),
  });
  closeBeforeQuit(() => keeper.close(), inBackground);
  // Last: the page may ask as soon as it is there.
  inBackground(window.loadURL(WINDOW_ADDRESS));
}

function listen(window: BrowserWindow, log: Logger, handlers: AllHandlers): void {
  registerHandlers<Electron.IpcMainInvokeEvent>({
    receiver: ipcMain,
    handlers,
    log,
    isOwnWindow: ({ senderFrame }) => {
      if (window.isDestroyed() || !senderFrame) return false;
      return senderFrame === window.webContents.mainFrame && senderFrame.origin === WINDOW_ORIGIN;
    },
  });
}

async function askWhere(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const defaultPath = join(app.getPath('documents'), suggestedName);
  const { canceled, filePath } = await dialog.showSaveDialog(window, { title: text('saveTitle'), defaultPath });
  return canceled || filePath === '' ? null : filePath;
}

function relaunch(): void {
  app.relaunch();
  app.quit();
}

function bringForwardOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

/** The journal lets go of its files, and notes how far it came, before the program ends. */
function closeBeforeQuit(close: () => Promise<void>, inBackground: InBackground): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    inBackground(
      close().finally(() => {
        closed = true;
        // Not from inside this event: Electron would take it for the same quit and stay.
        setImmediate(() => app.quit());
      }),
    );
  });
}
