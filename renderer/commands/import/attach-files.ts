/** After an import: the softcopies that its rows name, from the chosen folder into the vault and onto their records, one record after the other. */
import type { FolderFile, FoundFile } from '#shared/domain/records/named-files.ts';
import type { VaultError, VaultFile } from '../../platform/platform.ts';
import { attachSoftcopies } from '../archive/attach-softcopies.ts';
import type { CommandContext } from '../context.ts';
import type { ImportHooks } from './import-setup.ts';
import type { NamedFiles } from './store-records.ts';

/** A file of the folder as the browser gives it. */
export interface ChosenFile extends FolderFile {
  readonly file: File;
}

export interface AttachOutcome {
  readonly attached: number;
  /** Files that did not come onto their record: refused by the vault, or the record was changed or taken back meanwhile. */
  readonly failed: readonly { readonly name: string; readonly code: VaultError['code'] | 'record' }[];
  /** Records whose turn did not come; empty where it was not cancelled. */
  readonly left: readonly NamedFiles[];
}

export async function attachFiles(
  ctx: CommandContext,
  named: readonly NamedFiles[],
  find: (name: string) => FoundFile<ChosenFile>,
  batchId: string,
  hooks: ImportHooks,
): Promise<AttachOutcome> {
  let attached = 0;
  const failed: AttachOutcome['failed'][number][] = [];
  for (const [index, { recordId, names }] of named.entries()) {
    if (hooks.cancelled()) return { attached, failed, left: named.slice(index) };
    const files = names.flatMap((name) => {
      const found = find(name);
      return found.found === 'one' ? [found.file.file] : [];
    });
    const taken: VaultFile[] = [];
    for (const [at, result] of (await ctx.platform.vault.take(files)).entries()) {
      if (result.ok) taken.push(result.value);
      else failed.push({ name: files[at]?.name ?? '', code: result.error.code });
    }
    const saved = taken.length === 0 ? null : await attachSoftcopies(ctx, recordId, taken, batchId);
    // Nothing to do: the record has them already.
    if (saved?.ok || saved?.error.code === 'nothingToDo') attached += taken.length;
    else if (saved) failed.push(...taken.map(({ name }) => ({ name, code: 'record' as const })));
    hooks.onProgress({ done: index + 1, share: (index + 1) / named.length });
    await hooks.pause();
  }
  return { attached, failed, left: [] };
}
