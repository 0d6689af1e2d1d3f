/** Days on which the desk is shut. They stop the counter and move no statutory limit (architecture.md 5). */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { Committed } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import { putReference } from '../office/reference-ops.ts';
import { type SaveRefusal, saveOps } from '../office/save-ops.ts';

export async function addClosure(ctx: CommandContext, on: CalendarDate, reason: string): Promise<Result<Committed, SaveRefusal>> {
  const op = await putReference(ctx.db, 'officeClosure', [on], { on, reason });
  return saveOps(ctx, { command: 'closure.add', right: 'calendar.edit', ops: [op] });
}

export const removeClosure = (ctx: CommandContext, closure: Row<'officeClosure'>): Promise<Result<Committed, SaveRefusal>> =>
  saveOps(ctx, { command: 'closure.remove', right: 'calendar.edit', ops: [patchOp('officeClosure', closure, { void: 'removed' })] });
