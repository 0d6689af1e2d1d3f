/**
 * Takes a batch of records one step through the five stages, with one signature for all of them (SOP-PPID-06 G, step 4). Records for which
 * the step is not the next one stay as they are and are told; a batch may lie in several streams and is then one row in each.
 */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import { earliestStageDay, mayAuthenticate } from '#shared/domain/procedure/stage-case.ts';
import { parseStageEvent, type StageEventError, type StageEventKind } from '#shared/domain/procedure/stage-events.ts';
import { sampleOf, stageGuard, stages, stageTransition } from '#shared/domain/procedure/stages.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { settingValue } from '../../db/queries/office.ts';
import { stagesOf } from '../../db/queries/stages.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { DEFAULT_VERIFY_SHARE, settingKeys } from '../office/office-defaults.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';
import { classForCoding, type NewlyClassed, nothingClassed } from './class-for-coding.ts';
import { type GivenCodes, givenCode, unitCodesFor } from './unit-codes.ts';

export const MOST_IN_A_BATCH = 1000;

export interface StageInput {
  readonly recordIds: readonly string[];
  readonly kind: StageEventKind;
  readonly on: CalendarDate;
  /** What the event says; the sample of a verification is taken here. */
  readonly data: JsonObject;
  /** Of the list that the originating unit signed. */
  readonly scan?: Scan | null;
  /** Coding: the class for those that have none. */
  readonly classCodeId?: string | null;
}

export type StageRefusal =
  | CommitRefusal
  | StageEventError
  | { readonly code: 'notAllowed' | 'noRecords' | 'batchTooLarge' | 'scanNeeded' | 'selfReason' | 'unknownClass' }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'tooEarly'; readonly since: CalendarDate }
  /** Not one of the records waits for this step. */
  | { readonly code: 'stage.none' };

export interface SkippedRecord {
  readonly id: string;
  readonly reason: 'notHere' | 'noCode' | 'gone';
}

export interface StageDone {
  readonly done: readonly string[];
  readonly skipped: readonly SkippedRecord[];
  readonly committed: Committed;
}

export async function recordStage(ctx: CommandContext, input: StageInput): Promise<Result<StageDone, StageRefusal>> {
  const ids = [...new Set(input.recordIds)];
  if (ids.length === 0) return err({ code: 'noRecords' });
  if (ids.length > MOST_IN_A_BATCH) return err({ code: 'batchTooLarge' });
  if (input.on > civilDateOf(ctx.clock.now(), ctx.zone())) return err({ code: 'futureDate', on: input.on });
  const [user, stored, known] = await Promise.all([accessUserOf(ctx), ctx.db.records.bulkGet(ids), stagesOf(ctx.db, ids)]);
  const classed = await classedBy(ctx, input, stored);
  if (!classed.ok) return classed;
  const rows = stored.map((row) => (row && classed.value.has(row.id) ? { ...row, classCodeId: input.classCodeId ?? null } : row));
  const codes = input.kind === 'coded' ? await codesOf(ctx, input, rows) : noCodes;
  if ([...codes.values()].some((code) => !code.ok && code.error.part === 'kode'))
    return err({ code: 'event.incomplete', fields: ['kode'] });
  const skipped: SkippedRecord[] = [];
  const taken: Row<'record'>[] = [];
  for (const [index, id] of ids.entries()) {
    const row = rows[index];
    if (!row || row.void) skipped.push({ id, reason: 'gone' });
    else if (!stageTransition(known.get(id)?.known.state ?? 'new', input.kind, targetOf(input)).ok) skipped.push({ id, reason: 'notHere' });
    else if (!stageGuard(input.kind, row, givenCode(codes, id)).ok) skipped.push({ id, reason: 'noCode' });
    else taken.push(row);
  }
  if (taken.length === 0) return err({ code: 'stage.none' });
  const since = earliestStageDay(taken.flatMap(({ id }) => known.get(id)?.known ?? []));
  if (since && input.on < since) return err({ code: 'tooEarly', since });
  const may = mayRecord(user, input, taken);
  const onlyScan = !may.ok && may.error.code === 'scanNeeded';
  if (!user || !(may.ok || onlyScan)) return may.ok ? err({ code: 'notAllowed' }) : may;
  const own = taken.some(({ id }) => known.get(id)?.known.describedBy === user.personId);
  if (input.kind === 'verified' && own && !input.data.selfReason) return err({ code: 'selfReason' });
  const data = await completed(ctx, input, taken);
  const event = parseStageEvent({ kind: input.kind, on: input.on, data });
  if (!event.ok) return event;
  if (!may.ok) return may;

  const position = Math.max(0, ...taken.flatMap(({ id }) => (known.get(id)?.events ?? []).map((row) => row.position + 1)));
  const saved = await commit(ctx, {
    command: `stage.${input.kind}`,
    user: user.personId,
    ...(typeof input.data.reason === 'string' ? { reason: input.data.reason } : {}),
    ops: [
      ...stageOps(ctx, {
        records: taken,
        kind: input.kind,
        on: input.on,
        data,
        position,
        personId: user.personId,
        scan: input.scan ?? null,
      }),
      ...codeOps(codes, taken, { classed: classed.value, classCodeId: input.classCodeId ?? null }),
    ],
  });
  return saved.ok ? ok({ done: taken.map(({ id }) => id), skipped, committed: saved.value }) : saved;
}

