/** Making, issuing and printing the papers of a case. A paper is made, stored, written down and only then printed. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import { type DeadlineDerivation, deadlineDerivationPdf } from '#renderer/pdf/deadline-derivation.ts';
import { type IncompleteSlip, incompleteSlipPdf } from '#renderer/pdf/incomplete-slip.ts';
import type { PdfFonts } from '#renderer/pdf/kit/fonts.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import type { ObjectionLetter } from '#renderer/pdf/objection/letters/model.ts';
import { objectionLetterPdf } from '#renderer/pdf/objection/letters/print.ts';
import type { ObjectionReceipt } from '#renderer/pdf/objection/model.ts';
import { objectionReceiptPdf } from '#renderer/pdf/objection-receipt.ts';
import type { Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export type CasePaper =
  | { readonly kind: 'receipt' | 'receiptReprint'; readonly model: ObjectionReceipt }
  | { readonly kind: 'incompleteSlip'; readonly model: IncompleteSlip }
  | { readonly kind: 'derivation'; readonly model: DeadlineDerivation }
  | { readonly kind: LetterKind; readonly model: ObjectionLetter };

/** Letters of the steps after registration; drafts are printed to be signed or corrected. */
export type LetterKind =
  | 'passSheet'
  | 'orderDraft'
  | 'refusalOrderDraft'
  | 'decisionDraft'
  | 'refusalDraft'
  | 'objectionDelivery'
  | 'disputeBundle'
  | 'caseBundle'
  | 'consequenceSheet';

export type PaperRefusal = IssueRefusal | PdfError;

/** Issues a paper and sends it to the printer. */
export async function issueAndPrint(ctx: CommandContext, caseId: string, paper: CasePaper): Promise<Result<PrintedPaper, PaperRefusal>> {
  const bytes = drawn(paper, await loadFonts());
  if (!bytes.ok) return bytes;
  const { template } = paper.model;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'objection',
    caseId,
    kind: paper.kind,
    template,
    fileName: paperFileName(paper),
    bytes: bytes.value,
    // View models are plain data of texts, numbers and dates; the only bytes in them are the arms, which are not kept with it.
    model: paper.model as unknown as JsonValue,
  });
}

export const paperFileName = (paper: CasePaper): string => `${fileNames[paper.kind]} ${referenceOf(paper)}.pdf`;

const fileNames: Readonly<Record<CasePaper['kind'], string>> = {
  receipt: 'Tanda terima keberatan',
  receiptReprint: 'Cetak ulang tanda terima keberatan',
  incompleteSlip: 'Kelengkapan keberatan',
  derivation: 'Perhitungan tenggat',
  passSheet: 'Lembar pengantar keberatan',
  orderDraft: 'Konsep surat perintah',
  refusalOrderDraft: 'Konsep surat perintah penolakan',
  decisionDraft: 'Konsep keputusan',
  refusalDraft: 'Konsep surat penolakan',
  objectionDelivery: 'Tanda bukti penyerahan tanggapan',
  disputeBundle: 'Berkas sengketa',
  caseBundle: 'Bundel berkas sengketa',
  consequenceSheet: 'Lembar uji konsekuensi',
};

function referenceOf(paper: CasePaper): string {
  if (paper.kind === 'incompleteSlip') return paper.model.visitCode;
  return paper.kind === 'derivation' ? (paper.model.caseNumber ?? '') : paper.model.number;
}

export function drawn(paper: CasePaper, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  switch (paper.kind) {
    case 'receipt':
    case 'receiptReprint':
      return objectionReceiptPdf(paper.model, fonts);
    case 'incompleteSlip':
      return incompleteSlipPdf(paper.model, fonts);
    case 'derivation':
      return deadlineDerivationPdf(paper.model, fonts);
    default:
      return objectionLetterPdf(paper.model, fonts);
  }
}
