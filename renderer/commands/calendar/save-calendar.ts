/** Saves a change of the calendar. Days are rows of their own; a day that leaves the table is voided, so that the log keeps it. */
import type { HolidayTable } from '#shared/domain/calendar/holiday-table.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import type { Committed } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import { readHolidayTable } from '../../db/queries/calendar.ts';
import { allOf } from '../../db/queries/office.ts';
import type { CommandContext } from '../context.ts';
import { putReference } from '../office/reference-ops.ts';
import { type SaveRefusal, saveOps } from '../office/save-ops.ts';
import { type CalendarEdit, editedTable } from './calendar-change.ts';

export async function saveCalendar(ctx: CommandContext, edit: CalendarEdit): Promise<Result<Committed, SaveRefusal>> {
  const table = await readHolidayTable(ctx.db);
  const ops = await opsTowards(ctx.db, editedTable(table, edit), edit);
  return saveOps(ctx, { command: `calendar.${edit.kind}`, right: 'calendar.edit', ops, ...reasonOf(edit) });
}

const reasonOf = (edit: CalendarEdit): { readonly reason?: string } =>
  edit.kind === 'import' || !edit.day.decree ? {} : { reason: edit.day.decree };

/** The ops that bring the rows of the touched years to the table. */
async function opsTowards(db: DaluangDb, wanted: HolidayTable, edit: CalendarEdit): Promise<readonly (Op | null)[]> {
  const touched = new Set(edit.kind === 'import' ? edit.table.years.keys() : [yearOf(edit.day.on)]);
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
  const gone = (await allOf(db, 'holiday')).filter((day) => touched.has(yearOf(day.on)) && !kept.has(`${day.on} ${day.name}`));
  return [...ops, ...gone.map((day) => patchOp('holiday', day, { void: 'removed' }))];
}

/** The status of a year: its joint decree is entered, or its movable dates may still shift. */
export const changeYear = (
  ctx: CommandContext,
  year: Row<'calendarYear'>,
  changes: { readonly status: Row<'calendarYear'>['status']; readonly source: string },
  base: Readonly<Record<string, string>>,
): Promise<Result<Committed, SaveRefusal>> =>
  saveOps(ctx, { command: 'calendar.changeYear', right: 'calendar.edit', ops: [patchOp('calendarYear', year, changes, base)] });
