import { plainName } from '#shared/lib/plain-names.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { FilesPort, VaultStore } from '../platform.ts';
import { pickFolder } from './browser-folders.ts';
import { copyToFolder } from './copy-to-folder.ts';

interface SavePicker {
  showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** Stands for the browser's own downloads. */
const DOWNLOADS = 'downloads';

type Saved = Result<string | null, { readonly code: 'diskFull' | 'failed' }>;

/** Saves where the person says; as a download where the browser has no such dialog or wants a fresh click for it. */
export function createBrowserFiles(vault: Pick<VaultStore, 'read'>, newId: () => string): FilesPort {
  const folders = new Map<string, FileSystemDirectoryHandle>();
  return {
    async saveAs(bytes, suggestedName, mediaType) {
      const blob = new Blob([new Uint8Array(bytes)], { type: mediaType });
      const pick = (window as SavePicker).showSaveFilePicker;
      if (!pick) return download(blob, suggestedName);
      try {
        return await writeTo(await pick({ suggestedName }), blob);
      } catch (cause) {
        if (!(cause instanceof DOMException)) throw cause;
        if (cause.name === 'AbortError') return ok(null);
        return cause.name === 'SecurityError' ? download(blob, suggestedName) : err({ code: 'failed' });
      }
    },
    async chooseFolder() {
      const handle = await pickFolder('salinan');
      if (handle === 'none') return { folder: DOWNLOADS, name: null };
      if (handle === null) return null;
      const folder = newId();
      folders.set(folder, handle);
      return { folder, name: handle.name };
    },
    async copyInto(folder, { hash, name }, onBytes, signal) {
      const read = await vault.read(hash);
      if (!read.ok) return err({ code: read.error.code === 'missing' ? 'missing' : 'damaged' });
      if (signal.aborted) return err({ code: 'cancelled' });
      const blob = new Blob([new Uint8Array(read.value)]);
      const handle = folders.get(folder);
      if (folder !== DOWNLOADS) return handle ? copyToFolder(handle, { blob, hash, name }, onBytes, signal) : err({ code: 'placeGone' });
      download(blob, plainName(name));
      onBytes(blob.size);
      return ok({ name: plainName(name), compared: false });
    },
  };
}

async function writeTo(file: FileSystemFileHandle, blob: Blob): Promise<Saved> {
  try {
    const stream = await file.createWritable();
    await stream.write(blob);
    await stream.close();
    return ok(file.name);
  } catch (cause) {
    if (cause instanceof DOMException) return err({ code: cause.name === 'QuotaExceededError' ? 'diskFull' : 'failed' });
    throw cause;
  }
}

function download(blob: Blob, name: string): Saved {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return ok(name);
}
