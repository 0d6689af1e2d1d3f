/**
 * Takes over a register that was kept before this program: numbers as they are written, open cases with their clocks, answered ones with
 * their answer. A dry run names every row that stays out; what was stored is one group, and can be taken back as long as nobody worked on it.
 */

import type { ReplyOutcome } from '#shared/domain/objections/objection-reply.ts';
import { type OldRegister, type OldRegisterColumns, oldRegisterFields } from '#shared/domain/registers/old-register-columns.ts';
import { type OldEntry, type OldRowIssue, readOldRow } from '#shared/domain/registers/old-register-row.ts';
import { outsideKey } from '#shared/domain/registers/outside-number.ts';
import type { NoticeDecision } from '#shared/domain/requests/request-events.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import { linkOp } from '../applicants/applicant-ops.ts';
import { nothingElseKnown } from '../applicants/edit-applicant.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import { applicantOf, type OldSource, oldObjectionOps, oldRequestOps } from './old-register-ops.ts';

export interface OldRow {
  /** In the file, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface OldRegisterPlan {
  readonly register: OldRegister;
  readonly ready: readonly OldEntry[];
  /** Of those that are ready: never answered, so that a clock runs. */
  readonly open: number;
  readonly refused: readonly { readonly row: number; readonly issues: readonly OldRowIssue[] }[];
}

/** The dry run: nothing is stored. A number that stands in the register already, or twice in the file, is no new case. */
export async function planOldRegister(
  ctx: CommandContext,
  register: OldRegister,
  columns: OldRegisterColumns,
  rows: readonly OldRow[],
): Promise<OldRegisterPlan> {
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  const known = await numbersOf(ctx, register);
  const inFile = new Set<string>();
  const ready: OldEntry[] = [];
  const refused: OldRegisterPlan['refused'][number][] = [];
  const mapped = oldRegisterFields[register].flatMap((field) => columns[field] ?? []);
  for (const { row, cells } of rows) {
    if (mapped.every((column) => (cells[column] ?? '').trim() === '')) continue;
    const read = readOldRow(register, columns, cells, today);
    if (!read.ok) {
      refused.push({ row, issues: read.error });
      continue;
    }
    const key = outsideKey(read.value.number);
    const code = known.has(key) ? 'old.known' : inFile.has(key) ? 'old.repeated' : null;
    if (code) refused.push({ row, issues: [{ code, field: 'number', text: read.value.number }] });
    else ready.push(read.value);
    inFile.add(key);
  }
  return { register, ready, open: ready.filter(({ answer }) => answer === null).length, refused };
}

async function numbersOf(ctx: CommandContext, register: OldRegister): Promise<ReadonlySet<string>> {
  const events = await ctx.db.rows(register === 'request' ? 'requestEvent' : 'objectionEvent').toArray();
  const numbers = events.filter(({ kind }) => kind === 'registered').map(({ data }) => (data as { readonly number?: string }).number ?? '');
  return new Set(numbers.map(outsideKey));
}

export interface OldRegisterStored {
  readonly group: string;
  readonly stored: number;
  /** False where it was cancelled: what was stored stays, and can be taken back. */
  readonly finished: boolean;
  readonly seq: number;
}

export interface OldRegisterHooks {
  readonly onProgress: (stored: number) => void;
  readonly cancelled: () => boolean;
}

const CHUNK = 100;

export async function storeOldRegister(
  ctx: CommandContext,
  plan: OldRegisterPlan,
  source: OldSource,
  hooks: OldRegisterHooks,
): Promise<Result<OldRegisterStored, CommitRefusal | NotAllowed | { readonly code: 'needsRegister' }>> {
  const actor = actorFor(ctx, 'settings.edit');
  if (!actor.ok) return err(actor.error);
  if (source.name.trim() === '') return err({ code: 'needsRegister' });
  const calendar = await readCalendar(ctx.db);
  const people = new Map<string, string>();
  const group = ctx.ids.newId();
  let [stored, seq] = [0, 0];
  for (let at = 0; at < plan.ready.length; at += CHUNK) {
    const entries = plan.ready.slice(at, at + CHUNK);
    const ops = entries.flatMap((entry) => {
      // The plan was read for this register, so its answers are of this register's kinds.
      const made =
        plan.register === 'request'
          ? oldRequestOps(ctx, entry as OldEntry<NoticeDecision>, source)
          : oldObjectionOps(ctx, entry as OldEntry<ReplyOutcome>, source, calendar);
      return [...made, ...personOps(ctx, plan.register, made[0]?.id ?? '', entry, people)];
    });
    const saved = await commit(ctx, { command: 'register.importOld', user: actor.value.personId, ops, group });
    if (!saved.ok) return saved;
    stored += entries.length;
    seq = saved.value.seq;
    hooks.onProgress(stored);
    if (hooks.cancelled()) break;
  }
  return ok({ group, stored, finished: stored === plan.ready.length, seq });
}

/** One person for all rows of the file with the same name and contact; whoever else it may be is hinted and merged by a person. */
function personOps(
  ctx: CommandContext,
  register: OldRegister,
  caseId: string,
  entry: OldEntry,
  people: Map<string, string>,
): readonly Op[] {
  const key = `${fold(entry.name)} ${outsideKey(entry.contact ?? entry.address)}`;
  const known = people.get(key);
  const id = known ?? ctx.ids.newId();
  people.set(key, id);
  const own = known ? [] : [createOp('applicant', id, { ...applicantOf(entry), ...nothingElseKnown })];
  return [...own, linkOp({ register, caseId }, id)];
}
