/** Writes the sheet of a consequence test: who led it, who was there, and its parts. An approved sheet is frozen. */
import { can } from '#shared/domain/access/access.ts';
import { mayChange } from '#shared/domain/consequence/consequence-test.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { type ConsequenceFile, readConsequenceTest } from '../../db/queries/consequence-tests.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export type SheetValues = Omit<EntityFields<'consequenceTest'>, 'objectionId' | 'requestId' | 'occasion'>;
export type PartValues = Omit<EntityFields<'consequencePart'>, 'testId' | 'position'>;

export interface SheetInput {
  /** Null for a new sheet. */
  readonly testId: string | null;
  readonly objectionId: string;
  readonly values: SheetValues;
  /** In the order of the sheet; `id` of those that are there already. */
  readonly parts: readonly { readonly id: string | null; readonly values: PartValues }[];
  /** Field -> writer of the sheet, as the person saw it when the form opened. */
  readonly base: Readonly<Record<string, string>>;
}

export type SheetRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' }
  | { readonly code: 'unknownTest' }
  | { readonly code: 'unknownObjection' }
  | { readonly code: 'frozen' }
  | { readonly code: 'futureDate' };

export async function saveConsequenceTest(ctx: CommandContext, input: SheetInput): Promise<Result<string, SheetRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'consequence.edit').allowed) return err({ code: 'notAllowed' });
  if (input.values.heldOn > civilDateOf(ctx.clock.now(), ctx.zone())) return err({ code: 'futureDate' });
  const known = input.testId === null ? null : await readConsequenceTest(ctx.db, input.testId);
  if (known === undefined) return err({ code: 'unknownTest' });
  if (known && !mayChange(known.course.state)) return err({ code: 'frozen' });
  const objection = await ctx.db.rows('objection').get(input.objectionId);
  if (!objection || objection.void) return err({ code: 'unknownObjection' });
  const id = known?.row.id ?? ctx.ids.newId();
  const head: Op | null = known
    ? patchOp('consequenceTest', known.row, input.values, input.base)
    : createOp('consequenceTest', id, {
        ...input.values,
        objectionId: input.objectionId,
        requestId: objection.requestId,
        occasion: 'objection',
      });
  const ops = withoutNull([head, ...partOps(ctx, known, id, input.parts)]);
  if (ops.length === 0) return ok(id);
  const saved = await commit(ctx, { command: 'consequence.save', user: user.personId, ops });
  return saved.ok ? ok(id) : saved;
}

function partOps(ctx: CommandContext, known: ConsequenceFile | null, testId: string, wanted: SheetInput['parts']): readonly (Op | null)[] {
  const before = new Map((known?.parts ?? []).map((part) => [part.id, part]));
  const kept = new Set(wanted.flatMap(({ id }) => id ?? []));
  return [
    ...wanted.map(({ id, values }, position) => {
      const row = id === null ? undefined : before.get(id);
      return row
        ? patchOp('consequencePart', row, { ...values, position })
        : createOp('consequencePart', ctx.ids.newId(), { ...values, testId, position });
    }),
    ...[...before.values()].filter(({ id }) => !kept.has(id)).map((row) => patchOp('consequencePart', row, { void: 'removed' })),
  ];
}
