/** Papers of an identification list: the list for signatures, the circular as PDF, and its editable draft. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import type { IdentificationFile } from '#renderer/db/queries/identification.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import {
  type Circular,
  type CircularLine,
  circularLetter,
  circularPdf,
  circularTemplate,
  type IdentificationPaper,
  identificationPdf,
  identificationTemplate,
} from '#renderer/pdf/procedure/circular.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export type ListPaperRefusal = IssueRefusal | PdfError | { readonly code: 'noCircular' | 'saveFailed' };

const linesOf = ({ lines }: IdentificationFile): readonly CircularLine[] =>
  lines.map(({ row: { information, office, kind, note } }) => ({ information, office, kind, note }));

const frame = (ctx: CommandContext, head: OfficeState, id: string) => ({
  paper: head.office.paper,
  letterhead: letterheadOf(head),
  printed: printedAt(head, ctx.clock.now()),
  place: head.office.city ?? head.office.name,
  qr: `DALUANG:LIST:${id}`,
});

/** Null before a circular was drafted. */
function circularModel(ctx: CommandContext, head: OfficeState, file: IdentificationFile): Circular | null {
  const { circular, approvals, issued, state } = file.known;
  if (!circular) return null;
  const last = approvals.at(-1);
  return {
    ...frame(ctx, head, file.row.id),
    template: circularTemplate,
    number: issued?.number ?? null,
    on: last?.on ?? civilDateOf(ctx.clock.now(), head.office.zone),
    subject: circular.subject,
    period: file.row.period,
    dueOn: circular.dueOn,
    note: circular.note ?? null,
    lines: linesOf(file),
    // Both capacities where one person approved in both; else the head of the office signs what goes to other offices.
    capacity: approvals.some(({ kind }) => kind === 'bothApproved') ? 'both' : 'head',
    signer: last?.data.signer ?? null,
    approved: state === 'approved' || state === 'issued',
  };
}

export async function printCircular(
  ctx: CommandContext,
  head: OfficeState,
  file: IdentificationFile,
): Promise<Result<PrintedPaper, ListPaperRefusal>> {
  const model = circularModel(ctx, head, file);
  if (!model) return err({ code: 'noCircular' });
  const bytes = circularPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'identification',
    caseId: file.row.id,
    kind: model.approved ? 'circular' : 'circularDraft',
    template: model.template,
    fileName: `Surat edaran ${file.row.period}.pdf`,
    bytes: bytes.value,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
}

/** Name of the saved file; null where the person gave up. */
export async function saveCircularDraft(
  ctx: CommandContext,
  head: OfficeState,
  file: IdentificationFile,
): Promise<Result<string | null, ListPaperRefusal>> {
  const model = circularModel(ctx, head, file);
  if (!model) return err({ code: 'noCircular' });
  // A large library, wanted only here.
  const { DOCX_TYPE, letterDocx } = await import('#renderer/pdf/docx/letter-docx.ts');
  const bytes = await letterDocx(circularLetter(model), { paper: model.paper, title: `Surat edaran ${file.row.period}` });
  if (!bytes.ok) return bytes;
  const saved = await ctx.platform.files.saveAs(bytes.value, `Surat edaran ${file.row.period.replaceAll('/', '-')}.docx`, DOCX_TYPE);
  return saved.ok ? ok(saved.value) : err({ code: 'saveFailed' });
}

export async function printIdentification(
  ctx: CommandContext,
  head: OfficeState,
  file: IdentificationFile,
): Promise<Result<PrintedPaper, ListPaperRefusal>> {
  const preparedBy = await ctx.db.rows('person').get(file.row.preparedBy);
  const model: IdentificationPaper = {
    ...frame(ctx, head, file.row.id),
    template: identificationTemplate,
    title: file.row.title,
    period: file.row.period,
    lines: linesOf(file),
    preparedBy: preparedBy?.fullName ?? '',
  };
  const bytes = identificationPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'identification',
    caseId: file.row.id,
    kind: 'identificationList',
    template: model.template,
    fileName: `Daftar identifikasi ${file.row.period}.pdf`,
    bytes: bytes.value,
    // Texts and figures only.
    model: model as unknown as JsonValue,
  });
}
