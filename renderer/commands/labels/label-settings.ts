/** What printing labels needs to know of the office (prefix) and of this desk (what its printer shifts). */
import { isLabelPrefix } from '#shared/domain/labels/label-code.ts';
import { LARGEST_OFFSET, type LabelOffset } from '#shared/domain/labels/label-format.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { DaluangDb } from '../../db/database.ts';
import type { Committed } from '../../db/gate/request.ts';
import { settingValue } from '../../db/queries/office.ts';
import type { CommandContext } from '../context.ts';
import { settingKeys } from '../office/office-defaults.ts';
import { putReference } from '../office/reference-ops.ts';
import { type SaveRefusal, saveOps } from '../office/save-ops.ts';

/** Sheets go through another printer than rolls, so each kind has its own. */
export type LabelTarget = 'sheet' | 'roll';

const offsetKey = (desk: string, target: LabelTarget): string => `label.offset.${desk}.${target}`;

export async function labelOffset(db: DaluangDb, desk: string, target: LabelTarget): Promise<LabelOffset> {
  const value = await settingValue(db, offsetKey(desk, target));
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { x: 0, y: 0 };
  const { x, y } = value as { readonly x?: unknown; readonly y?: unknown };
  return { x: typeof x === 'number' ? x : 0, y: typeof y === 'number' ? y : 0 };
}

export async function saveLabelOffset(
  ctx: CommandContext,
  desk: string,
  target: LabelTarget,
  offset: LabelOffset,
): Promise<Result<Committed, SaveRefusal | { readonly code: 'offsetTooLarge' }>> {
  if ([offset.x, offset.y].some((value) => !Number.isFinite(value) || Math.abs(value) > LARGEST_OFFSET))
    return err({ code: 'offsetTooLarge' });
  const key = offsetKey(desk, target);
  const op = await putReference(ctx.db, 'setting', [key], { key, value: { x: offset.x, y: offset.y } });
  return saveOps(ctx, { command: 'label.offset', right: 'shelf.edit', ops: [op] });
}

/** For labels that are printed from now on; those on the shelves keep theirs and are read as before. */
export async function saveLabelPrefix(
  ctx: CommandContext,
  prefix: string,
): Promise<Result<Committed, SaveRefusal | { readonly code: 'prefix' }>> {
  if (!isLabelPrefix(prefix)) return err({ code: 'prefix' });
  const key = settingKeys.labelPrefix;
  const op = await putReference(ctx.db, 'setting', [key], { key, value: prefix });
  return saveOps(ctx, { command: 'label.prefix', right: 'shelf.edit', ops: [op] });
}
