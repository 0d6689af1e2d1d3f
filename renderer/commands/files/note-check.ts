/** What the check of files found, and what was put right, is kept: that a file was damaged, and when, is part of its history. */
import type { JsonValue } from '#shared/schema/values.ts';
import type { GateContext } from '../../db/gate/commit.ts';
import { commit } from '../../db/gate/commit.ts';
import { createOp } from '../../db/patch.ts';

const FILES_LOST = 'files.lost';
export const FILES_REPAIRED = 'files.repaired';

/** Notes the files that were lost since the last time, also those of a round that was broken off; their hashes. */
export async function noteLostFiles(ctx: GateContext): Promise<readonly string[]> {
  const { fileCheck } = ctx.db;
  const bad = await fileCheck.where('found').anyOf('damaged', 'missing').toArray();
  const lost = bad.filter(({ unnoted }) => unnoted).map(({ hash }) => hash);
  if (lost.length > 0 && (await noteFiles(ctx, FILES_LOST, null, { files: [...lost] })))
    await fileCheck.bulkUpdate(lost.map((key) => ({ key, changes: { unnoted: false } })));
  return lost;
}

/** Whether it was noted. `personId` is null where the program found it by itself. Only hashes are noted, never names. */
export async function noteFiles(
  ctx: GateContext,
  kind: typeof FILES_LOST | typeof FILES_REPAIRED,
  personId: string | null,
  data: JsonValue,
): Promise<boolean> {
  const row = { kind, scope: 'umum' as const, at: ctx.clock.now(), personId, subject: null, data };
  const noted = await commit(ctx, { command: kind, user: personId, ops: [createOp('activity', ctx.ids.newId(), row)] });
  // The screen shows what was found either way; a journal that cannot write is told about by whatever is saved next.
  if (!noted.ok) reportError(new Error(`check of files not noted: ${noted.error.code}`));
  return noted.ok;
}
