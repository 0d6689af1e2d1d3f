import { err, ok, type Result } from '#shared/lib/result.ts';
import type { FilesPort } from '../platform.ts';

interface SavePicker {
  showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

type Saved = Result<string | null, { readonly code: 'diskFull' | 'failed' }>;

/** Saves where the person says; as a download where the browser has no such dialog or wants a fresh click for it. */
export const browserFiles: FilesPort = {
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
};

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
