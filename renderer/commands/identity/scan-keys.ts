/**
 * The public keys that a scan is encrypted to: those of the office as its setting says, else those of this PC, whose recovery sheet must
 * be printed. The first scan writes them into the setting, so that every desk encrypts to the same ones.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { readScanRecipients, scanSettingKeys } from '../../db/queries/identity-scans.ts';
import type { CommandContext } from '../context.ts';
import { putReference } from '../office/reference-ops.ts';

export type ScanKeysRefusal = { readonly code: 'scanNoKeys' | 'scanSheetNotPrinted' };

export async function scanKeys(
  ctx: CommandContext,
): Promise<Result<{ readonly recipients: readonly string[]; readonly setting: Op | null }, ScanKeysRefusal>> {
  const known = await readScanRecipients(ctx.db);
  if (known) return ok({ recipients: known, setting: null });
  const { recovery, office, sheetPrintedAt } = await ctx.platform.backup.keys();
  if (recovery === null || office === null) return err({ code: 'scanNoKeys' });
  if (sheetPrintedAt === null) return err({ code: 'scanSheetNotPrinted' });
  const recipients = [recovery, office];
  const key = scanSettingKeys.recipients;
  return ok({ recipients, setting: await putReference(ctx.db, 'setting', [key], { key, value: recipients }) });
}
