/**
 * The whole program on the real Electron: main and preload built from source, and the window as `npm run build` made it. An office is
 * set up once; every test starts from a copy of its data folder.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { readNoteNow } from '#electron/services/journal/note-files.ts';
import { encodeStoreNote, type StoreNote } from '#shared/log/store-note.ts';
import { waitForLogin } from '#test/pages/app-page.ts';
import { buildShell, type RunningShell, startShell } from './electron.ts';

const builtWindow = fileURLToPath(new URL('../../out/renderer', import.meta.url));

export const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `daluang-${name}-`));

/** An application folder with the real window. */
export async function buildProgram(): Promise<string> {
  if (!existsSync(join(builtWindow, 'index.html'))) throw new Error('out/renderer is not built: npm run build');
  const folder = await buildShell();
  const target = join(folder, 'out', 'renderer');
  rmSync(target, { recursive: true });
  cpSync(builtWindow, target, { recursive: true, filter: (path) => !path.endsWith('.map') });
  return folder;
}

export async function startProgram(appFolder: string, dataFolder: string): Promise<RunningShell> {
  const shell = await startShell(appFolder, { dataFolder });
  shell.page.setDefaultTimeout(60_000);
  return shell;
}

/** A data folder with the sample office, closed in order, made by the program itself; `look` sees it before it is closed. */
export async function sampleOfficeFolder(appFolder: string, look?: (page: Page) => Promise<void>): Promise<string> {
  const folder = newFolder('data');
  const { app, page } = await startProgram(appFolder, folder);
  await page.getByRole('button', { name: 'Coba dengan data contoh' }).click();
  await waitForLogin(page);
  await look?.(page);
  await app.close();
  return folder;
}

export function copyOf(dataFolder: string): string {
  const folder = newFolder('data');
  cpSync(dataFolder, folder, { recursive: true });
  return folder;
}

/** Where Chromium keeps the window's database inside a data folder. */
export const databaseFolderOf = (dataFolder: string): string =>
  join(dataFolder, 'chromium', 'IndexedDB', 'app_daluang_0.indexeddb.leveldb');

/** The newest note that the program left beside the journal. */
export function noteOf(dataFolder: string): StoreNote {
  const note = readNoteNow(dataFolder);
  if (!note) throw new Error(`no note in ${dataFolder}`);
  return note;
}

/** Makes `change` part of what the program noted last. */
export function changeNote(dataFolder: string, change: Partial<StoreNote>): void {
  const note = noteOf(dataFolder);
  const serial = note.serial + 1;
  writeFileSync(join(dataFolder, serial % 2 === 0 ? 'vault-a.json' : 'vault-b.json'), encodeStoreNote({ ...note, ...change, serial }));
}
