/** Takes a record out of the berkas that it lies in, with the numbers that it had there; a berkas that holds others keeps its own. */
import type { Result } from '#shared/lib/result.ts';
import { err } from '#shared/lib/result.ts';
import { basesOf } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import type { SavedRecord } from './add-record.ts';
import { type EditRecordRefusal, editRecord } from './edit-record.ts';

export async function leaveFile(ctx: CommandContext, id: string): Promise<Result<SavedRecord, EditRecordRefusal>> {
  const row = await ctx.db.records.get(id);
  if (!row || row.void) return err({ code: 'unknownRecord' });
  const holds = (await ctx.db.records.inFiles([id])).some((item) => !item.void);
  const numbers = holds ? { itemNumber: null } : { fileNumber: null, itemNumber: null };
  return editRecord(ctx, id, { parentId: null, ...numbers }, basesOf('record', row));
}
