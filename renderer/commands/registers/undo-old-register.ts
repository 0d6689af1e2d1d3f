/** Takes a register that was brought over back: every case that nobody worked on since, and the people that have no other case. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { liveOps, type Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { changeOf } from '../../db/log-store.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';

export interface OldRegisterUndone {
  readonly undone: number;
  /** Worked on since: they stay. */
  readonly left: number;
}

export async function undoOldRegister(
  ctx: CommandContext,
  group: string,
): Promise<Result<OldRegisterUndone, CommitRefusal | NotAllowed | { readonly code: 'unknownBatch' }>> {
  const actor = actorFor(ctx, 'settings.edit');
  if (!actor.ok) return err(actor.error);
  const entries = await ctx.db.log.where('group').equals(group).toArray();
  if (entries.length === 0) return err({ code: 'unknownBatch' });
  let [undone, left] = [0, 0];
  for (const entry of entries) {
    const made = liveCreations(entry);
    const { ops, stays } = await voidsOf(ctx, made);
    if (ops.length > 0) {
      const undoes = changeOf(entry)?.id;
      const saved = await commit(ctx, { command: 'register.undoOld', user: actor.value.personId, ops, ...(undoes ? { undoes } : {}) });
      if (!saved.ok) return saved;
    }
    left += stays;
    undone += made.filter(({ entity }) => isCase(entity)).length - stays;
  }
  const lonely = await lonelyPeople(
    ctx,
    entries.flatMap((entry) => liveCreations(entry)),
  );
  const saved = lonely.length === 0 ? null : await commit(ctx, { command: 'register.undoOld', user: actor.value.personId, ops: lonely });
  return saved && !saved.ok ? saved : ok({ undone, left });
}

type Made = Extract<Op, { kind: 'create' }>;
type CaseEntity = 'request' | 'objection';

function liveCreations(entry: Parameters<typeof changeOf>[0]): readonly Made[] {
  const change = changeOf(entry);
  return change ? liveOps(change).filter((op) => op.kind === 'create') : [];
}

const isCase = (entity: string): entity is CaseEntity => entity === 'request' || entity === 'objection';

async function voidsOf(ctx: CommandContext, made: readonly Made[]): Promise<{ readonly ops: readonly Op[]; readonly stays: number }> {
  const ops: Op[] = [];
  let stays = 0;
  for (const { entity, id } of made) {
    if (!isCase(entity)) continue;
    const row = await ctx.db.rows(entity).get(id);
    if (!row || row.void) continue;
    if (await isWorkedOn(ctx, entity, id, made)) stays += 1;
    else ops.push(voidOp(entity, row), ...(await personVoids(ctx, id)));
  }
  return { ops: onePerRow(ops), stays };
}

/** A change of the row, or one more event than the import wrote. */
async function isWorkedOn(ctx: CommandContext, entity: CaseEntity, id: string, made: readonly Made[]): Promise<boolean> {
  const row = await ctx.db.rows(entity).get(id);
  if (Object.keys(row?._f ?? {}).length > 0) return true;
  const events =
    entity === 'request'
      ? await ctx.db.rows('requestEvent').where('requestId').equals(id).primaryKeys()
      : await ctx.db.rows('objectionEvent').where('objectionId').equals(id).primaryKeys();
  const own = new Set(made.map((op) => op.id));
  return events.some((key) => !own.has(String(key)));
}

async function personVoids(ctx: CommandContext, caseId: string): Promise<readonly Op[]> {
  const links = (await ctx.db.rows('caseApplicant').where('caseId').equals(caseId).toArray()).filter((link) => !link.void);
  return links.map((link) => voidOp('caseApplicant', link));
}

/** People whom the import made and no live case names any more. */
async function lonelyPeople(ctx: CommandContext, made: readonly Made[]): Promise<readonly Op[]> {
  const ops: Op[] = [];
  for (const { entity, id } of made) {
    if (entity !== 'applicant') continue;
    const [row, links] = await Promise.all([
      ctx.db.rows('applicant').get(id),
      ctx.db.rows('caseApplicant').where('applicantId').equals(id).toArray(),
    ]);
    if (row && !row.void && links.every((link) => link.void)) ops.push(voidOp('applicant', row));
  }
  return ops;
}

const onePerRow = (ops: readonly Op[]): Op[] => [...new Map(ops.map((op) => [`${op.entity} ${op.id}`, op])).values()];

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
