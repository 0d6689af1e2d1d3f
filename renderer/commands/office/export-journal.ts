/** Everything that the journal holds as plain JSON lines, without opening the database. A stranger can read it with any tool. */

import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Platform } from '../../platform/platform.ts';

export type ExportOutcome = Result<{ readonly entries: number }, { readonly code: string }>;

/** Null where the person closed the dialog. */
export async function exportJournal(platform: Platform): Promise<ExportOutcome | null> {
  const lines: string[] = [];
  try {
    for await (const chunk of platform.journal.read(0)) for (const { json } of chunk) lines.push(json);
  } catch (cause) {
    return err({ code: cause instanceof Error ? cause.name : 'unreadable' });
  }
  if (lines.length === 0) return ok({ entries: 0 });
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const name = `daluang-jurnal-${platform.clock.now().slice(0, 10)}.jsonl`;
  const saved = await platform.files.saveAs(bytes, name, 'application/x-ndjson');
  if (!saved.ok) return saved;
  return saved.value === null ? null : ok({ entries: lines.length });
}
