/** What the check of files found, and what was put right, is kept: that a file was damaged, and when, is part of its history. */
import type { JsonValue } from '#shared/schema/values.ts';
import type { GateContext } from '../../db/gate/commit.ts';
import { commit } from '../../db/gate/commit.ts';
import { createOp } from '../../db/patch.ts';

export const FILES_LOST = 'files.lost';
export const FILES_REPAIRED = 'files.repaired';

/** `personId` is null where the program found it by itself. Only hashes are noted, never names. */
export async function noteFiles(
  ctx: GateContext,
  kind: typeof FILES_LOST | typeof FILES_REPAIRED,
  personId: string | null,
  data: JsonValue,
): Promise<void> {
  const row = { kind, scope: 'umum' as const, at: ctx.clock.now(), personId, subject: null, data };
  const noted = await commit(ctx, { command: kind, user: personId, ops: [createOp('activity', ctx.ids.newId(), row)] });
  // The screen shows what was found either way; a journal that cannot write is told about by whatever is saved next.
  if (!noted.ok) reportError(new Error(`check of files not noted: ${noted.error.code}`));
}
