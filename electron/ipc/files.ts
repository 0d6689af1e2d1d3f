import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Handlers } from '#shared/ipc/api.ts';
import { err, ok } from '#shared/lib/result.ts';
import { diskFault } from '../services/disk/disk-fault.ts';
import { copyOut } from '../services/files/copy-out.ts';

export interface FileParts {
  /** Asks the person where to save; null where the dialog was closed. */
  readonly askWhere: (suggestedName: string) => Promise<string | null>;
  readonly askFolder: () => Promise<string | null>;
  /** Where the vault holds a file. */
  readonly pathOf: (hash: string) => string;
  readonly onProgress: (job: string, bytes: number) => void;
}

export function fileHandlers({ askWhere, askFolder, pathOf, onProgress }: FileParts): Handlers<'files'> {
  /** Paths stay here: the window holds the names of folders that a person chose. */
  const folders = new Map<string, string>();
  const running = new Map<string, AbortController>();
  return {
    async saveAs(bytes, suggestedName) {
      const path = await askWhere(suggestedName);
      if (path === null) return ok(null);
      try {
        await writeFile(path, bytes);
        return ok(path);
      } catch (cause) {
        const fault = diskFault(cause);
        if (fault === null) throw cause;
        return err({ code: fault === 'diskFull' ? 'diskFull' : 'failed' });
      }
    },
    async chooseFolder() {
      const path = await askFolder();
      if (path === null) return ok(null);
      const folder = randomUUID();
      folders.set(folder, path);
      return ok({ folder, name: basename(path) || path });
    },
    async copyInto(job, chosen, hash, wantedName) {
      const folder = folders.get(chosen);
      if (folder === undefined) return err({ code: 'placeGone' });
      const stop = new AbortController();
      running.set(job, stop);
      try {
        return await copyOut({
          source: pathOf(hash),
          hash,
          folder,
          wantedName,
          onBytes: (done) => onProgress(job, done),
          signal: stop.signal,
        });
      } finally {
        running.delete(job);
      }
    },
    cancelCopy(job) {
      running.get(job)?.abort();
      return ok(null);
    },
  };
}
