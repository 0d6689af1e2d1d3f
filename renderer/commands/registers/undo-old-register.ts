/** Takes a register that was brought over back: every case that nobody worked on since, and the people that have no other case. */
import type { WorkReason } from '#shared/domain/registers/worked-on-since.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { liveOps, type Op } from '#shared/log/change-set.ts';
import type { DaluangDb } from '../../db/database.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { changeOf } from '../../db/log-store.ts';
import { type CaseEntity, workSince } from '../../db/queries/work-since.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import type { OldRegisterHooks } from './import-old-register.ts';

export interface OldRegisterUndone {
  readonly undone: number;
  /** Worked on since: they stay. */
  readonly left: number;
  /** False where it was cancelled: what was taken back is gone, the rest stands. */
  readonly finished: boolean;
}

/** What an undo would do, before it is asked for. */
export interface OldRegisterUndo {
  readonly going: number;
  readonly staying: readonly { readonly caseId: string; readonly number: string; readonly reasons: readonly WorkReason[] }[];
}

type UndoOldRefusal = NotAllowed | { readonly code: 'unknownBatch' } | { readonly code: 'allWorkedOn' };

export async function planOldRegisterUndo(db: DaluangDb, group: string): Promise<OldRegisterUndo> {
  let going = 0;
  const staying: OldRegisterUndo['staying'][number][] = [];
  for (const { made } of await chunksOf(db, group)) {
    for (const [caseId, reasons] of await casesOf(db, made)) {
      if (reasons.length === 0) going += 1;
      else staying.push({ caseId, number: numberOf(made, caseId), reasons });
    }
  }
  return { going, staying };
}

export async function undoOldRegister(
  ctx: CommandContext,
  group: string,
  hooks: OldRegisterHooks = { onProgress: () => {}, cancelled: () => false },
): Promise<Result<OldRegisterUndone, CommitRefusal | UndoOldRefusal>> {
  const actor = actorFor(ctx, 'settings.edit');
  if (!actor.ok) return err(actor.error);
  const chunks = await chunksOf(ctx.db, group);
  if (chunks.length === 0) return err({ code: 'unknownBatch' });
  const command = { command: 'register.undoOld', user: actor.value.personId };
  let [undone, left] = [0, 0];
  for (const { changeId, made } of chunks) {
    if (hooks.cancelled()) return ok({ undone, left, finished: false });
    const cases = [...(await casesOf(ctx.db, made))];
    const going = cases.flatMap(([id, reasons]) => (reasons.length === 0 ? [id] : []));
    const ops = await voidsOf(ctx.db, made, going);
    const saved = ops.length > 0 ? await commit(ctx, { ...command, ops, undoes: changeId }) : null;
    if (saved && !saved.ok) return saved;
    undone += going.length;
    left += cases.length - going.length;
    hooks.onProgress(undone + left);
  }
  if (undone === 0) return err({ code: left > 0 ? 'allWorkedOn' : 'unknownBatch' });
  const lonely = await lonelyPeople(
    ctx.db,
    chunks.flatMap(({ made }) => made),
  );
  const saved = lonely.length === 0 ? null : await commit(ctx, { ...command, ops: lonely });
  return saved && !saved.ok ? saved : ok({ undone, left, finished: true });
}

type Made = Extract<Op, { kind: 'create' }>;

interface Chunk {
  readonly changeId: string;
  readonly made: readonly Made[];
}

async function chunksOf(db: DaluangDb, group: string): Promise<readonly Chunk[]> {
  const entries = await db.log.where('group').equals(group).toArray();
  return entries.flatMap((entry) => {
    const change = changeOf(entry);
    return change ? [{ changeId: change.id, made: liveOps(change).filter((op) => op.kind === 'create') }] : [];
  });
}

const isCase = (entity: string): entity is CaseEntity => entity === 'request' || entity === 'objection';

/** The cases of a chunk that still stand, each with the reasons why it stays. */
async function casesOf(db: DaluangDb, made: readonly Made[]): Promise<ReadonlyMap<string, readonly WorkReason[]>> {
  const cases = made.filter(({ entity }) => isCase(entity));
  const entity = cases[0]?.entity;
  if (!entity || !isCase(entity)) return new Map();
  const rows = await db.rows(entity).bulkGet(cases.map(({ id }) => id));
  const standing = rows.flatMap((row) => (row && !row.void ? [row.id] : []));
  return workSince(db, entity, standing, new Set(made.map(({ id }) => id)));
}

/** The number that the case was taken over with. */
function numberOf(made: readonly Made[], caseId: string): string {
  const registered = made.find(({ row }) => row.kind === 'registered' && (row.requestId === caseId || row.objectionId === caseId));
  const data = registered?.row.data;
  return typeof data === 'object' && data !== null && 'number' in data ? String(data.number) : '';
}

async function voidsOf(db: DaluangDb, made: readonly Made[], caseIds: readonly string[]): Promise<readonly Op[]> {
  const entity = made.find((op) => isCase(op.entity))?.entity;
  if (!entity || !isCase(entity)) return [];
  const rows = await db.rows(entity).bulkGet([...caseIds]);
  const links = await db.rows('caseApplicant').where('caseId').anyOf(caseIds).toArray();
  return [
    ...rows.flatMap((row) => (row ? [voidOp(entity, row)] : [])),
    ...links.filter((link) => !link.void).map((link) => voidOp('caseApplicant', link)),
  ];
}

/** People whom the import made and no live case names any more. */
async function lonelyPeople(db: DaluangDb, made: readonly Made[]): Promise<readonly Op[]> {
  const ids = made.filter(({ entity }) => entity === 'applicant').map(({ id }) => id);
  const [people, links] = await Promise.all([
    db.rows('applicant').bulkGet(ids),
    db.rows('caseApplicant').where('applicantId').anyOf(ids).toArray(),
  ]);
  const named = new Set(links.flatMap((link) => (link.void ? [] : [link.applicantId])));
  return people.flatMap((row) => (row && !row.void && !named.has(row.id) ? [voidOp('applicant', row)] : []));
}

interface VoidableRow {
  readonly id: string;
  readonly _c: string;
  readonly _f?: Readonly<Record<string, string>>;
}

const voidOp = (entity: CaseEntity | 'caseApplicant' | 'applicant', row: VoidableRow): Op => ({
  kind: 'patch',
  entity,
  id: row.id,
  set: { void: 'undo' },
  base: { void: row._f?.void ?? row._c },
});
