/**
 * Stores the good rows of a list as one batch, in chunks of 1,000 through the gate. The first and the last chunk are strict, those
 * between relaxed: what a power cut takes of them the journal gives back, or the batch is continued where it stopped.
 */
import type { AccessUser } from '#shared/domain/access/access.ts';
import { categoryFields, partedRecord } from '#shared/domain/records/record-input.ts';
import { type CsvRow, csvChunks, firstRows } from '#shared/exchange/table/csv-rows.ts';
import { type NumberRanges, numbersIn, rangesOf } from '#shared/lib/number-ranges.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { liveOps, type Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';
import { commit, type GateContext } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { changeOf } from '../../db/log-store.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import type { FileChange } from '../archive/follow-file.ts';
import { categoryOp } from '../archive/set-category.ts';
import { softcopyMoves } from '../archive/softcopy-ops.ts';
import { ChunkWriter } from './chunk-writer.ts';
import { type DecidedRow, rowDecider } from './decide-rows.ts';
import { rowFollowing, saidOfFile } from './follow-rows.ts';
import { batchEndOp, batchSeqs, batchState } from './import-batch.ts';
import type { ImportReferences } from './import-references.ts';
import type { ImportHooks, ImportSetup } from './import-setup.ts';
import type { NewRow } from './kept-rows.ts';

export interface StoreInput {
  readonly text: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly setup: ImportSetup;
  /** Good rows, as the dry run counted them. */
  readonly ready: number;
  /** Good rows that the person leaves out. A batch that is continued leaves out those with which it began. */
  readonly skipRows?: ReadonlySet<number>;
  /** What the dry run decided, where that still holds: the list is not looked at again. */
  readonly decided?: readonly NewRow[];
  /** A batch that was left unfinished; null begins a new one. */
  readonly batchId: string | null;
}

export interface Stored {
  readonly batchId: string;
  /** Rows in the store now: new records, and records that were changed. */
  readonly stored: number;
  readonly updated: number;
  /** Softcopies that rows of stored records name, those that were stored before an interruption too. */
  readonly named: readonly NamedFiles[];
  /** False where it was cancelled: the batch can be continued or taken back. */
  readonly finished: boolean;
  readonly seq: number;
}

export interface NamedFiles {
  readonly recordId: string;
  readonly names: readonly string[];
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
  const chunks = new ChunkWriter(
    { command: 'record.import', user: user.personId, group: batchId },
    { rows: begun.value.stored, updates: begun.value.updated, seq: begun.value.seq },
  );
  // By a number a continued batch finds what it stored before, and finds it the same; without one its rows are passed over, and so are new
  // rows by an identifier, which records that were made do not have.
  const { key } = input.setup;
  const before = key === undefined ? [...begun.value.storedIds] : key === 'id' ? [...begun.value.madeIds] : [];
  let passed = 0;
  // Rows that others lie in are stored before them.
  const fileIds = new Map<number, string>();
  const named: NamedFiles[] = [];
  const noteFiles = (recordId: string | undefined, names: readonly string[]) => {
    if (recordId !== undefined && names.length > 0) named.push({ recordId, names });
  };
  const following = rowFollowing(gates.relaxed.db, user);
  const outcome = (finished: boolean) => {
    const { rows, updates } = chunks.written;
    return ok({ batchId, stored: rows, updated: updates, named, finished, seq: chunks.seq });
  };
  for await (const decided of rowsOfRecords(input, begun.value.skipRows, references, user)) {
    const moved = decided.kind !== 'insert' && following.wentAlong(decided.stored.id);
    const held = moved ? await chunks.settle(gates.relaxed) : null;
    if (held) return err(held);
    const good = moved ? await decided.again() : decided;
    if (!good) continue;
    if (good.kind !== 'insert') following.had(good.stored, good.said);
    if (good.kind === 'same') {
      noteFiles(good.stored.id, good.files);
      continue;
    }
    const parentId = good.lies?.kind === 'row' ? (fileIds.get(good.lies.row) ?? null) : (good.lies?.id ?? null);
    const { id, ops: more, change } = await rowOps(gates.relaxed, good, parentId, references, batchId);
    // Stored before the batch was interrupted; its unit and place exist.
    const stands = key === undefined || good.kind === 'insert' ? before[passed] : undefined;
    if (key === undefined || good.kind === 'insert') passed += 1;
    noteFiles(stands ?? id, good.files);
    if (good.first) fileIds.set(good.row, stands ?? id);
    if (stands !== undefined) continue;
    const takes = change !== null && (await following.holds(change));
    const early = takes ? await chunks.settle(gates.relaxed) : null;
    if (early) return err(early);
    const along = takes ? await following.along(change) : { ops: [], records: 0 };
    // Who went along with the berkas was counted then.
    const own = moved ? 0 : 1;
    chunks.add([...more, ...along.ops], { rows: own + along.records, updates: (good.kind === 'update' ? own : 0) + along.records });
    if (chunks.gathered < CHUNK_ROWS) continue;
    const refused = await chunks.begin(gates.relaxed);
    if (refused) return err(refused);
    const { rows } = chunks.written;
    hooks.onProgress({ done: rows, share: total === 0 ? 1 : Math.min(1, rows / total) });
    await hooks.pause();
    if (!hooks.cancelled()) continue;
    const failed = await chunks.settle(gates.relaxed);
    return failed ? err(failed) : outcome(false);
  }
  const { rows, updates } = chunks.counted;
  const end = batchEndOp(gates.strict, batchId, 'import.finished', user.personId, { rows, updated: updates });
  const refused = await chunks.settle(gates.strict, [end]);
  if (refused) return err(refused);
  hooks.onProgress({ done: rows, share: 1 });
  return outcome(true);
}

