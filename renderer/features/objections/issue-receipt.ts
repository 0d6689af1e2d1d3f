/** Issues the receipt of a registered objection that has none yet, for instance after a crash between number and paper. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { issueAndPrint } from './documents.ts';
import { receiptModel, receiptSourceOf } from './receipt-model.ts';

/** Whether it was printed; null where it could not be issued. The officer on it is the one who registered. */
export async function issueReceipt(
  ctx: CommandContext,
  office: OfficeState,
  file: ObjectionFile,
  entryHash: string | null,
): Promise<boolean | null> {
  const registeredBy = file.events.find((event) => event.kind === 'registered')?.personId;
  const person = registeredBy ? await ctx.db.rows('person').get(registeredBy) : undefined;
  const officer = { name: person?.fullName ?? '', position: person?.position ?? null };
  const source = receiptSourceOf(file, entryHash ?? '', officer);
  if (!source) return null;
  const issued = await issueAndPrint(ctx, file.row.id, { kind: 'receipt', model: receiptModel(source, office, ctx.clock.now()) });
  return issued.ok ? issued.value.printed : null;
}
