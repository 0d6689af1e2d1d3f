/**
 * Gives records and places their label codes. What has one keeps it, so that a label printed again is the same; the rest takes the
 * next numbers of this desk in one act. Numbers of labels run on over the years, so they are counted under the year 0, and one row
 * of the register (the last of the run) raises the counter past all of them.
 */
import { can } from '#shared/domain/access/access.ts';
import { formatLabelCode, isLabelPrefix, LAST_LABEL, suggestedPrefix } from '#shared/domain/labels/label-code.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { DaluangDb } from '../../db/database.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { codesOf, labelId } from '../../db/queries/labels.ts';
import { settingValue, theOffice } from '../../db/queries/office.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { settingKeys } from '../office/office-defaults.ts';
import { numberDesk } from '../registers/number-desk.ts';

export type LabelsRefusal = CommitRefusal | { readonly code: 'notAllowed' | 'noDesk' | 'labelsUsedUp' };

const NO_YEAR = 0;

/** Codes in the order of the items. */
export async function makeLabels(ctx: CommandContext, items: readonly ItemRef[]): Promise<Result<readonly string[], LabelsRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'shelf.edit').allowed) return err({ code: 'notAllowed' });
  const known = await codesOf(ctx.db, items);
  const missing = [...new Map(items.filter(({ id }) => !known.has(id)).map((item) => [item.id, item])).values()];
  if (missing.length === 0) return ok(items.map(({ id }) => known.get(id) ?? ''));
  const found = await numberDesk(ctx, 'loan', null);
  if (!found.ok) return err({ code: 'noDesk' });
  const desk = found.value;
  const last = (await ctx.db.counters.get(['label', desk.code, NO_YEAR]))?.last ?? 0;
  if (last + missing.length > LAST_LABEL) return err({ code: 'labelsUsedUp' });
  const prefix = await labelPrefix(ctx.db);
  const codeAt = (seq: number) => formatLabelCode({ prefix, desk: desk.code, seq });
  const batchId = ctx.ids.newId();
  const madeAt = ctx.clock.now();
  const saved = await commit(ctx, {
    command: 'label.make',
    user: user.personId,
    ops: [],
    number: {
      register: 'label',
      desk: desk.code,
      year: NO_YEAR,
      build: (first) => {
        const seq = first + missing.length - 1;
        const row = { register: 'label' as const, desk: desk.code, year: NO_YEAR, seq, number: codeAt(seq), caseId: batchId };
        return [
          createOp('registerNumber', ctx.ids.newId(), row),
          ...missing.map((item, index) => {
            const code = codeAt(first + index);
            return createOp('label', labelId(code), { code, itemEntity: item.entity, itemId: item.id, madeAt });
          }),
        ];
      },
    },
  });
  if (!saved.ok) return saved;
  const first = saved.value.numberSeq ?? 0;
  const made = new Map(missing.map(({ id }, index) => [id, codeAt(first + index)]));
  return ok(items.map(({ id }) => known.get(id) ?? made.get(id) ?? ''));
}

/** The prefix of this office: as it was set, or taken from its name. */
export async function labelPrefix(db: DaluangDb): Promise<string> {
  const set = await settingValue(db, settingKeys.labelPrefix);
  if (typeof set === 'string' && isLabelPrefix(set)) return set;
  return suggestedPrefix((await theOffice(db))?.name ?? '');
}
