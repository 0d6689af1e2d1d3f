/** Making, issuing and printing the papers of a request. A paper is made, stored, written down and only then printed. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import { type DeadlineDerivation, deadlineDerivationPdf } from '#renderer/pdf/deadline-derivation.ts';
import { type IncompleteSlip, incompleteSlipPdf } from '#renderer/pdf/incomplete-slip.ts';
import type { PdfFonts } from '#renderer/pdf/kit/fonts.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { deliveryReceiptPdf } from '#renderer/pdf/request/delivery.ts';
import { extensionNoticePdf } from '#renderer/pdf/request/extension.ts';
import type { DeliveryReceipt, ExtensionNotice, RefusalDecision, RequestProof, WrittenNotice } from '#renderer/pdf/request/model.ts';
import { writtenNoticePdf } from '#renderer/pdf/request/notice.ts';
import { requestProofPdf } from '#renderer/pdf/request/proof.ts';
import { refusalDecisionPdf } from '#renderer/pdf/request/refusal.ts';
import type { Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export type RequestPaperToPrint =
  | { readonly kind: 'requestProof' | 'requestProofReprint'; readonly model: RequestProof }
  | { readonly kind: 'requestNotice' | 'requestNoticeDraft'; readonly model: WrittenNotice }
  | { readonly kind: 'requestRefusal' | 'requestRefusalDraft'; readonly model: RefusalDecision }
  | { readonly kind: 'requestExtension' | 'requestExtensionDraft'; readonly model: ExtensionNotice }
  | { readonly kind: 'requestDelivery'; readonly model: DeliveryReceipt }
  | { readonly kind: 'incompleteSlip'; readonly model: IncompleteSlip }
  | { readonly kind: 'derivation'; readonly model: DeadlineDerivation };

const fileNames: Readonly<Record<RequestPaperToPrint['kind'], string>> = {
  requestProof: 'Tanda bukti permohonan',
  requestProofReprint: 'Cetak ulang tanda bukti permohonan',
  requestNotice: 'Pemberitahuan tertulis',
  requestNoticeDraft: 'Konsep pemberitahuan tertulis',
  requestRefusal: 'Keputusan penolakan',
  requestRefusalDraft: 'Konsep keputusan penolakan',
  requestExtension: 'Perpanjangan waktu',
  requestExtensionDraft: 'Konsep perpanjangan waktu',
  requestDelivery: 'Tanda bukti penyerahan',
  incompleteSlip: 'Slip kelengkapan',
  derivation: 'Perhitungan tenggat',
};

/** Issues a paper of a request and sends it to the printer. */
export async function issueAndPrint(
  ctx: CommandContext,
  caseId: string,
  paper: RequestPaperToPrint,
): Promise<Result<PrintedPaper, IssueRefusal | PdfError>> {
  const bytes = drawn(paper, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'request',
    caseId,
    kind: paper.kind,
    template: paper.model.template,
    fileName: paperFileName(paper),
    bytes: bytes.value,
    // View models are plain data of texts, numbers and dates; the only bytes in them are the arms, which are not kept with it.
    model: paper.model as unknown as JsonValue,
  });
}

export const paperFileName = (paper: RequestPaperToPrint): string => `${fileNames[paper.kind]} ${referenceOf(paper)}.pdf`;

function referenceOf(paper: RequestPaperToPrint): string {
  if (paper.kind === 'derivation') return paper.model.caseNumber ?? '';
  return paper.kind === 'incompleteSlip' ? paper.model.visitCode : paper.model.number;
}

export function drawn(paper: RequestPaperToPrint, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  switch (paper.kind) {
    case 'requestProof':
    case 'requestProofReprint':
      return requestProofPdf(paper.model, fonts);
    case 'requestNotice':
    case 'requestNoticeDraft':
      return writtenNoticePdf(paper.model, fonts);
    case 'requestRefusal':
    case 'requestRefusalDraft':
      return refusalDecisionPdf(paper.model, fonts);
    case 'requestExtension':
    case 'requestExtensionDraft':
      return extensionNoticePdf(paper.model, fonts);
    case 'requestDelivery':
      return deliveryReceiptPdf(paper.model, fonts);
    case 'incompleteSlip':
      return incompleteSlipPdf(paper.model, fonts);
    case 'derivation':
      return deadlineDerivationPdf(paper.model, fonts);
  }
}
