/** What the office writes in the annual report beside its figures: kept for the year, by who answers for the report. */
import type { AnnualWords } from '#shared/domain/reports/annual-words.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Committed } from '../../db/gate/request.ts';
import type { CommandContext } from '../context.ts';
import { annualWordsKey } from '../office/office-defaults.ts';
import { putReference } from '../office/reference-ops.ts';
import { type SaveRefusal, saveOps } from '../office/save-ops.ts';

export async function saveAnnualWords(ctx: CommandContext, year: number, words: AnnualWords): Promise<Result<Committed, SaveRefusal>> {
  const key = annualWordsKey(year);
  const op = await putReference(ctx.db, 'setting', [key], { key, value: { ...words } });
  return saveOps(ctx, { command: 'report.writeAnnual', right: 'report.close', ops: [op] });
}
