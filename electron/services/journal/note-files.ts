import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { instant } from '#shared/lib/civil-time.ts';
import type { NoteFiles } from '#shared/log/journal-keeper.ts';
import { decodeStoreNote, newerNote, type StoreNote } from '#shared/log/store-note.ts';
import { isMissing } from '../disk/disk-fault.ts';
import { makeFolder, syncFolder, writeFully } from '../disk/durable.ts';

const pathOf = (folder: string, slot: 'a' | 'b') => join(folder, `vault-${slot}.json`);

/** The two notes of a data folder. Each is written in place: the other one is whole meanwhile. */
export const nodeNoteFiles = (folder: string): NoteFiles => ({
  read: async (slot) => readSlot(folder, slot),
  async write(slot, bytes) {
    await makeFolder(folder);
    const handle = await open(pathOf(folder, slot), 'w', 0o600);
    try {
      await writeFully(handle, bytes, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(folder);
  },
});

/** The newest note, read before the program is ready for anything asynchronous. */
export function readNoteNow(folder: string): StoreNote | null {
  const [a, b] = [readSlot(folder, 'a'), readSlot(folder, 'b')];
  return newerNote(a && decodeStoreNote(a), b && decodeStoreNote(b));
}

function readSlot(folder: string, slot: 'a' | 'b'): Uint8Array | null {
  try {
    return readFileSync(pathOf(folder, slot));
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/** The computer's clock, as the notes keep it. */
export const instantNow = () => instant(new Date().toISOString());
