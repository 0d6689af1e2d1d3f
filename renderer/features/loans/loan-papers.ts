/** The loan sheet of a slip: made of its loans, kept as an issued paper, printed. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import { codesOf } from '#renderer/db/queries/labels.ts';
import { type LoanEntry, withItems } from '#renderer/db/queries/loan-list.ts';
import { readLoan, readLoans } from '#renderer/db/queries/loans.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { loanSlipPdf } from '#renderer/pdf/loan/loan-slip.ts';
import { type LoanSlip, loanSlipTemplate } from '#renderer/pdf/loan/model.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { loanDue } from '#shared/domain/loans/loan-rules.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';

export const SLIP = 'loanSlip';
export const SLIP_REPRINT = 'loanSlipReprint';

export type SlipRefusal = IssueRefusal | PdfError | { readonly code: 'notHandedOut' };

/** Prints the sheet of the number that a loan was handed out under, with everything that went out under it. */
export async function printSlip(ctx: CommandContext, office: OfficeState, loanId: string): Promise<Result<PrintedPaper, SlipRefusal>> {
  const loan = await readLoan(ctx.db, loanId);
  const number = loan?.known.number;
  if (!loan || !number) return err({ code: 'notHandedOut' });
  const files = (await readLoans(ctx.db)).filter((file) => file.known.number === number);
  const entries = await withItems(ctx.db, files);
  const printedBefore = (await ctx.db.rows('paper').where('caseId').equals(loan.row.slipId).toArray()).some(
    (paper) => paper.kind === SLIP && isOfNumber(paper.model, number),
  );
  const model = await slipModel(ctx, office, entries, number, printedBefore);
  const bytes = loanSlipPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'loan',
    caseId: loan.row.slipId,
    kind: printedBefore ? SLIP_REPRINT : SLIP,
    template: model.template,
    fileName: `Lembar peminjaman ${number}.pdf`,
    bytes: bytes.value,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
}

/** An approved request of several items may go out under several numbers: each has its own sheet. */
export const isOfNumber = (model: JsonValue, number: string): boolean =>
  typeof model === 'object' && model !== null && !Array.isArray(model) && (model as JsonObject).number === number;

async function slipModel(
  ctx: CommandContext,
  head: OfficeState,
  entries: readonly LoanEntry[],
  number: string,
  reprint: boolean,
): Promise<LoanSlip> {
  const { office, calendar } = head;
  const now = ctx.clock.now();
  const today = civilDateOf(now, office.zone);
  const [first] = entries;
  const known = first?.file.known;
  const handedOut = first?.file.events.find(({ kind }) => kind === 'handedOut');
  const workingDays = Number((handedOut?.data as JsonObject | undefined)?.workingDays ?? 1);
  const outOn = known?.outOn ?? today;
  const approval = first?.file.events.find(({ kind }) => kind === 'approved');
  const labels = await codesOf(
    ctx.db,
    entries.flatMap(({ item }) => item?.ref ?? []),
  );
  const { borrower, purpose, caseNumber } = first?.file.row ?? {
    borrower: { name: '', unit: null, contact: null },
    purpose: null,
    caseNumber: null,
  };
  return {
    template: loanSlipTemplate,
    paper: office.paper,
    letterhead: letterheadOf(head),
    printed: printedAt(head, now),
    place: office.city ?? office.name,
    number,
    borrower: { name: borrower.name, unit: borrower.unit, contact: borrower.contact },
    purpose,
    caseNumber,
    outOn,
    dueOn: known?.dueOn ?? outOn,
    workingDays,
    provisional: loanDue(outOn, workingDays, calendar).provisional,
    approvedBy: approval ? await personName(ctx, approval.personId) : null,
    officer: await personName(ctx, handedOut?.personId ?? null),
    items: entries.map(({ item, file }) => ({
      code: [item?.code, item?.record?.fileNumber, item?.record?.itemNumber].filter(Boolean).join(' / '),
      name: item?.name ?? '-',
      place: item ? placeLine(item.path) : '-',
      condition: file.known.conditionOut ?? null,
      label: (item && labels.get(item.ref.id)) ?? null,
    })),
    reprintOn: reprint ? today : null,
  };
}

async function personName(ctx: CommandContext, personId: string | null): Promise<string> {
  const person = personId ? await ctx.db.rows('person').get(personId) : undefined;
  return person?.fullName ?? '';
}
