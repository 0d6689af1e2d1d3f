/** Catalogues a record: description, date, unit and place are enough; it is searchable from this moment (SOP-PPID-06 G.5). */
import type { CategoryValues } from '#shared/domain/records/record-input.ts';
import type { Result } from '#shared/lib/result.ts';
import { ok } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { withoutNull } from '../../db/patch.ts';
import type { VaultFile } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { newRecordOps, type RecordValues } from './new-record-ops.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';
import { categoryOp } from './set-category.ts';

export type { RecordValues } from './new-record-ops.ts';

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
  category: CategoryValues | null = null,
  /** What is said of the new record in the same act. */
  beside: (record: Pick<Row<'record'>, 'id' | 'unitId' | 'securityClass'>, personId: string) => readonly Op[] = () => [],
): Promise<Result<SavedRecord, CommitRefusal | NotAllowed>> {
  const person = await mayRecord(ctx, 'record.create', values);
  if (!person.ok) return person;
  const id = ctx.ids.newId();
  const said = category && categoryOp({ id, ...values }, undefined, category);
  const ops = [...newRecordOps(ctx, id, values, person.value, files), ...withoutNull([said]), ...beside({ id, ...values }, person.value)];
  const saved = await commit(ctx, { command: 'record.add', user: person.value, ops });
  if (!saved.ok) return saved;
  const { changes, seq, durable } = saved.value;
  return ok({ id, changeId: changes[0]?.id ?? '', seq, durable });
}
