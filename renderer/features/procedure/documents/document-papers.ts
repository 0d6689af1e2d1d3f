/** The status of revisions and the distribution list of a document: made, kept as an issued paper, printed. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import type { DocumentFile } from '#renderer/db/queries/documents.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { type DistributionPaper, distributionPdf, distributionTemplate } from '#renderer/pdf/procedure/distribution-list.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { partyText } from './document-words.ts';

export async function printDistribution(
  ctx: CommandContext,
  head: OfficeState,
  { row, revisions, copies }: DocumentFile,
): Promise<Result<PrintedPaper, IssueRefusal | PdfError>> {
  const officer = ctx.actor ? await ctx.db.rows('person').get(ctx.actor.personId) : undefined;
  const numberOf = new Map(revisions.map((one) => [one.row.id, one.row.revision]));
  const model: DistributionPaper = {
    template: distributionTemplate,
    paper: head.office.paper,
    letterhead: letterheadOf(head),
    printed: printedAt(head, ctx.clock.now()),
    place: head.office.city ?? head.office.name,
    qr: `DALUANG:DOC:${row.id}`,
    number: row.number,
    title: row.title,
    revisions: revisions.map(({ row: { revision, effectiveOn, approvedBy, changes } }) => ({
      revision,
      effectiveOn,
      approvedBy: partyText(approvedBy),
      changes,
    })),
    copies: copies.toReversed().map(({ copyNumber, revisionId, unit, receiver, on, returnedOn }) => ({
      copyNumber,
      revision: numberOf.get(revisionId) ?? '-',
      unit,
      receiver: partyText(receiver),
      on,
      returnedOn,
    })),
    officer: officer?.fullName ?? '',
  };
  const bytes = distributionPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'document',
    caseId: row.id,
    kind: 'documentDistribution',
    template: model.template,
    fileName: `Distribusi ${row.number}.pdf`,
    bytes: bytes.value,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
}
