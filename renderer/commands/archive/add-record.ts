/** Catalogues a record: description, date, unit and place are enough; it is searchable from this moment (SOP-PPID-06 G.5). */
import type { Result } from '#shared/lib/result.ts';
import { ok } from '#shared/lib/result.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import type { VaultFile } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { begunOps } from '../procedure/record-stage.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';
import { softcopyOps } from './softcopy-ops.ts';

export type RecordValues = Omit<EntityFields<'record'>, 'importBatchId'>;

export interface SavedRecord {
  readonly id: string;
  readonly changeId: string;
  readonly seq: number;
  readonly durable: boolean;
}

export async function addRecord(
  ctx: CommandContext,
  values: RecordValues,
  files: readonly VaultFile[] = [],
): Promise<Result<SavedRecord, CommitRefusal | NotAllowed>> {
  const person = await mayRecord(ctx, 'record.create', values);
  if (!person.ok) return person;
  const id = ctx.ids.newId();
  const row = { ...values, importBatchId: null };
  const ops = [
    createOp('record', id, row),
    ...softcopyOps(ctx, id, row, files),
    // What came in with a reception is documented by the procedure from its first save on.
    ...(row.receptionNumber && person.value ? begunOps(ctx, { id, ...row }, person.value) : []),
  ];
  const saved = await commit(ctx, { command: 'record.add', user: person.value, ops });
  if (!saved.ok) return saved;
  const { changes, seq, durable } = saved.value;
  return ok({ id, changeId: changes[0]?.id ?? '', seq, durable });
}
