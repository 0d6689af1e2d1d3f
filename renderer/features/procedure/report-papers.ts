/** The documentation report as a paper: made, kept, printed; and as a workbook. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import type { DocumentationFile } from '#renderer/db/queries/documentation.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { type DocumentationPaper, documentationPdf, documentationTemplate } from '#renderer/pdf/procedure/documentation-report.ts';
import { documentationSheet } from '#renderer/pdf/procedure/documentation-sheet.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { UnitFigures } from '#shared/domain/procedure/documentation.ts';
import type { Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

/** The figures as they were counted: written by `documentationFigures` alone. */
export const figuresOf = ({ row }: DocumentationFile): readonly UnitFigures[] => row.figures as unknown as readonly UnitFigures[];

async function documentationModel(
  ctx: CommandContext,
  head: OfficeState,
  file: DocumentationFile,
  scope: string,
): Promise<DocumentationPaper> {
  const { row, known } = file;
  const preparedBy = await ctx.db.rows('person').get(row.preparedBy);
  return {
    template: documentationTemplate,
    paper: head.office.paper,
    letterhead: letterheadOf(head),
    printed: printedAt(head, ctx.clock.now()),
    place: head.office.city ?? head.office.name,
    qr: `DALUANG:REPORT:${row.id}`,
    from: row.from,
    to: row.to,
    scope,
    figures: figuresOf(file),
    problems: row.problems,
    needs: row.needs,
    instructions: known.instructions,
    preparedBy: preparedBy?.fullName ?? '',
  };
}

/** The same report as a workbook. */
export const documentationXlsx = async (ctx: CommandContext, head: OfficeState, file: DocumentationFile, scope: string) =>
  documentationSheet(await documentationModel(ctx, head, file, scope));

export async function printDocumentation(
  ctx: CommandContext,
  head: OfficeState,
  file: DocumentationFile,
  scope: string,
): Promise<Result<PrintedPaper, IssueRefusal | PdfError>> {
  const { row } = file;
  const model = await documentationModel(ctx, head, file, scope);
  const bytes = documentationPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'documentation',
    caseId: row.id,
    kind: 'documentationReport',
    template: model.template,
    fileName: `Laporan pendokumentasian ${row.from} ${row.to}.pdf`,
    bytes: bytes.value,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
}
