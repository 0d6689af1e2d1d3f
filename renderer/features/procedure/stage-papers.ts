/** The list of a batch for signing: made, kept as an issued paper, printed. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import type { StagedRecord } from '#renderer/db/queries/stages.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { type StageSheet, stageSheetPdf, stageSheetTemplate } from '#renderer/pdf/procedure/stage-sheet.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import type { Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export async function printStageSheet(
  ctx: CommandContext,
  head: OfficeState,
  purpose: StageSheet['purpose'],
  entries: readonly StagedRecord[],
): Promise<Result<PrintedPaper, IssueRefusal | PdfError>> {
  const { office } = head;
  const officer = ctx.actor ? await ctx.db.rows('person').get(ctx.actor.personId) : undefined;
  const sheetId = ctx.ids.newId();
  const model: StageSheet = {
    template: stageSheetTemplate,
    purpose,
    paper: office.paper,
    letterhead: letterheadOf(head),
    printed: printedAt(head, ctx.clock.now()),
    place: office.city ?? office.name,
    qr: `DALUANG:STAGE:${sheetId}`,
    units: [...new Set(entries.map(({ unit }) => unit))],
    records: entries.map(({ record, code, place }) => ({
      code,
      description: record.description,
      date: formatRecordDate(record.date, 'id'),
      place: place || '-',
    })),
    officer: officer?.fullName ?? '',
  };
  const bytes = stageSheetPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'stage',
    caseId: sheetId,
    kind: `stageSheet:${purpose}`,
    template: model.template,
    fileName: `Daftar ${purpose === 'verification' ? 'verifikasi' : 'otentikasi'} ${model.printed.on}.pdf`,
    bytes: bytes.value,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
}
