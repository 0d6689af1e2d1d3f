/**
 * Takes an imported edition back. Records that were coded by it meanwhile would keep a code that no longer stands anywhere: they are
 * counted first, and only where the person agrees are they left without a code, in the same command.
 */
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { commit } from '../../db/gate/commit.ts';
import type { Committed } from '../../db/gate/request.ts';
import { findChange } from '../../db/log-store.ts';
import { patchOp, withoutNull } from '../../db/patch.ts';
import { undoOps } from '../../db/undo.ts';
import { mayRecord } from '../archive/record-access.ts';
import type { CommandContext } from '../context.ts';
import type { UndoChangeRefusal } from '../history/undo-change.ts';

export type UndoClassificationRefusal =
  | UndoChangeRefusal
  | { readonly code: 'unknownScheme' }
  /** So many records have a code of this edition; the person is asked. */
  | { readonly code: 'codesInUse'; readonly records: number }
  /** More than one command changes: they are given codes of another edition first. */
  | { readonly code: 'tooManyRecords'; readonly records: number };

/** As many as a bulk change of the list takes. */
export const MOST_UNCODED = 5000;

/** `uncode`: records coded by the edition may lose their code. */
export async function undoClassification(
  ctx: CommandContext,
  schemeId: string,
  { uncode }: { readonly uncode: boolean },
): Promise<Result<Committed, UndoClassificationRefusal>> {
  const user = await mayRecord(ctx, 'classification.import');
  if (!user.ok) return err({ code: 'notAllowed' });
  const scheme = await ctx.db.rows('classScheme').get(schemeId);
  if (!scheme || scheme.void) return err({ code: 'unknownScheme' });
  // The import that made it, or that brought it back after an earlier undo.
  const change = await findChange(ctx.db, scheme._f?.void ?? scheme._c);
  // What came with a whole office (a sample, a restored set) is no import that could be taken back by itself.
  if (change?.command !== 'classification.import') return err({ code: 'unknownChange' });

  const coded = await recordsCodedBy(ctx.db, schemeId);
  if (coded.length > MOST_UNCODED) return err({ code: 'tooManyRecords', records: coded.length });
  if (coded.length > 0 && !uncode) return err({ code: 'codesInUse', records: coded.length });
  for (const row of coded) {
    const may = await mayRecord(ctx, 'record.edit', row);
    if (!may.ok) return err({ code: 'notAllowed' });
  }
  const inverse = await undoOps(ctx.db, change);
  if (!inverse.ok) return inverse;
  const ops: readonly Op[] = [...withoutNull(coded.map((row) => patchOp('record', row, { classCodeId: null }))), ...inverse.value];
  return commit(ctx, { command: 'classification.undoImport', user: user.value, ops, undoes: change.id });
}

const SCAN_ROWS = 2000;

/** Records that count and have a code of the edition; a walk over all of them, because the code has no index of its own. */
async function recordsCodedBy(db: DaluangDb, schemeId: string): Promise<readonly Row<'record'>[]> {
  const codes = new Set<string>(await db.rows('classCode').where('schemeId').equals(schemeId).primaryKeys());
  const coded: Row<'record'>[] = [];
  for (let after = ''; ; ) {
    const rows = await db.records.after(after, SCAN_ROWS);
    coded.push(...rows.filter((row) => !row.void && row.classCodeId !== null && codes.has(row.classCodeId)));
    if (rows.length < SCAN_ROWS) return coded;
    after = rows.at(-1)?.id ?? after;
  }
}
