/**
 * Catalogues records that were typed or pasted together: all of them are one command, which one undo takes back. Each is searchable from
 * this moment (SOP-PPID-06 G.5). The caller gives the ids, so that what a crash interrupts is not stored twice.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import type { CommandContext } from '../context.ts';
import { newRecordOps, type RecordValues } from './new-record-ops.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';

export interface NewRecord {
  readonly id: string;
  readonly values: RecordValues;
}

export interface AddedRecords {
  /** For undo: of all of them. */
  readonly changeId: string;
  readonly seq: number;
  readonly durable: boolean;
}

const PER_CHANGE_SET = 500;

export async function addRecords(
  ctx: CommandContext,
  records: readonly NewRecord[],
): Promise<Result<AddedRecords, CommitRefusal | NotAllowed>> {
  let user = '';
  for (const { values } of records) {
    const person = await mayRecord(ctx, 'record.create', values);
    if (!person.ok) return person;
    user = person.value;
  }
  if (records.length === 0) return err({ code: 'nothingToDo' });
  // One alone is what the form stores: its own history offers to take it back.
  const many = records.length > 1 ? { group: ctx.ids.newId() } : {};
  let added: AddedRecords = { changeId: '', seq: 0, durable: true };
  for (let at = 0; at < records.length; at += PER_CHANGE_SET) {
    const ops = records.slice(at, at + PER_CHANGE_SET).flatMap(({ id, values }) => newRecordOps(ctx, id, values, user));
    const saved = await commit(ctx, { command: records.length > 1 ? 'record.addMany' : 'record.add', user, ops, ...many });
    if (!saved.ok) return saved;
    const { changes, seq, durable } = saved.value;
    added = { changeId: added.changeId || (changes[0]?.id ?? ''), seq, durable: added.durable && durable };
  }
  return ok(added);
}
