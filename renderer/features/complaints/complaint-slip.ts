/** The slip of a complaint: made of its entry, kept as an issued paper, printed. */
import { channelText } from '#renderer/cases/channel-text.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import { type ComplaintSlip, complaintSlipPdf, complaintSlipTemplate } from '#renderer/pdf/complaint/complaint-slip.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';
import type { Result } from '#shared/lib/result.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export const SLIP = 'complaintSlip';

export function slipModel(
  values: EntityFields<'complaint'>,
  number: string,
  office: OfficeState,
  officer: string,
  now: Instant,
): ComplaintSlip {
  const { id, paper, zone } = office.office;
  return {
    template: complaintSlipTemplate,
    paper,
    letterhead: letterheadOf(office),
    printed: printedAt(office, now),
    number,
    qr: `DALUANG:ADU:${number}:${id}`,
    kind: values.kind,
    sender: values.applicant && { name: values.applicant.name, contact: values.applicant.contact },
    received: {
      on: civilDateOf(values.receivedAt, zone),
      time: civilTimeOf(values.receivedAt, zone),
      channel: channelText(values.channel),
    },
    text: values.text,
    officer,
  };
}

export async function issueSlip(
  ctx: CommandContext,
  id: string,
  model: ComplaintSlip,
): Promise<Result<PrintedPaper, IssueRefusal | PdfError>> {
  const bytes = complaintSlipPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'complaint',
    caseId: id,
    kind: SLIP,
    template: model.template,
    fileName: `Tanda terima ${model.number}.pdf`,
    bytes: bytes.value,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
}
