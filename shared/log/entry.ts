/**
 * An entry of the log of one PC: an `own` change set, one `pulled` from the server, or the server's `verdict` on an own one.
 * The journal stores exactly these in `seq` order, and a rebuild replays that order; nothing is ever sorted by time.
 */
import { z } from 'zod';
import { sha256Hex } from '#shared/schema/values.ts';
import { canonicalJson } from './canonical.ts';
import { type ChangeSet, changeSetSchema, isIntact, streamSchema } from './change-set.ts';
import { sha256Text } from './hash.ts';

const position = z.strictObject({ stream: streamSchema, seq: z.number().int().positive(), hash: sha256Hex });
export type StreamPosition = z.infer<typeof position>;

const verdict = z.strictObject({
  changeId: z.string(),
  outcome: z.enum(['accepted', 'inbox', 'parked']),
  /** Fields that went to the inbox, as `entity/id/field`. */
  fields: z.array(z.string()),
});
export type Verdict = z.infer<typeof verdict>;

export const logEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own'), seq: z.number().int().positive(), change: changeSetSchema }),
  z.strictObject({ kind: z.literal('pulled'), seq: z.number().int().positive(), change: changeSetSchema, position }),
  z.strictObject({ kind: z.literal('verdict'), seq: z.number().int().positive(), verdict, position }),
]);

export type LogEntry =
  | { readonly kind: 'own'; readonly seq: number; readonly change: ChangeSet }
  | { readonly kind: 'pulled'; readonly seq: number; readonly change: ChangeSet; readonly position: StreamPosition }
  | { readonly kind: 'verdict'; readonly seq: number; readonly verdict: Verdict; readonly position: StreamPosition };

/**
 * What of an entry its chain covers, on one line. It names the change set by its hash, not by its text, so that an
 * erased body does not break the journal's chain.
 */
export function entryMark(entry: LogEntry): string {
  switch (entry.kind) {
    case 'own':
      return `own ${entry.change.hash}`;
    case 'pulled':
      return `pulled ${entry.change.hash} ${canonicalJson(entry.position)}`;
    case 'verdict':
      return `verdict ${canonicalJson({ position: entry.position, verdict: entry.verdict })}`;
  }
}

/**
 * The canonical text of an entry whose ops were put into text before: the same as `canonicalJson(entry)` without doing the work of
 * a whole import's chunk twice. `opTexts` are the canonical texts of its ops, in order.
 */
export function entryText(entry: Extract<LogEntry, { kind: 'own' }>, opTexts: readonly string[]): string {
  const { ops } = entry.change;
  const logged = opTexts.map((text, index) => {
    const op = ops[index];
    return op && 'salt' in op && op.salt !== undefined ? `{"op":${text},"salt":"${op.salt}"}` : `{"op":${text}}`;
  });
  // Inside a string every quote is escaped, so this stands once in the text.
  return canonicalJson({ ...entry, change: { ...entry.change, ops: [] } }).replace('"ops":[]', () => `"ops":[${logged.join(',')}]`);
}

/** Link of the journal's chain: SHA-256 of the link before, the sequence number and the entry's mark, a line each. */
export const entryLink = (before: string, seq: number, mark: string): string => sha256Text(`${before}\n${seq}\n${mark}`);

/** The link before the first entry. */
export const FIRST_LINK = '0'.repeat(64);

/** Reads an entry from its canonical text; null where it is not one or its change set is not what its hash says. */
export function parseEntry(json: string): LogEntry | null {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
  const parsed = logEntrySchema.safeParse(raw);
  if (!parsed.success) return null;
  const entry: LogEntry = parsed.data;
  if ('change' in entry && !isIntact(entry.change)) return null;
  return entry;
}
