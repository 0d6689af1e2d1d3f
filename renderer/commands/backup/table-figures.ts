/** The figures of tables as they stand, read in slices so that the window stays quick. */
import { figureSum } from '#shared/backup/figures.ts';
import type { StoredRow } from '#shared/log/apply.ts';
import { canonicalJson } from '#shared/log/canonical.ts';
import type { TableFigures } from '#shared/schema/backup.ts';
import { entityNames } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';

/** Rows read and hashed at once: about ten milliseconds. */
export const SLICE = 200;

/** Lets the window answer what came in meanwhile. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export async function tableFiguresOf(
  db: DaluangDb,
  onRows: (rows: number) => void = () => {},
): Promise<Readonly<Record<string, TableFigures>>> {
  const figures: Record<string, TableFigures> = {};
  for (const entity of entityNames) {
    const sum = figureSum();
    for (let after: string | null = null; ; ) {
      const rows: readonly StoredRow[] = await db.store(entity).after(after, SLICE);
      for (const row of rows) sum.add(canonicalJson(row));
      onRows(rows.length);
      after = rows.at(-1)?.id ?? null;
      if (rows.length < SLICE) break;
      await breathe();
    }
    const found = sum.figures();
    if (found.rows > 0) figures[entity] = found;
  }
  return figures;
}
