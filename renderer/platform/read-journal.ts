import type { Result } from '#shared/lib/result.ts';
import type { JournalEntryText } from '#shared/log/journal.ts';

type Chunk = Result<readonly JournalEntryText[], { readonly code: string }>;

/**
 * The journal's entries after `seq`, chunk after chunk, whatever carries them. Throws where the journal cannot be read at all:
 * a reader that took half of it for the whole would lose the rest.
 */
export async function* readJournal(
  afterSeq: number,
  chunkAfter: (seq: number) => Promise<Chunk>,
): AsyncGenerator<readonly JournalEntryText[]> {
  let seq = afterSeq;
  for (;;) {
    const chunk = await chunkAfter(seq);
    if (!chunk.ok) throw new Error(`the journal cannot be read: ${chunk.error.code}`);
    const last = chunk.value.at(-1);
    if (!last) return;
    yield chunk.value;
    seq = last.seq;
  }
}
