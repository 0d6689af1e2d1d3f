/** The base check: a patch may only replace a value whose writer the person saw (sync.md 1.2). */
import { isSame } from '#shared/lib/is-same.ts';
import { type StoredRow, writerOf } from '#shared/log/apply.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { StaleField } from './request.ts';

/** Fields of a patch that were written since; a field that already has the wanted value is no clash. */
export function staleFields(op: Extract<Op, { kind: 'patch' }>, row: StoredRow): readonly StaleField[] {
  return Object.entries(op.set).flatMap(([field, mine]) => {
    const writer = writerOf(row, field);
    const theirs = (row[field] ?? null) as JsonValue;
    if (op.base[field] === writer || isSame(theirs, mine)) return [];
    return [{ entity: op.entity, id: op.id, field, mine, theirs, writer }];
  });
}
