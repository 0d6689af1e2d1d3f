/**
 * The projection: what an op makes of a row. The gate, the replay of the journal and a restore use this one function, so
 * that rows are always what the log says.
 */
import { isSame } from '#shared/lib/is-same.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { Op, OpValues } from './change-set.ts';

export type StoredRow = Readonly<Record<string, JsonValue>> & Pick<Row, 'id' | '_c'> & { readonly _f?: Readonly<Record<string, string>> };

/**
 * The row after an op of the change set `changeId`. A create of an id that exists is read as patches of what it says
 * otherwise; a patch of a row that is not there yields null (its create was erased or is still to come).
 */
export function applyOp(row: StoredRow | undefined, op: Op, changeId: string): StoredRow | null {
  if (op.kind === 'create') return row ? patchRow(row, differing(row, op.row), changeId) : { ...op.row, id: op.id, _c: changeId };
  return row ? patchRow(row, op.set, changeId) : null;
}

/** The change set that wrote a field of a row as it stands: what a form keeps as the base of its patch. */
export const writerOf = (row: Pick<StoredRow, '_c' | '_f'>, field: string): string => row._f?.[field] ?? row._c;

function patchRow(row: StoredRow, set: OpValues, changeId: string): StoredRow {
  const fields = Object.keys(set);
  if (fields.length === 0) return row;
  const writers = Object.fromEntries(fields.map((field) => [field, changeId]));
  return { ...row, ...set, id: row.id, _c: row._c, _f: { ...row._f, ...writers } };
}

function differing(row: StoredRow, values: OpValues): OpValues {
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => !isSame(row[field], value)));
}
