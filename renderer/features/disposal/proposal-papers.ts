/** Draws and prints the papers of a proposal: the list of what is proposed or done, and the Berita Acara in two copies. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import { disposalListPdf } from '#renderer/pdf/disposal/list.ts';
import { disposalMinutesPdf } from '#renderer/pdf/disposal/minutes.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { listModel, type MinutesValues, minutesModel, type PaperSource } from './proposal-models.ts';

export const LIST = 'disposalList';
export const MINUTES = 'disposalMinutes';

type Printed = Result<PrintedPaper, IssueRefusal | PdfError>;

/** With `minutes` the list is drawn as part of the Berita Acara, in two copies. */
export async function printDisposalList(
  ctx: CommandContext,
  office: OfficeState,
  source: PaperSource,
  minutes: MinutesValues | null = null,
): Promise<Printed> {
  const model = listModel(source, minutes, office, ctx.clock.now());
  const bytes = disposalListPdf(model, await loadFonts());
  return bytes.ok ? issued(ctx, source, LIST, model, `Daftar arsip ${model.number ?? model.title}.pdf`, bytes.value) : bytes;
}

export async function printMinutes(ctx: CommandContext, office: OfficeState, source: PaperSource, values: MinutesValues): Promise<Printed> {
  const model = minutesModel(source, values, office, ctx.clock.now());
  const bytes = disposalMinutesPdf(model, await loadFonts());
  return bytes.ok ? issued(ctx, source, MINUTES, model, `Berita Acara ${model.number ?? source.file.row.title}.pdf`, bytes.value) : bytes;
}

const issued = (
  ctx: CommandContext,
  { file }: PaperSource,
  kind: string,
  model: { readonly template: string },
  fileName: string,
  bytes: Uint8Array,
): Promise<Printed> =>
  issueAndPrintPaper(ctx, {
    caseEntity: 'disposal',
    caseId: file.row.id,
    kind,
    template: model.template,
    fileName,
    bytes,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
