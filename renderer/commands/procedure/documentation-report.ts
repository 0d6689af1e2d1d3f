/** The documentation report, its review with instructions, and their follow-up (SOP-PPID-06 annex, steps 5 and 6). */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import {
  allowedDocumentationEvents,
  type DocumentationError,
  type DocumentationEventKind,
  documentationFigures,
  parseDocumentationEvent,
} from '#shared/domain/procedure/documentation.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { happeningsOf, readDocumentationReports } from '../../db/queries/documentation.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';

export type DocumentationRefusal =
  | CommitRefusal
  | DocumentationError
  | {
      readonly code:
        | 'notAllowed'
        | 'report.period'
        | 'unknownReport'
        | 'report.notHere'
        | 'futureDate'
        | 'dueBefore'
        | 'eventsSince'
        | 'scanNeeded';
    };

export interface ReportInput {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly unitId: string | null;
  readonly problems: string | null;
  readonly needs: string | null;
}

export async function addDocumentationReport(
  ctx: CommandContext,
  input: ReportInput,
): Promise<Result<{ readonly id: string }, DocumentationRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  if (input.from > input.to || input.to > civilDateOf(ctx.clock.now(), ctx.zone())) return err({ code: 'report.period' });
  const figures = documentationFigures(await happeningsOf(ctx.db, input));
  const id = ctx.ids.newId();
  // Texts and figures only.
  const row = { ...input, figures: figures as unknown as JsonValue, preparedBy: user.personId };
  const saved = await commit(ctx, { command: 'documentation.add', user: user.personId, ops: [createOp('documentationReport', id, row)] });
  return saved.ok ? ok({ id }) : saved;
}

/** Problems and needs are put right until the report goes out; its figures stay as they were counted. */
export async function changeDocumentationReport(
  ctx: CommandContext,
  reportId: string,
  changes: Pick<ReportInput, 'problems' | 'needs'>,
): Promise<Result<Committed, DocumentationRefusal>> {
  const open = await draftOf(ctx, reportId);
  if (!open.ok) return open;
  const ops = withoutNull([patchOp('documentationReport', open.value.row, changes)]);
  return commit(ctx, { command: 'documentation.change', user: open.value.personId, ops });
}

/** A report of the wrong period, before it went out. */
export async function voidDocumentationReport(
  ctx: CommandContext,
  reportId: string,
  reason: string,
): Promise<Result<Committed, DocumentationRefusal>> {
  const open = await draftOf(ctx, reportId);
  if (!open.ok) return open;
  if (reason.trim() === '') return err({ code: 'event.incomplete', fields: ['reason'] });
  const ops = withoutNull([patchOp('documentationReport', open.value.row, { void: reason.trim() })]);
  return commit(ctx, { command: 'documentation.void', user: open.value.personId, reason: reason.trim(), ops });
}

async function draftOf(ctx: CommandContext, reportId: string) {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' } as const);
  const file = (await readDocumentationReports(ctx.db)).find(({ row }) => row.id === reportId);
  if (!file) return err({ code: 'unknownReport' } as const);
  return file.known.state === 'draft' ? ok({ row: file.row, personId: user.personId }) : err({ code: 'report.notHere' } as const);
}

export interface DocumentationInput {
  readonly reportId: string;
  readonly kind: DocumentationEventKind;
  readonly on: CalendarDate;
  readonly data: JsonObject;
  readonly scan?: Scan | null;
  readonly seenEvents: number;
}

export async function recordDocumentation(
  ctx: CommandContext,
  input: DocumentationInput,
): Promise<Result<Committed, DocumentationRefusal>> {
  const user = await accessUserOf(ctx);
  const basis = user ? documentationBasis(user, input.kind) : null;
  if (!user || !basis) return err({ code: 'notAllowed' });
  if (input.on > civilDateOf(ctx.clock.now(), ctx.zone())) return err({ code: 'futureDate' });
  const file = (await readDocumentationReports(ctx.db)).find(({ row }) => row.id === input.reportId);
  if (!file) return err({ code: 'unknownReport' });
  if (file.events.length > input.seenEvents) return err({ code: 'eventsSince' });
  if (!allowedDocumentationEvents(file.known).includes(input.kind)) return err({ code: 'report.notHere' });
  if (basis === 'signedPaper' && !input.scan) return err({ code: 'scanNeeded' });
  const data = basis === 'signedPaper' ? { ...input.data, fromSignedPaper: true } : input.data;
  const event = parseDocumentationEvent({ kind: input.kind, on: input.on, data });
  if (!event.ok) return event;
  if (event.value.kind === 'instructed' && event.value.data.dueOn && event.value.data.dueOn < input.on) return err({ code: 'dueBefore' });
  if (event.value.kind === 'followedUp' && file.known.instructions[event.value.data.instruction]?.done !== false)
    return err({ code: 'report.notHere' });
  if (basis === 'signedPaper' && input.kind === 'instructed' && !input.data.number)
    return err({ code: 'event.incomplete', fields: ['number'] });
  const { reportId: caseId, kind, on } = input;
  return commit(ctx, {
    command: `documentation.${kind}`,
    user: user.personId,
    ops: [
      createOp('procedureEvent', ctx.ids.newId(), {
        caseEntity: 'documentation',
        caseId,
        position: file.events.length,
        kind,
        on,
        at: ctx.clock.now(),
        data,
        personId: user.personId,
      }),
      ...(input.scan ? [scanOp(ctx, { caseEntity: 'documentation', caseId, act: kind, on, scan: input.scan })] : []),
    ],
  });
}

/** The review is that of PPID or head; what they signed on paper is recorded from it. */
export function documentationBasis(user: AccessUser, kind: DocumentationEventKind): 'self' | 'signedPaper' | null {
  if (kind === 'reported' || kind === 'followedUp') return can(user, 'procedure.work').allowed ? 'self' : null;
  if (can(user, 'procedure.reviewPpid').allowed || can(user, 'procedure.reviewHead').allowed) return 'self';
  return can(user, 'procedure.recordSigned').allowed ? 'signedPaper' : null;
}
