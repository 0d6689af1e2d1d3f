/** Desk codes: one per installation, one per pad of pre-numbered forms. A code that ever existed is never given again. */
import { isDeskCode } from '#shared/domain/numbering/desk-code.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { Committed } from '../../db/gate/request.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import type { Base } from './reference-ops.ts';
import { type SaveRefusal, saveOps } from './save-ops.ts';

export interface DeskInput {
  readonly code: string;
  readonly name: string;
  readonly kind: Row<'desk'>['kind'];
}

export type DeskRefusal = SaveRefusal | { readonly code: 'deskCode' | 'deskTaken' };

export async function addDesk(ctx: CommandContext, { code, name, kind }: DeskInput): Promise<Result<Committed, DeskRefusal>> {
  if (!isDeskCode(code)) return err({ code: 'deskCode' });
  const id = naturalId('desk', code);
  // Void ones count too: their numbers stand on paper.
  if (await ctx.db.rows('desk').get(id)) return err({ code: 'deskTaken' });
  const ops = [createOp('desk', id, { code, name, kind, deviceId: null })];
  return saveOps(ctx, { command: 'desk.add', right: 'settings.edit', ops });
}

export const renameDesk = (ctx: CommandContext, desk: Row<'desk'>, name: string, base: Base): Promise<Result<Committed, SaveRefusal>> =>
  saveOps(ctx, { command: 'desk.rename', right: 'settings.edit', ops: [patchOp('desk', desk, { name }, base)] });
