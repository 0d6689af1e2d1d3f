/** Making, issuing and printing the papers of a case. A paper is made, stored, written down and only then printed. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { type IssuedPaper, type IssueRefusal, issuePaper } from '#renderer/commands/papers/issue-paper.ts';
import { recordPrint } from '#renderer/commands/papers/record-print.ts';
import { type DeadlineDerivation, deadlineDerivationPdf } from '#renderer/pdf/deadline-derivation.ts';
import { type IncompleteSlip, incompleteSlipPdf } from '#renderer/pdf/incomplete-slip.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { createFontLoader } from '#renderer/pdf/load-fonts.ts';
import type { ObjectionReceipt } from '#renderer/pdf/objection/model.ts';
import { objectionReceiptPdf } from '#renderer/pdf/objection-receipt.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

/** Loaded once for each window: the documents keep what they read from the same bytes. */
export const loadFonts = createFontLoader();

export type CasePaper =
  | { readonly kind: 'receipt' | 'receiptReprint'; readonly model: ObjectionReceipt }
  | { readonly kind: 'incompleteSlip'; readonly model: IncompleteSlip }
  | { readonly kind: 'derivation'; readonly model: DeadlineDerivation };

export type PaperRefusal = IssueRefusal | PdfError;

export interface PrintedPaper extends IssuedPaper {
  /** False where the printer did not answer: the paper is issued and stays in the queue. */
  readonly printed: boolean;
}

/** Issues a paper and sends it to the printer. */
export async function issueAndPrint(ctx: CommandContext, caseId: string, paper: CasePaper): Promise<Result<PrintedPaper, PaperRefusal>> {
  const bytes = await drawn(paper);
  if (!bytes.ok) return bytes;
  const fileName = `${fileNames[paper.kind]} ${referenceOf(paper)}.pdf`.replaceAll('/', '-');
  // View models are plain data of texts, numbers and dates; the only bytes in them would be a logo, which offices do not have yet.
  const model = paper.model as unknown as JsonValue;
  const { template } = paper.model;
  const issued = await issuePaper(ctx, {
    caseEntity: 'objection',
    caseId,
    kind: paper.kind,
    template,
    fileName,
    bytes: bytes.value,
    model,
  });
  if (!issued.ok) return issued;
  return ok({ ...issued.value, printed: await printPaper(ctx, issued.value, fileName) });
}

/** Prints what was issued, exactly as it was issued. */
export async function printPaper(
  ctx: CommandContext,
  paper: { readonly id: string; readonly hash: string },
  title: string,
): Promise<boolean> {
  const sent = await ctx.platform.print.print(paper.hash, title);
  if (!sent.ok) return false;
  // The person need not wait for the note: without it the paper stays in the queue, which is the safe side.
  recordPrint(ctx, paper.id).catch(reportError);
  return true;
}

const fileNames: Readonly<Record<CasePaper['kind'], string>> = {
  receipt: 'Tanda terima keberatan',
  receiptReprint: 'Cetak ulang tanda terima keberatan',
  incompleteSlip: 'Kelengkapan keberatan',
  derivation: 'Perhitungan tenggat',
};

function referenceOf(paper: CasePaper): string {
  if (paper.kind === 'incompleteSlip') return paper.model.visitCode;
  return paper.kind === 'derivation' ? (paper.model.caseNumber ?? '') : paper.model.number;
}

async function drawn(paper: CasePaper): Promise<Result<Uint8Array, PdfError>> {
  const fonts = await loadFonts();
  switch (paper.kind) {
    case 'receipt':
    case 'receiptReprint':
      return objectionReceiptPdf(paper.model, fonts);
    case 'incompleteSlip':
      return incompleteSlipPdf(paper.model, fonts);
    case 'derivation':
      return deadlineDerivationPdf(paper.model, fonts);
  }
}
