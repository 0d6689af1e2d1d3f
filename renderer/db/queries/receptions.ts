/** Deliveries with their numbers and heaps: a register of some hundred a year, read whole. */
import { type ReceptionState, receptionState, type SortingFigures, sortingFigures } from '#shared/domain/procedure/reception.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { inOrder } from './recorded.ts';

export interface ReceptionFile {
  readonly row: Row<'reception'>;
  readonly number: string;
  /** In the order in which they were written down. */
  readonly heaps: readonly Row<'sortingLine'>[];
  readonly figures: SortingFigures;
  readonly state: ReceptionState;
}

/** Void ones too: their number stays in the register. */
export async function readReceptions(db: DaluangDb): Promise<readonly ReceptionFile[]> {
  const rows = await db.rows('reception').toArray();
  const [numbers, lines] = await Promise.all([
    db
      .rows('registerNumber')
      .where('caseId')
      .anyOf(rows.map(({ id }) => id))
      .toArray(),
    db.rows('sortingLine').toArray(),
  ]);
  const numberOf = new Map(numbers.map(({ caseId, number }) => [caseId, number]));
  const linesOf = Map.groupBy(lines, (line) => line.receptionId);
  return rows.map((row) => assemble(row, numberOf.get(row.id) ?? '', linesOf.get(row.id) ?? []));
}

export async function readReception(db: DaluangDb, id: string): Promise<ReceptionFile | undefined> {
  const row = await db.rows('reception').get(id);
  if (!row) return undefined;
  const [number, lines] = await Promise.all([
    db.rows('registerNumber').where('caseId').equals(id).first(),
    db.rows('sortingLine').where('receptionId').equals(id).toArray(),
  ]);
  return assemble(row, number?.number ?? '', lines);
}

function assemble(row: Row<'reception'>, number: string, lines: readonly Row<'sortingLine'>[]): ReceptionFile {
  const heaps = inOrder(lines);
  return { row, number, heaps, figures: sortingFigures(heaps), state: receptionState(Boolean(row.void), heaps) };
}
