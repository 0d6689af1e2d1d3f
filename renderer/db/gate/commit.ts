/**
 * The gate: the only writer of synced tables. Rows and log are written in one strict transaction; the call returns when
 * the journal has them on the disk too. Inside the transaction nothing is awaited but the database.
 */
import Dexie from 'dexie';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { CHANGE_SET_VERSION, type ChangeHeader, type ChangeSet, type Op, sealChangeSet } from '#shared/log/change-set.ts';
import { SCHEMA_VERSION } from '#shared/schema/entities.ts';
import { partition } from '#shared/sync/partition.ts';
import type { Clock, IdSource } from '../../platform/platform.ts';
import { type DaluangDb, tablesOfEntity } from '../database.ts';
import { passGuard, syncedTables } from '../guard.ts';
import type { JournalPump } from '../journal-pump.ts';
import { appendLog, type ChainHead, chainHead, noteChainHead } from '../log-store.ts';
import { RowCache } from '../project.ts';
import { storeFault } from '../store-fault.ts';
import { parseOps, type SealedOp, sealOp, sealOps } from './prepare.ts';
import type { CommitRefusal, CommitRequest, Committed, NumberDraw } from './request.ts';
import { staleFields } from './stale.ts';

export interface GateContext {
  readonly db: DaluangDb;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly pump: JournalPump;
  readonly identity: { readonly deviceId: string; readonly incarnation: string };
  /** Zone of the office: the civil date of a change set is read on its wall. */
  readonly zone: () => OfficeZone;
}

/** Carries a refusal out of the transaction, which it rolls back. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: CommitRefusal;
  constructor(refusal: CommitRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** What a command decided, checked and put into text; nothing is written yet. */
export interface ReadyCommit {
  readonly request: CommitRequest;
  /** The ops of the command in order. */
  readonly sealed: ReadonlyMap<Op, SealedOp>;
}

/** Writes what a command decided. Refusals leave everything as it was. */
export async function commit(ctx: GateContext, request: CommitRequest): Promise<Result<Committed, CommitRefusal>> {
  const ready = await makeReady(ctx, request);
  return ready.ok ? writeReady(ctx, ready.value) : ready;
}

/** The half of a commit that needs no transaction: an import does it for a chunk while the one before is being written. */
export async function makeReady(ctx: GateContext, request: CommitRequest): Promise<Result<ReadyCommit, CommitRefusal>> {
  if (request.ops.length === 0 && !request.number) return err({ code: 'nothingToDo' });
  const failing = request.number ? ctx.pump.failure() : null;
  if (failing) return err({ code: 'journalFailing', cause: failing });
  const parsed = parseOps(request.ops);
  if (!parsed.ok) return err({ code: 'invalid', fields: parsed.error });
  return ok({ request, sealed: await sealOps(parsed.value, () => ctx.ids.randomHex(16)) });
}

/** The other half: rows and log in one transaction, then the journal. `onAsked`: the database has been asked for all of it. */
export async function writeReady(ctx: GateContext, ready: ReadyCommit, onAsked?: () => void): Promise<Result<Committed, CommitRefusal>> {
  const write = () => ctx.db.transaction('rw', tablesOf(ready.request), () => writeAll(ctx, ready, onAsked));
  const written = await write().then(ok, (cause: unknown) => err(refusalOf(cause)));
  if (!written.ok) return written;
  const { head, ...committed } = written.value;
  // Only now: a transaction that was rolled back left no head.
  noteChainHead(ctx.db, head);
  const durable = await ctx.pump.flush(committed.seq);
  return ok({ ...committed, durable });
}

interface Written extends Omit<Committed, 'durable'> {
  readonly head: ChainHead;
}

/** What the transaction may touch: a short list leaves readers of the other tables alone. */
const tablesOf = ({ ops, number }: CommitRequest): readonly string[] =>
  number || ops.some((op) => op.entity === 'registerNumber' || op.entity === 'numberStart')
    ? [...syncedTables, 'meta']
    : [...new Set(ops.flatMap((op) => tablesOfEntity(op.entity))), 'log', 'meta'];

