/**
 * Splits the ops of one command into change sets: one for each stream, because a change set belongs to exactly one. A
 * patch that moves a row to another stream becomes a void in the old and a full create in the new (sync.md 1.4).
 */
import { applyOp, type StoredRow, writerOf } from '#shared/log/apply.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityName } from '#shared/schema/entities.ts';
import { type Stream, streamOf } from './streams.ts';

export interface StreamOps {
  readonly stream: Stream;
  readonly ops: readonly Op[];
}

/** `rowOf` gives the rows as they stand before the command. Order within a stream is kept. */
export function partition(ops: readonly Op[], rowOf: (entity: EntityName, id: string) => StoredRow | undefined): readonly StreamOps[] {
  const streams = new Map<Stream, Op[]>();
  const add = (stream: Stream, op: Op) => {
    const list = streams.get(stream);
    if (list) list.push(op);
    else streams.set(stream, [op]);
  };
  for (const op of ops) {
    const row = rowOf(op.entity, op.id);
    if (op.kind === 'create') add(streamOf(op.entity, op.row), op);
    else if (row) for (const placed of placePatch(op, row)) add(placed.stream, placed.op);
    else add(streamOf(op.entity, op.set), op);
  }
  return [...streams].map(([stream, list]) => ({ stream, ops: list }));
}

function placePatch(op: Extract<Op, { kind: 'patch' }>, row: StoredRow): readonly { stream: Stream; op: Op }[] {
  const before = streamOf(op.entity, row);
  const patched = applyOp(row, op, row._c) as StoredRow;
  const after = streamOf(op.entity, patched);
  if (before === after) return [{ stream: before, op }];
  const { id, _c, _f, ...values } = patched;
  return [
    {
      stream: before,
      op: { kind: 'patch', entity: op.entity, id, set: { void: `moved ${after}` }, base: { void: writerOf(row, 'void') } },
    },
    { stream: after, op: { kind: 'create', entity: op.entity, id, row: { ...values, void: null } } },
  ];
}