/** `first`: others lie in it. */
type RecordRow = Extract<DecidedRow, { kind: 'insert' | 'update' | 'same' }> & {
  readonly first: boolean;
  readonly said: ReturnType<typeof saidOfFile>;
  /** The same row against the records as they stand now. */
  readonly again: () => Promise<RecordRow | null>;
};

async function rowOps(
  gate: GateContext,
  good: Exclude<RecordRow, { kind: 'same' }>,
  parentId: string | null,
  references: ImportReferences,
  batchId: string,
): Promise<{ readonly id: string; readonly ops: readonly Op[]; readonly change: FileChange | null }> {
  const ops: Op[] = [];
  const { own, beside } = partedRecord(good.record);
  const { unit, place: _, classCode, ...values } = own;
  if (good.kind === 'insert') {
    const [unitId, locationId] = [references.unitId(unit, ops), references.placeId(good.place, ops)];
    const row = { ...values, classCodeId: references.classCodeId(classCode), importBatchId: batchId, parentId, unitId, locationId };
    const id = gate.ids.newId();
    const said = categoryOp({ id, ...row }, undefined, beside);
    return { id, ops: [...ops, createOp('record', id, row), ...withoutNull([said])], change: null };
  }
  const changed = new Set(good.changes.map(({ field }) => field));
  const given: Partial<EntityFields<'record'>> = {
    ...Object.fromEntries(Object.entries(values).filter(([field]) => (changed as ReadonlySet<string>).has(field))),
    ...(changed.has('unit') ? { unitId: references.unitId(unit, ops) } : {}),
    ...(changed.has('place') ? { locationId: references.placeId(good.place, ops) } : {}),
    ...(changed.has('parent') ? { parentId } : {}),
    ...(changed.has('classCode') ? { classCodeId: references.classCodeId(classCode) } : {}),
  };
  const { id } = good.stored;
  const after = { ...good.stored, ...given };
  const patch = patchOp('record', good.stored, given);
  const said = categoryFields.some((field) => changed.has(field)) ? categoryOp(after, good.category, beside) : null;
  const moves = patch ? await softcopyMoves(gate.db, id, after) : [];
  return { id, ops: [...ops, ...withoutNull([patch]), ...moves, ...withoutNull([said])], change: { before: good.stored, after } };
}

