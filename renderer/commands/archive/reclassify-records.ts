/**
 * Moves records to another class as one command that one undo takes back: a berkas goes with all that lies in it, an item leaves its
 * berkas unless that goes along. The retention is reckoned anew by the rule of the new class.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import type { CommandContext } from '../context.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';

/** Records with all that goes along; more is work for the list. */
export const MOST_RECLASSIFIED = 2000;
const PER_CHANGE_SET = 500;

/** What would change, for the question before it. */
export interface ReclassifyPlan {
  /** Of another class than the new one, in the order given; a berkas before what lies in it. */
  readonly changing: readonly { readonly row: Row<'record'>; readonly leavesFile: boolean; readonly along: boolean }[];
  /** Destroyed or handed over: they stay as they were described. */
  readonly gone: readonly string[];
}

export async function planReclassify(
  ctx: Pick<CommandContext, 'db'>,
  recordIds: readonly string[],
  classCodeId: string,
): Promise<ReclassifyPlan> {
  const table = ctx.db.records;
  const chosen = (await table.bulkGet([...recordIds])).flatMap((row) => (row && !row.void ? [row] : []));
  const inside = (await table.inFiles(recordIds)).filter((row) => !row.void);
  const going = new Set(chosen.map(({ id }) => id));
  const along = inside.filter(({ id }) => !going.has(id));
  const rows = [...chosen.map((row) => ({ row, along: false })), ...along.map((row) => ({ row, along: true }))];
  const gone = await goneAmong(
    ctx.db,
    rows.map(({ row }) => row.id),
  );
  const changing = rows
    .filter(({ row }) => !gone.has(row.id))
    .map(({ row, along: goes }) => ({ row, along: goes, leavesFile: row.parentId !== null && !going.has(row.parentId) }))
    .filter(({ row, leavesFile }) => row.classCodeId !== classCodeId || leavesFile);
  return { changing, gone: rows.filter(({ row }) => gone.has(row.id)).map(({ row }) => row.description) };
}

export interface Reclassified {
  readonly moved: number;
  /** For undo. */
  readonly changeId: string;
}

export type ReclassifyRefusal = CommitRefusal | NotAllowed | { readonly code: 'unknownClass' | 'tooMany' };

export async function reclassifyRecords(
  ctx: CommandContext,
  recordIds: readonly string[],
  classCodeId: string,
): Promise<Result<Reclassified, ReclassifyRefusal>> {
  const code = await ctx.db.rows('classCode').get(classCodeId);
  if (!code || code.void) return err({ code: 'unknownClass' });
  const { changing } = await planReclassify(ctx, recordIds, classCodeId);
  if (changing.length > MOST_RECLASSIFIED) return err({ code: 'tooMany' });
  const ops: Op[] = [];
  let user: string | null = null;
  for (const { row, leavesFile } of changing) {
    const may = await mayRecord(ctx, 'record.edit', row);
    if (!may.ok) return may;
    user = may.value;
    const left = leavesFile ? { parentId: null, fileNumber: null, itemNumber: null } : {};
    const op = patchOp('record', row, { classCodeId, ...left });
    if (op) ops.push(op);
  }
  if (ops.length === 0) return err({ code: 'nothingToDo' });
  const many = ops.length > PER_CHANGE_SET ? { group: ctx.ids.newId() } : {};
  let changeId = '';
  for (let at = 0; at < ops.length; at += PER_CHANGE_SET) {
    const saved = await commit(ctx, { command: 'record.reclassify', user, ops: ops.slice(at, at + PER_CHANGE_SET), ...many });
    if (!saved.ok) return saved;
    changeId ||= saved.value.changes[0]?.id ?? '';
  }
  return ok({ moved: ops.length, changeId });
}
