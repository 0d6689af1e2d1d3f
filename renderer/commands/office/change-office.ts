/** Letterhead, zone and paper size of the office. */
import type { Result } from '#shared/lib/result.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import type { Committed } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import type { Base } from './reference-ops.ts';
import { type SaveRefusal, saveOps } from './save-ops.ts';

export type OfficeChanges = Partial<Omit<EntityFields<'office'>, 'sample'>>;

export const changeOffice = (
  ctx: CommandContext,
  office: Row<'office'>,
  changes: OfficeChanges,
  base: Base,
): Promise<Result<Committed, SaveRefusal>> =>
  saveOps(ctx, { command: 'office.change', right: 'settings.edit', ops: [patchOp('office', office, changes, base)] });
