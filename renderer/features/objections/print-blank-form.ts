/** The empty form with its filling guide: kept as a paper of the office, and printed. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { issueAndPrintPaper } from '#renderer/commands/papers/print-paper.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { type BlankForm, blankFormPdf, blankFormTemplate } from '#renderer/pdf/objection/blank-form.ts';
import { hoursText } from '#renderer/pdf/parts/hours-text.ts';
import { limitText } from '#renderer/pdf/parts/limit-text.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { DeadlineKey } from '#shared/domain/deadlines/deadline-rules.ts';
import type { JsonValue } from '#shared/schema/values.ts';

/** Whether it reached the printer. */
export async function printBlankForm(ctx: CommandContext, office: OfficeState): Promise<boolean> {
  const printed = printedAt(office, ctx.clock.now());
  const limit = (key: DeadlineKey): string => limitText(key, printed.on, office.calendar.rules);
  const model: BlankForm = {
    template: blankFormTemplate,
    paper: office.office.paper,
    letterhead: letterheadOf(office),
    place: office.office.city ?? office.office.name,
    printed,
    filing: limit('filing'),
    reply: limit('legalLimit'),
    hours: hoursText('objection', printed.on, office.calendar),
  };
  const bytes = blankFormPdf(model, await loadFonts());
  if (!bytes.ok) return false;
  const issued = await issueAndPrintPaper(ctx, {
    caseEntity: 'office',
    caseId: null,
    kind: 'blankForm',
    template: model.template,
    fileName: 'Formulir keberatan kosong.pdf',
    bytes: bytes.value,
    // Texts and dates; the arms, which are bytes, are not kept with it.
    model: model as unknown as JsonValue,
  });
  return issued.ok && issued.value.printed;
}