interface Batch {
  readonly records: readonly Pick<Row<'record'>, 'id' | 'securityClass' | 'unitId'>[];
  readonly kind: StageEventKind;
  readonly on: CalendarDate;
  readonly data: JsonObject;
  readonly position: number;
  readonly personId: string;
  readonly scan: Scan | null;
}

/** One row in each stream; the signed list belongs to each of them. */
function stageOps(ctx: CommandContext, { records, kind, on, data, position, personId, scan }: Batch): readonly Op[] {
  const streams = Map.groupBy(records, (record) => streamOf('record', { securityClass: record.securityClass, unitId: record.unitId }));
  return [...streams].flatMap(([stream, of]) => {
    const id = ctx.ids.newId();
    const row = { recordIds: of.map((record) => record.id), position, kind, on, at: ctx.clock.now(), data, personId, stream };
    return [createOp('stageEvent', id, row), ...(scan ? [scanOp(ctx, { caseEntity: 'stage', caseId: id, act: kind, on, scan })] : [])];
  });
}

/** A record that came in with a reception enters the stages with its first save: what its command adds. */
export const begunOps = (ctx: CommandContext, record: Batch['records'][number], personId: string): readonly Op[] =>
  stageOps(ctx, {
    records: [record],
    kind: 'begun',
    on: civilDateOf(ctx.clock.now(), ctx.zone()),
    data: {},
    position: 0,
    personId,
    scan: null,
  });

const noCodes: GivenCodes = new Map();

/** The class and the code of the unit's method, in one patch of each record; what lies in a berkas is classed with it. */
function codeOps(
  codes: GivenCodes,
  taken: readonly Row<'record'>[],
  { classed, classCodeId }: { readonly classed: NewlyClassed; readonly classCodeId: string | null },
): readonly Op[] {
  const ids = new Set(taken.map(({ id }) => id));
  const along = [...classed.values()].filter(({ id, parentId }) => ids.has(id) || ids.has(parentId ?? ''));
  const rows = new Map([...taken, ...along].map((row) => [row.id, row]));
  return withoutNull(
    [...rows.values()].map((row) => {
      const unitCode = givenCode(codes, row.id);
      return patchOp('record', row, { ...(unitCode ? { unitCode } : {}), ...(classed.has(row.id) ? { classCodeId } : {}) });
    }),
  );
}

const classedBy = async (ctx: CommandContext, { kind, classCodeId }: StageInput, rows: readonly (Row<'record'> | undefined)[]) =>
  kind === 'coded' && classCodeId
    ? classForCoding(
        ctx,
        rows.flatMap((row) => (row && !row.void ? [row] : [])),
        classCodeId,
      )
    : ok(nothingClassed);

/** What the methods of the units give to a batch that is coded; `kode`: the code chosen from a unit's own list. */
const codesOf = (ctx: CommandContext, { data }: StageInput, rows: readonly (Row<'record'> | undefined)[]) =>
  unitCodesFor(
    ctx.db,
    rows.filter((row) => row !== undefined),
    typeof data.kode === 'string' ? data.kode : null,
  );

const targetOf = ({ data }: StageInput) => stages.find((stage) => stage === data.stage);

function mayRecord(user: AccessUser | null, { kind, scan }: StageInput, records: readonly Row<'record'>[]): Result<null, StageRefusal> {
  const sees = user !== null && records.every((record) => can(user, 'record.view', record).allowed);
  if (!user || !sees) return err({ code: 'notAllowed' });
  if (kind !== 'authenticated' && kind !== 'described') return can(user, 'procedure.work').allowed ? ok(null) : err({ code: 'notAllowed' });
  if (records.every((record) => mayAuthenticate(user, record.unitId))) return ok(null);
  if (kind === 'described') return can(user, 'procedure.work').allowed ? ok(null) : err({ code: 'notAllowed' });
  // For another unit it is recorded from the list that the unit signed, and the list belongs to it.
  if (!can(user, 'procedure.recordSigned').allowed) return err({ code: 'notAllowed' });
  return scan ? ok(null) : err({ code: 'scanNeeded' });
}

async function completed(ctx: CommandContext, { kind, data }: StageInput, records: readonly Row<'record'>[]): Promise<JsonObject> {
  if (kind !== 'verified') return data;
  const share = Number((await settingValue(ctx.db, settingKeys.verifyShare)) ?? DEFAULT_VERIFY_SHARE);
  return {
    ...data,
    share,
    sampled: sampleOf(
      records.map(({ id }) => id),
      share,
    ),
  };
}
