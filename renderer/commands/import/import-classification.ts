/**
 * Stores a planned classification as a new edition. Records keep the code of the edition that they were coded by; the edition in
 * force before becomes a past one. One change set, so one undo takes all of it back (domain.md 8, scenario 22).
 */

import { can } from '#shared/domain/access/access.ts';
import type { ClassificationPlan, PlannedCode } from '#shared/domain/classification/classification-plan.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { isPatchable } from '#shared/sync/policies.ts';
import type { DaluangDb } from '../../db/database.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export interface ClassificationInput {
  readonly plan: ClassificationPlan;
  /** What the edition is called. */
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
}

export interface ImportedClassification {
  readonly schemeId: string;
  readonly codes: number;
  readonly changeId: string;
  readonly seq: number;
}

export type ImportClassificationRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' }
  | { readonly code: 'nameMissing' }
  /** The same file stands there already, under the same name. */
  | { readonly code: 'schemeExists'; readonly name: string };

export async function importClassification(
  ctx: CommandContext,
  input: ClassificationInput,
): Promise<Result<ImportedClassification, ImportClassificationRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'classification.import').allowed) return err({ code: 'notAllowed' });
  const name = input.name.trim();
  if (name === '') return err({ code: 'nameMissing' });
  const schemeId = naturalId('classScheme', name, input.sha256);
  const before = await ctx.db.rows('classScheme').toArray();
  if (before.some((scheme) => scheme.id === schemeId && !scheme.void)) return err({ code: 'schemeExists', name });

  const at = ctx.clock.now();
  const ops = withoutNull([
    ...before.filter((scheme) => scheme.active && !scheme.void).map((scheme) => patchOp('classScheme', scheme, { active: false })),
    await put(ctx.db, 'classScheme', schemeId, { name, importedOn: civilDateOf(at, ctx.zone()), source: input.fileName, active: true }),
    ...(await Promise.all(
      input.plan.codes.map((code) => put(ctx.db, 'classCode', naturalId('classCode', schemeId, code.code), codeRow(schemeId, code))),
    )),
    createOp('importBatch', ctx.ids.newId(), {
      kind: 'classification',
      fileName: input.fileName,
      rows: input.plan.codes.length,
      at,
      mapping: { sha256: input.sha256, columns: { ...input.plan.columns } },
    }),
  ]);
  const saved = await commit(ctx, { command: 'classification.import', user: user.personId, ops });
  if (!saved.ok) return saved;
  return ok({ schemeId, codes: input.plan.codes.length, changeId: saved.value.changes[0]?.id ?? '', seq: saved.value.seq });
}

const codeRow = (schemeId: string, { row, ...code }: PlannedCode): EntityFields<'classCode'> => ({ schemeId, ...code, sourceRow: row });

/** The create of a row, or what brings it back where an earlier import of it was undone. */
async function put<E extends 'classScheme' | 'classCode'>(
  db: DaluangDb,
  entity: E,
  id: string,
  values: EntityFields<E>,
): Promise<Op | null> {
  const known = await db.rows(entity).get(id);
  if (!known) return createOp(entity, id, values);
  const changeable = Object.fromEntries(Object.entries(values).filter(([field]) => isPatchable(entity, field)));
  return patchOp(entity, known, { ...(changeable as Partial<EntityFields<E>>), void: null });
}