async function* rowsOfRecords(
  input: StoreInput,
  skipRows: ReadonlySet<number>,
  references: ImportReferences,
  user: AccessUser,
): AsyncGenerator<RecordRow> {
  if (input.decided) {
    for (const row of input.decided) if (!skipRows.has(row.row)) yield { ...row, first: false, said: [], again: async () => null };
    return;
  }
  const { first: files, decide } = await rowDecider(input.text, input.setup, references, user, skipRows);
  for (const first of files.size > 0 ? [true, false] : [false]) {
    for (const { rows } of csvChunks(input.text, input.setup.delimiter)) {
      const these = rows.filter(({ row }) => row > input.setup.headingRow && !skipRows.has(row) && files.has(row) === first);
      const rowOf = (decided: DecidedRow, row: CsvRow): RecordRow | null =>
        decided.kind === 'blank' || decided.kind === 'refused'
          ? null
          : {
              ...decided,
              first,
              said: decided.kind === 'insert' ? [] : saidOfFile(row.cells, input.setup.columns),
              again: async () => {
                const [anew] = await decide([row]);
                return anew ? rowOf(anew, row) : null;
              },
            };
      for (const [index, decided] of (await decide(these)).entries()) {
        const row = these[index];
        const good = row ? rowOf(decided, row) : null;
        if (good) yield good;
      }
    }
  }
}

interface Begun {
  readonly batchId: string;
  readonly stored: number;
  readonly updated: number;
  /** Of a batch that is continued, in the order of the list. */
  readonly storedIds: ReadonlySet<string>;
  /** Of these, new ones. */
  readonly madeIds: ReadonlySet<string>;
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
  const heading = firstRows(input.text, input.setup.delimiter, input.setup.headingRow).at(-1)?.cells ?? [];
  const row: EntityFields<'importBatch'> = {
    kind: 'records',
    fileName: input.fileName,
    rows: total,
    at: gate.clock.now(),
    mapping: { sha256: input.sha256, setup: input.setup as unknown as JsonObject, heading, ...skipped },
  };
  const ops = [createOp('importBatch', batchId, row)];
  const saved = await commit(gate, { command: 'record.importBegin', user: user.personId, ops, group: batchId });
  return saved.ok
    ? ok({ batchId, stored: 0, updated: 0, storedIds: new Set(), madeIds: new Set(), seq: saved.value.seq, skipRows, total })
    : saved;
}

/** The same file with the same columns gives the same good rows in the same order: the stored ones are counted and passed over. */
async function resumeBatch(gate: GateContext, input: StoreInput, batchId: string): Promise<Result<Begun, StoreRefusal>> {
  const batch = await gate.db.rows('importBatch').get(batchId);
  if (!batch || (await batchState(gate.db, batchId)) !== 'unfinished') return err({ code: 'unknownBatch' });
  const { sha256, skippedRows = [] } = batch.mapping as unknown as { readonly sha256?: string; readonly skippedRows?: NumberRanges };
  const skipRows = numbersIn(skippedRows);
  // What is left of a batch by key is counted against what it changed already.
  const sameRows = input.setup.key !== undefined || batch.rows === input.ready - skipRows.size;
  if (sha256 !== input.sha256 || !sameRows) return err({ code: 'otherFile' });
  const [stored, updated, made] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const seqs = await batchSeqs(gate.db, batchId);
  for (const seq of seqs) {
    const entry = await gate.db.log.get(seq);
    const change = entry ? changeOf(entry) : null;
    for (const op of change ? liveOps(change) : []) {
      if (op.entity === 'record') stored.add(op.id);
      if (op.entity === 'record') (op.kind === 'patch' ? updated : made).add(op.id);
    }
  }
  const [counts, seq] = [{ stored: stored.size, updated: updated.size }, seqs.at(-1) ?? 0];
  return ok({ batchId, ...counts, storedIds: stored, madeIds: made, seq, skipRows, total: batch.rows });
}
