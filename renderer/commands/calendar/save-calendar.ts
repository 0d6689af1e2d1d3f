/**
 * Saves a change of the calendar together with what it moved. Days are rows of their own; a day that leaves the table is voided, so that
 * the log keeps it.
 */
import type { Holiday, HolidayTable } from '#shared/domain/calendar/holiday-table.ts';
import type { HoursPeriod } from '#shared/domain/calendar/service-timetable.ts';
import type { OfficeRule } from '#shared/domain/deadlines/office-rules.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import type { DaluangDb } from '../../db/database.ts';
import { commit } from '../../db/gate/commit.ts';
import type { Committed } from '../../db/gate/request.ts';
import { findChange } from '../../db/log-store.ts';
import { patchOp, withoutNull } from '../../db/patch.ts';
import { HOURS_KEY, RULES_KEY, readHolidayTable } from '../../db/queries/calendar.ts';
import { allOf } from '../../db/queries/office.ts';
import { type UndoRefusal, undoOps } from '../../db/undo.ts';
import type { CommandContext } from '../context.ts';
import { actorFor } from '../office/may.ts';
import { putReference } from '../office/reference-ops.ts';
import { type SaveRefusal, saveOps } from '../office/save-ops.ts';
import { type MovedCase, movedCases } from './calendar-change.ts';
import { basisOf, type CalendarEdit, editedTable, yearsOfEdit } from './calendar-edit.ts';
import { changeOp } from './change-op.ts';

/** `moved`: as the person saw it; reckoned here where nobody did. */
export async function saveCalendar(
  ctx: CommandContext,
  edit: CalendarEdit,
  seen?: readonly MovedCase[],
): Promise<Result<Committed, SaveRefusal>> {
  const [table, moved] = [await readHolidayTable(ctx.db), seen ?? (await movedCases(ctx.db, edit)) ?? []];
  const ops = withoutNull(
    edit.kind === 'rule' ? [await rulesOp(ctx.db, edit.rules)] : await opsTowards(ctx.db, editedTable(table, edit), edit),
  );
  const basis = basisOf(edit);
  const report = ops.length === 0 ? null : changeOp(ctx, { kind: edit.kind, basis, days: daysOf(edit), moved });
  return saveOps(ctx, {
    command: `calendar.${edit.kind}`,
    right: 'calendar.edit',
    ops: [...ops, report],
    ...(basis ? { reason: basis } : {}),
  });
}

function daysOf(edit: CalendarEdit): JsonObject {
  if (edit.kind === 'add') return { put: [asJson(edit.day)], gone: [], years: [] };
  if (edit.kind === 'remove') return { put: [], gone: [asJson(edit.day)], years: [] };
  if (edit.kind === 'rule') return { put: [], gone: [], years: [] };
  const shut = edit.closures.map(({ on, reason }) => ({ on, kind: 'closure', name: reason }));
  return { put: [...edit.days.map(asJson), ...shut], gone: edit.gone.map(asJson), years: edit.years.map(({ year }) => year) };
}

const asJson = ({ on, kind, name, decree }: Holiday): JsonObject =>
  decree === undefined ? { on, kind, name } : { on, kind, name, decree };

const rulesOp = (db: DaluangDb, rules: readonly OfficeRule[]): Promise<Op | null> =>
  putReference(db, 'setting', [RULES_KEY], { key: RULES_KEY, value: rules.map((rule) => ({ ...rule })) });

/** Hours of the desks: they move no limit, so they need no report. */
export const saveHours = async (ctx: CommandContext, hours: readonly HoursPeriod[]): Promise<Result<Committed, SaveRefusal>> =>
  saveOps(ctx, {
    command: 'calendar.hours',
    right: 'calendar.edit',
    ops: [await putReference(ctx.db, 'setting', [HOURS_KEY], { key: HOURS_KEY, value: hours.map((period) => ({ ...period })) })],
  });

/** The ops that bring the rows of the touched years to the table. */
async function opsTowards(db: DaluangDb, wanted: HolidayTable, edit: CalendarEdit): Promise<readonly (Op | null)[]> {
  const touched = new Set(yearsOfEdit(edit));
  const ops: (Op | null)[] = [];
  const kept = new Set<string>();
  for (const [year, { status, source, days }] of wanted.years) {
    if (!touched.has(year)) continue;
    ops.push(await putReference(db, 'calendarYear', [String(year)], { year, status, source }));
    for (const { on, kind, name, decree } of days) {
      kept.add(`${on} ${name}`);
      ops.push(await putReference(db, 'holiday', [on, name], { on, kind, name, decree: decree ?? null }));
    }
  }
  for (const { on, reason } of edit.kind === 'decree' ? edit.closures : []) {
    ops.push(await putReference(db, 'officeClosure', [on], { on, reason }));
  }
  const gone = (await allOf(db, 'holiday')).filter((day) => touched.has(yearOf(day.on)) && !kept.has(`${day.on} ${day.name}`));
  return [...ops, ...gone.map((day) => patchOp('holiday', day, { void: 'removed' }))];
}

/** The status of a year: its joint decree is entered, or its movable dates may still shift. */
export async function changeYear(
  ctx: CommandContext,
  year: Row<'calendarYear'>,
  changes: { readonly status: Row<'calendarYear'>['status']; readonly source: string },
  base: Readonly<Record<string, string>>,
): Promise<Result<Committed, SaveRefusal>> {
  const patch = patchOp('calendarYear', year, changes, base);
  const days = { put: [], gone: [], years: [year.year] };
  const report = patch && changeOp(ctx, { kind: 'year', basis: changes.source, days, moved: [] });
  return saveOps(ctx, { command: 'calendar.changeYear', right: 'calendar.edit', ops: [patch, report] });
}

/** Takes a change back, where nothing of it was changed since. Its report stays, marked as taken back. */
export async function undoCalendarChange(
  ctx: CommandContext,
  change: Row<'calendarChange'>,
): Promise<Result<Committed, SaveRefusal | UndoRefusal>> {
  const actor = actorFor(ctx, 'calendar.edit');
  if (!actor.ok) return err(actor.error);
  const made = await findChange(ctx.db, change._c);
  if (!made) return err({ code: 'unknownChange' });
  const inverse = await undoOps(ctx.db, made);
  if (!inverse.ok) return inverse;
  return commit(ctx, { command: 'calendar.undo', user: actor.value.personId, ops: inverse.value, undoes: made.id });
}