async function writeAll(ctx: GateContext, { request, sealed }: ReadyCommit, onAsked?: () => void): Promise<Written> {
  passGuard(Dexie.currentTransaction?.idbtrans);
  const drawn = request.number ? await drawNumber(ctx.db, request.number) : null;
  const ops = [...sealed.keys(), ...(drawn?.ops ?? [])];
  const rows = new RowCache();
  await rows.load(ctx.db, ops);
  recheck(ops, rows);

  const at = ctx.clock.now();
  const parts = partition(ops, (entity, id) => rows.get(entity, id));
  const group = request.group ?? (parts.length > 1 ? ctx.ids.newId() : null);
  let { seq, link, prev, incarnation } = await chainHead(ctx.db);
  const changes: ChangeSet[] = [];
  for (const part of parts) {
    // A drawn number, or the halves of a move between streams, were not known before.
    const sealedOps = part.ops.map((op) => sealed.get(op) ?? sealOp(op, () => ctx.ids.randomHex(16)));
    const header: ChangeHeader = {
      v: CHANGE_SET_VERSION,
      schemaV: SCHEMA_VERSION,
      id: ctx.ids.newId(),
      device: ctx.identity.deviceId,
      incarnation: ctx.identity.incarnation,
      user: request.user,
      command: request.command,
      at,
      on: civilDateOf(at, ctx.zone()),
      stream: part.stream,
      group,
      undoes: request.undoes ?? null,
      reason: request.reason ?? null,
      prev,
    };
    const change = sealChangeSet(
      header,
      sealedOps.map(({ logged }) => logged),
      sealedOps.map(({ digest }) => digest),
    );
    for (const op of part.ops) rows.apply(op, change.id);
    const texts = sealedOps.map(({ text }) => text);
    const row = await appendLog(ctx.db, { kind: 'own', seq: seq + 1, change }, link, texts);
    ({ seq, link } = row);
    prev = change.hash;
    changes.push(change);
  }
  const writing = rows.write(ctx.db);
  onAsked?.();
  await writing;
  return { changes, seq, numberSeq: drawn?.seq ?? null, head: { seq, link, prev, incarnation } };
}

async function drawNumber(db: DaluangDb, draw: NumberDraw): Promise<{ readonly seq: number; readonly ops: readonly Op[] }> {
  const last = (await db.counters.get([draw.register, draw.desk, draw.year]))?.last ?? 0;
  const seq = draw.fixedSeq ?? last + 1;
  if (draw.fixedSeq !== undefined) {
    const taken = await db
      .rows('registerNumber')
      .filter((row) => row.register === draw.register && row.desk === draw.desk && row.year === draw.year && row.seq === seq)
      .count();
    if (taken > 0) throw new Refused({ code: 'numberTaken', seq });
  }
  const ops = parseOps(draw.build(seq));
  if (!ops.ok) throw new Refused({ code: 'invalid', fields: ops.error });
  return { seq, ops: ops.value };
}

function recheck(ops: readonly Op[], rows: RowCache): void {
  for (const op of ops) {
    if (op.kind === 'create') continue;
    const row = rows.get(op.entity, op.id);
    if (!row) throw new Refused({ code: 'missingRow', entity: op.entity, id: op.id });
  }
  const stale = ops.flatMap((op) => {
    const row = op.kind === 'patch' ? rows.get(op.entity, op.id) : undefined;
    return row && op.kind === 'patch' ? staleFields(op, row) : [];
  });
  if (stale.length > 0) throw new Refused({ code: 'stale', fields: stale });
}

function refusalOf(cause: unknown): CommitRefusal {
  if (cause instanceof Refused) return cause.refusal;
  const fault = storeFault(cause);
  if (fault) return { code: fault };
  throw cause;
}
