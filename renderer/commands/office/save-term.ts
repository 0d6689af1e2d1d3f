/** Terms of the editable lists. One that is no longer wanted is switched off: records keep their word. */
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { Committed } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import type { ValueList } from './office-defaults.ts';
import { putReference } from './reference-ops.ts';
import { type SaveRefusal, saveOps } from './save-ops.ts';

export type TermRefusal = SaveRefusal | { readonly code: 'exists' };

export async function addTerm(ctx: CommandContext, list: ValueList, label: string): Promise<Result<Committed, TermRefusal>> {
  const known = await ctx.db.rows('valueTerm').get(naturalId('valueTerm', list, label));
  if (known && !known.void && known.active) return err({ code: 'exists' });
  const terms = await ctx.db
    .rows('valueTerm')
    .filter((term) => term.list === list)
    .toArray();
  const position = known?.position ?? Math.max(-1, ...terms.map((term) => term.position)) + 1;
  const op = await putReference(ctx.db, 'valueTerm', [list, label], { list, label, position, active: true });
  return saveOps(ctx, { command: 'valueTerm.add', right: 'settings.edit', ops: [op] });
}

export const switchTerm = (ctx: CommandContext, term: Row<'valueTerm'>, active: boolean): Promise<Result<Committed, SaveRefusal>> =>
  saveOps(ctx, { command: 'valueTerm.switch', right: 'settings.edit', ops: [patchOp('valueTerm', term, { active })] });

/** Exchanges a term with its neighbour in the list. */
export const moveTerm = (
  ctx: CommandContext,
  term: Row<'valueTerm'>,
  neighbour: Row<'valueTerm'>,
): Promise<Result<Committed, SaveRefusal>> =>
  saveOps(ctx, {
    command: 'valueTerm.move',
    right: 'settings.edit',
    ops: [patchOp('valueTerm', term, { position: neighbour.position }), patchOp('valueTerm', neighbour, { position: term.position })],
  });
