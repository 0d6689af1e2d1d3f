/**
 * Stores the good rows of a list as one batch, in chunks of 1,000 through the gate. The first and the last chunk are strict, those
 * between relaxed: what a power cut takes of them the journal gives back, or the batch is continued where it stopped.
 */
import type { AccessUser } from '#shared/domain/access/access.ts';
import { csvChunks } from '#shared/exchange/table/csv-rows.ts';
import { type NumberRanges, numbersIn, rangesOf } from '#shared/lib/number-ranges.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { liveOps, type Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';
import { commit, type GateContext } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { changeOf } from '../../db/log-store.ts';
import { createOp } from '../../db/patch.ts';
import { checkedRow, headingWidth, importOptions } from './check-records.ts';
import { batchEndOp, batchSeqs, batchState } from './import-batch.ts';
import type { ImportReferences } from './import-references.ts';
import type { ImportHooks, ImportSetup } from './import-setup.ts';

export interface StoreInput {
  readonly text: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly setup: ImportSetup;
  /** Good rows, as the dry run counted them. */
  readonly ready: number;
  /** Good rows that the person leaves out. A batch that is continued leaves out those with which it began. */
  readonly skipRows?: ReadonlySet<number>;
  /** A batch that was left unfinished; null begins a new one. */
  readonly batchId: string | null;
}

export interface Stored {
  readonly batchId: string;
  /** Rows in the store now. */
  readonly stored: number;
  /** False where it was cancelled: the batch can be continued or taken back. */
  readonly finished: boolean;
  readonly seq: number;
}

export type StoreRefusal = CommitRefusal | { readonly code: 'unknownBatch' | 'otherFile' };

interface Gates {
  readonly strict: GateContext;
  readonly relaxed: GateContext;
}

const CHUNK_ROWS = 1000;

export async function storeRecords(
  gates: Gates,
  input: StoreInput,
  references: ImportReferences,
  user: AccessUser,
  hooks: ImportHooks,
): Promise<Result<Stored, StoreRefusal>> {
  const begun =
    input.batchId === null ? await beginBatch(gates.strict, input, user) : await resumeBatch(gates.strict, input, input.batchId);
  if (!begun.ok) return begun;
  const { batchId, total } = begun.value;
  let { stored, seq } = begun.value;
  let skip = stored;
  let ops: Op[] = [];
  let waiting = 0;
  const flush = async (gate: GateContext, more: readonly Op[] = []): Promise<CommitRefusal | null> => {
    const saved = await commit(gate, { command: 'record.import', user: user.personId, ops: [...ops, ...more], group: batchId });
    if (!saved.ok) return saved.error;
    seq = saved.value.seq;
    stored += waiting;
    ops = [];
    waiting = 0;
    return null;
  };
  for await (const record of recordRows(input, begun.value.skipRows, references, user)) {
    const more: Op[] = [];
    const { unit, place, path, classCode, ...values } = record;
    const unitId = references.unitId(unit, more);
    const locationId = references.placeId(path, more);
    if (skip > 0) {
      // Stored before the batch was interrupted; its unit and place exist.
      skip -= 1;
      continue;
    }
    ops.push(
      ...more,
      createOp('record', gates.relaxed.ids.newId(), {
        ...values,
        ...recordRest(references.classCodeId(classCode), batchId),
        unitId,
        locationId,
      }),
    );
    waiting += 1;
    if (waiting < CHUNK_ROWS) continue;
    const refused = await flush(gates.relaxed);
    if (refused) return err(refused);
    hooks.onProgress({ done: stored, share: total === 0 ? 1 : stored / total });
    await hooks.pause();
    if (hooks.cancelled()) return ok({ batchId, stored, finished: false, seq });
  }
  const end = batchEndOp(gates.strict, batchId, 'import.finished', user.personId, { rows: stored + waiting });
  const refused = await flush(gates.strict, [end]);
  if (refused) return err(refused);
  hooks.onProgress({ done: stored, share: 1 });
  return ok({ batchId, stored, finished: true, seq });
}

/** What a list does not give. */
const recordRest = (
  classCodeId: string | null,
  importBatchId: string,
): Pick<EntityFields<'record'>, 'classCodeId' | 'importBatchId' | 'parentId'> => ({
  classCodeId,
  importBatchId,
  parentId: null,
});

async function* recordRows(input: StoreInput, skipRows: ReadonlySet<number>, references: ImportReferences, user: AccessUser) {
  let options: ReturnType<typeof importOptions> | null = null;
  for (const { rows } of csvChunks(input.text, input.setup.delimiter)) {
    options ??= importOptions(input.setup, headingWidth(rows, input.setup), references);
    for (const { row, cells } of rows) {
      if (row <= input.setup.headingRow || skipRows.has(row)) continue;
      const checked = checkedRow(cells, row, options, user);
      if (checked.kind === 'ready') yield { ...checked.record, path: checked.place };
    }
  }
}

interface Begun {
  readonly batchId: string;
  readonly stored: number;
  readonly seq: number;
  readonly skipRows: ReadonlySet<number>;
  /** Rows that the whole batch has. */
  readonly total: number;
}

async function beginBatch(gate: GateContext, input: StoreInput, user: AccessUser): Promise<Result<Begun, CommitRefusal>> {
  const batchId = gate.ids.newId();
  const skipRows = input.skipRows ?? new Set<number>();
  const total = input.ready - skipRows.size;
  const skipped = skipRows.size > 0 ? { skippedRows: rangesOf(skipRows) as unknown as JsonValue } : {};
  const row: EntityFields<'importBatch'> = {
    kind: 'records',
    fileName: input.fileName,
    rows: total,
    at: gate.clock.now(),
    mapping: { sha256: input.sha256, setup: input.setup as unknown as JsonObject, ...skipped },
  };
  const ops = [createOp('importBatch', batchId, row)];
  const saved = await commit(gate, { command: 'record.importBegin', user: user.personId, ops, group: batchId });
  return saved.ok ? ok({ batchId, stored: 0, seq: saved.value.seq, skipRows, total }) : saved;
}

/** The same file with the same columns gives the same good rows in the same order: the stored ones are counted and passed over. */
async function resumeBatch(gate: GateContext, input: StoreInput, batchId: string): Promise<Result<Begun, StoreRefusal>> {
  const batch = await gate.db.rows('importBatch').get(batchId);
  if (!batch || (await batchState(gate.db, batchId)) !== 'unfinished') return err({ code: 'unknownBatch' });
  const { sha256, skippedRows = [] } = batch.mapping as unknown as { readonly sha256?: string; readonly skippedRows?: NumberRanges };
  const skipRows = numbersIn(skippedRows);
  if (sha256 !== input.sha256 || batch.rows !== input.ready - skipRows.size) return err({ code: 'otherFile' });
  let stored = 0;
  const seqs = await batchSeqs(gate.db, batchId);
  for (const seq of seqs) {
    const entry = await gate.db.log.get(seq);
    const change = entry ? changeOf(entry) : null;
    stored += change ? liveOps(change).filter((op) => op.kind === 'create' && op.entity === 'record').length : 0;
  }
  return ok({ batchId, stored, seq: seqs.at(-1) ?? 0, skipRows, total: batch.rows });
}
