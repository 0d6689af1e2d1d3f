/** How a list with the same column names was read the last time: lists of one unit come every month in the same form. */
import type { JsonValue } from '#shared/schema/values.ts';
import type { BatchOverview } from './import-batch.ts';
import type { FileLook, ImportSetup } from './import-setup.ts';

export interface RememberedSetup {
  readonly setup: ImportSetup;
  /** The import that it comes from. */
  readonly batch: BatchOverview['batch'];
}

/** `batches`: newest first. Those that were taken back are no example. */
export function rememberedSetup(look: FileLook, batches: readonly BatchOverview[]): RememberedSetup | null {
  const lines = look.sample.map(wordsOf);
  for (const { batch, state } of batches) {
    const { heading, setup } = batch.mapping as unknown as { readonly heading?: readonly JsonValue[]; readonly setup?: ImportSetup };
    if (state === 'undone' || !setup || !heading || heading.length === 0) continue;
    const line = lines.indexOf(wordsOf(heading.map(String)));
    if (line < 0) continue;
    const { columns, defaults, key } = setup;
    return { batch, setup: { ...look.setup, headingRow: line + 1, columns, defaults, ...(key ? { key } : {}) } };
  }
  return null;
}

/** Column names whatever their letters and spaces. */
const wordsOf = (cells: readonly string[]): string => JSON.stringify(cells.map((cell) => cell.trim().replace(/\s+/g, ' ').toLowerCase()));
