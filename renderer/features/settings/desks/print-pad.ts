/** Makes the sheets of a number pad, keeps them as a paper of the office, and sends them to the printer. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { actorFor } from '#renderer/commands/office/may.ts';
import { registerTemplate } from '#renderer/commands/office/register-template.ts';
import { issuePaper } from '#renderer/commands/papers/issue-paper.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { type NumberPad, numberPadPdf, numberPadTemplate } from '#renderer/pdf/number-pad.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { ruleInForce } from '#shared/domain/deadlines/deadline-rules.ts';
import { formatPadNumber, templateForDesk } from '#shared/domain/numbering/numbering.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export interface PadRequest {
  readonly desk: string;
  readonly year: number;
  readonly from: number;
  readonly count: number;
}

export async function printPad(
  ctx: CommandContext,
  state: OfficeState,
  request: PadRequest,
): Promise<Result<{ readonly first: string; readonly last: string }, { readonly code: string }>> {
  const actor = actorFor(ctx, 'settings.edit');
  if (!actor.ok) return actor;
  const numbers = await padNumbers(ctx, state, request);
  const model = padModel(ctx, state, request.desk, numbers);
  const bytes = numberPadPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  const issued = await issuePaper(ctx, {
    caseEntity: 'office',
    caseId: null,
    kind: 'numberPad',
    template: numberPadTemplate,
    fileName: `Blok nomor ${request.desk} ${request.from}-${request.from + request.count - 1}.pdf`,
    bytes: bytes.value,
    // Texts, numbers and dates; the arms, which are bytes, are not kept with it.
    model: model as unknown as JsonValue,
  });
  if (!issued.ok) return issued;
  const sent = await ctx.platform.print.print(issued.value.hash, model.forms[0]?.number ?? '');
  return sent.ok ? ok({ first: numbers[0] ?? '', last: numbers.at(-1) ?? '' }) : sent;
}

async function padNumbers(
  ctx: CommandContext,
  { desks }: OfficeState,
  { desk, year, from, count }: PadRequest,
): Promise<readonly string[]> {
  const template = templateForDesk(
    await registerTemplate(ctx.db, 'objection'),
    desk,
    desks.map(({ code }) => code),
  );
  return Array.from({ length: count }, (_, index) => formatPadNumber(template, { seq: from + index, desk, year }));
}

function padModel(ctx: CommandContext, state: OfficeState, padDesk: string, numbers: readonly string[]): NumberPad {
  const { office, calendar } = state;
  const printed = printedAt(state, ctx.clock.now());
  const { on } = printed;
  const limit = ruleInForce('legalLimit', on, calendar.rules);
  const dispute = ruleInForce('dispute', on, calendar.rules);
  return {
    template: numberPadTemplate,
    paper: office.paper,
    letterhead: letterheadOf(state),
    place: office.city ?? '',
    printed,
    padDesk,
    forms: numbers.map((number) => ({ number, qr: `DALUANG:PAD:${number}:${office.id}` })),
    legalLimitWorkingDays: limit.days ?? 0,
    ...(limit.unit === 'calendarDays' ? { legalLimitUnit: limit.unit } : {}),
    ...(limit.countsFrom === 'receivedOn' ? { legalLimitStart: limit.countsFrom } : {}),
    disputeWorkingDays: dispute.days ?? 0,
    ...(dispute.unit === 'calendarDays' ? { disputeUnit: dispute.unit } : {}),
  };
}
