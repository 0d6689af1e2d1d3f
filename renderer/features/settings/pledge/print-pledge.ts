/** The service pledge on paper: issued and printed as it stands, or saved as a draft to be corrected. */
import { type DraftRefusal, saveLetterDrafts } from '#renderer/cases/save-letter-drafts.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { pledgeLetter, type ServicePledge, servicePledgePdf } from '#renderer/pdf/service-pledge.ts';
import type { Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export async function printPledge(ctx: CommandContext, model: ServicePledge): Promise<Result<PrintedPaper, IssueRefusal | PdfError>> {
  const bytes = servicePledgePdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'office',
    caseId: null,
    kind: 'servicePledge',
    template: model.template,
    fileName: `Maklumat pelayanan ${model.on}.pdf`,
    bytes: bytes.value,
    // Texts and dates; the arms, which are bytes, are not kept with it.
    model: model as unknown as JsonValue,
  });
}

export const savePledgeDraft = (ctx: CommandContext, model: ServicePledge): Promise<Result<string | null, DraftRefusal>> =>
  saveLetterDrafts(ctx, model.paper, [{ letter: pledgeLetter(model), title: 'Maklumat pelayanan' }]);
