import { writeFile } from 'node:fs/promises';
import type { Handlers } from '#shared/ipc/api.ts';
import { err, ok } from '#shared/lib/result.ts';
import { diskFault } from '../services/disk/disk-fault.ts';

/** Asks the person where to save; null where the dialog was closed. */
export type AskWhere = (suggestedName: string) => Promise<string | null>;

export const fileHandlers = (askWhere: AskWhere): Handlers<'files'> => ({
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
});
