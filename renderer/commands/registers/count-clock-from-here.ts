/** Entries with days of their own were laid, as in the sample office. From here on the clock of the PC is held against what follows. */
import { commit } from '../../db/gate/commit.ts';
import { createOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';

export async function countClockFromHere(ctx: CommandContext): Promise<void> {
  const row = { kind: 'clock.counted', scope: 'umum' as const, at: ctx.clock.now(), personId: null, subject: null, data: null };
  await commit(ctx, { command: 'clock.countFromHere', user: null, ops: [createOp('activity', ctx.ids.newId(), row)] });
}
