/** Backups put together: keys of this installation, its drives, a dialog for folders, a packer in a process of its own. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, utilityProcess } from 'electron';
import { eventChannel } from '#shared/ipc/names.ts';
import { BackupService } from '../services/backup/backup-service.ts';
import type { FromPacker, Line, ToPacker } from '../services/backup/packer-messages.ts';
import { listDrives } from '../services/drives/list-drives.ts';
import { instantNow } from '../services/journal/note-files.ts';
import { officeKeyring } from '../services/keys/office-keyring.ts';
import type { SecretStore } from '../services/secrets/secret-store.ts';

export function createBackupService(dataFolder: string, secrets: SecretStore, window: BrowserWindow): BackupService {
  return new BackupService({
    dataFolder,
    program: `Daluang ${app.getVersion()}`,
    keyring: officeKeyring(secrets),
    now: instantNow,
    startPacker,
    listDrives: () => listDrives(process.platform),
    askFolder: () => askFolder(window),
    onProgress: (job, progress) => {
      if (!window.isDestroyed()) window.webContents.send(eventChannel('backup.progress'), { job, progress });
    },
  });
}

function startPacker(): Line<FromPacker, ToPacker> {
  const packer = utilityProcess.fork(join(app.getAppPath(), 'out', 'electron', 'packer-process.js'), [], { serviceName: 'Daluang packer' });
  return {
    post: (message) => packer.postMessage(message),
    listen(onMessage, onEnd) {
      packer.on('message', onMessage);
      packer.on('exit', onEnd);
    },
    close: () => void packer.kill(),
  };
}

/** A folder that the person chooses; null where the dialog was closed. */
export async function askFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
  return canceled ? null : (filePaths[0] ?? null);
}
