/** What the office adds to its service pledge: the PPID declares it (UU 25/2009 Pasal 22), the administrator may keep it for them. */
import type { Result } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import type { Committed } from '../../db/gate/request.ts';
import type { CommandContext } from '../context.ts';
import { settingKeys } from './office-defaults.ts';
import { putReference } from './reference-ops.ts';
import { type SaveRefusal, saveOps } from './save-ops.ts';

export async function savePledgeWords(ctx: CommandContext, words: JsonObject): Promise<Result<Committed, SaveRefusal>> {
  const key = settingKeys.pledgeWords;
  const op = await putReference(ctx.db, 'setting', [key], { key, value: { ...words } });
  return saveOps(ctx, { command: 'pledge.change', right: 'pledge.edit', ops: [op] });
}
