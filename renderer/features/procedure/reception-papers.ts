/** The minutes of a handover: made of what was written down, kept as an issued paper, printed in two copies. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import { type ReceptionFile, readReception } from '#renderer/db/queries/receptions.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { type HandoverMinutes, handoverMinutesPdf, handoverTemplate } from '#renderer/pdf/procedure/handover-minutes.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export const MINUTES = 'handoverMinutes';
export const MINUTES_REPRINT = 'handoverMinutesReprint';

export async function printMinutes(
  ctx: CommandContext,
  office: OfficeState,
  id: string,
): Promise<Result<PrintedPaper, IssueRefusal | PdfError | { readonly code: 'unknownReception' }>> {
  const file = await readReception(ctx.db, id);
  if (!file) return err({ code: 'unknownReception' });
  const papers = await ctx.db.rows('paper').where('caseId').equals(id).toArray();
  const reprint = papers.some(({ kind }) => kind === MINUTES);
  const model = await minutesModel(ctx, office, file, reprint);
  const bytes = handoverMinutesPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'reception',
    caseId: id,
    kind: reprint ? MINUTES_REPRINT : MINUTES,
    template: model.template,
    fileName: `Berita Acara serah terima ${model.number}.pdf`,
    bytes: bytes.value,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
}

async function minutesModel(ctx: CommandContext, head: OfficeState, file: ReceptionFile, reprint: boolean): Promise<HandoverMinutes> {
  const { row, number, heaps } = file;
  const { office } = head;
  const now = ctx.clock.now();
  const officer = await ctx.db.rows('person').get(row.receivedBy);
  return {
    template: handoverTemplate,
    paper: office.paper,
    letterhead: letterheadOf(head),
    printed: printedAt(head, now),
    place: office.city ?? office.name,
    qr: number,
    number,
    receivedOn: row.receivedOn,
    unit: row.unit,
    handedBy: row.handedBy,
    receivedBy: { name: officer?.fullName ?? '', position: officer?.position ?? null },
    boxes: row.boxes,
    files: row.files,
    condition: row.condition,
    listAttached: row.listAttached,
    note: row.note,
    heaps: heaps.map(({ description, extent }) => ({ description, extent })),
    reprintOn: reprint ? civilDateOf(now, office.zone) : null,
  };
}
