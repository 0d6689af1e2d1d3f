/** The method by which a unit codes its records, and its list of codes (SOP-PPID-06 G, 4). */
import { can } from '#shared/domain/access/access.ts';
import { type CodeListFault, type PatternFault, parseCodeList, parseCodePattern } from '#shared/domain/procedure/code-scheme.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { readCodeSchemes } from '../../db/queries/code-schemes.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export type SchemeRefusal = CommitRefusal | PatternFault | CodeListFault | { readonly code: 'notAllowed' | 'unknownUnit' };

export interface SchemeInput {
  readonly unitId: string;
  readonly pattern: string;
  readonly note: string | null;
  /** The unit's list, a code and its title on each line. */
  readonly list: string;
}

/** What is no longer in the list is taken out of it; records keep the code that they were given. */
export async function saveCodeScheme(
  ctx: CommandContext,
  { unitId, pattern, note, list }: SchemeInput,
): Promise<Result<Committed, SchemeRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  const unit = await ctx.db.rows('unit').get(unitId);
  if (!unit || unit.void) return err({ code: 'unknownUnit' });
  const read = parseCodePattern(pattern);
  if (!read.ok) return read;
  const codes = parseCodeList(list);
  if (!codes.ok) return codes;
  const id = naturalId('codeScheme', unitId);
  const [known, stored, schemes] = await Promise.all([
    ctx.db.rows('codeScheme').get(id),
    ctx.db.rows('unitCode').where('unitId').equals(unitId).toArray(),
    readCodeSchemes(ctx.db),
  ]);
  const values = { pattern: pattern.trim(), note };
  const wanted = new Map(codes.value.map(({ code, title }) => [naturalId('unitCode', unitId, code.toLowerCase()), { code, title }]));
  const codeOps = [...wanted].map(([codeId, row]): Op | null => {
    const old = stored.find((one) => one.id === codeId);
    return old ? patchOp('unitCode', old, { ...row, void: null }) : createOp('unitCode', codeId, { unitId, ...row });
  });
  const dropped = (schemes.get(unitId)?.codes ?? [])
    .filter((row) => !wanted.has(row.id))
    .map((row) => patchOp('unitCode', row, { void: 'removed' }));
  return commit(ctx, {
    command: 'codeScheme.save',
    user: user.personId,
    ops: withoutNull([
      known ? patchOp('codeScheme', known, { ...values, void: null }) : createOp('codeScheme', id, { unitId, ...values }),
      ...codeOps,
      ...dropped,
    ]),
  });
}
