/** The report of a rehearsal as the log keeps it. Written by this version or a later one, so it is read with care. */
import { z } from 'zod';
import type { TableFigure } from './figure-lines.ts';

const reportSchema = z.object({
  files: z.number().default(0),
  /** What was opened at random. */
  opened: z.object({ drawn: z.number(), read: z.number() }).optional(),
  tables: z.record(z.string(), z.object({ rows: z.number(), same: z.boolean() })).default({}),
});

export interface RehearsalReport {
  readonly files: number;
  readonly opened: { readonly drawn: number; readonly read: number } | null;
  readonly tables: readonly TableFigure[];
}

/** `counts` is what the set said of itself when it was made. */
export function readRehearsal(report: unknown, counts: unknown): RehearsalReport | null {
  const parsed = reportSchema.safeParse(report);
  if (!parsed.success) return null;
  const expected = z.record(z.string(), z.number()).safeParse(counts);
  const tables = Object.entries(parsed.data.tables).map(([table, { rows, same }]) => ({
    table,
    // A set of another desk has no row here; where the hashes agree its count is the same.
    expected: (expected.success ? expected.data[table] : undefined) ?? (same ? rows : 0),
    found: rows,
    same,
  }));
  return { files: parsed.data.files, opened: parsed.data.opened ?? null, tables };
}
