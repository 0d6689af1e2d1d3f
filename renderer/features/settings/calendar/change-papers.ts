/** The report of a change of the calendar, as a paper of the office and as a sheet. */
import { tableTypes } from '#renderer/cases/table-file.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { actorFor } from '#renderer/commands/office/may.ts';
import { issueAndPrintPaper } from '#renderer/commands/papers/print-paper.ts';
import type { CalendarChange } from '#renderer/db/queries/calendar-changes.ts';
import { type CalendarChangeReport, calendarChangePdf, calendarChangeTemplate } from '#renderer/pdf/calendar-change.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import { civilDateOf, instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { paperName } from './change-words.ts';

export async function printChange(
  ctx: CommandContext,
  state: OfficeState,
  change: CalendarChange,
  who: string,
): Promise<Result<null, { readonly code: string }>> {
  const actor = actorFor(ctx, 'calendar.edit');
  if (!actor.ok) return actor;
  const model = reportModel(ctx, state, change, who);
  const bytes = calendarChangePdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  const printed = await issueAndPrintPaper(ctx, {
    caseEntity: 'office',
    caseId: null,
    kind: 'calendarChange',
    template: calendarChangeTemplate,
    fileName: `Perubahan kalender ${change.row.on}.pdf`,
    bytes: bytes.value,
    // Texts, numbers and dates; the arms, which are bytes, are not kept with it.
    model: model as unknown as JsonValue,
  });
  if (!printed.ok) return printed;
  return printed.value.printed ? ok(null) : err({ code: 'printer' });
}

function reportModel(ctx: CommandContext, state: OfficeState, { row, days, moved }: CalendarChange, who: string): CalendarChangeReport {
  const { office } = state;
  return {
    template: calendarChangeTemplate,
    paper: office.paper,
    letterhead: letterheadOf(state),
    printed: printedAt(state, ctx.clock.now()),
    changedOn: row.on,
    changedBy: who,
    basis: row.basis,
    put: days.put.map(({ on, kind, name }) => ({ on, kind, name })),
    gone: days.gone.map(({ on, kind, name }) => ({ on, kind, name })),
    movedCount: row.movedCount,
    paperCount: row.paperCount,
    moved: moved.map(({ number, key, days: length, from, to, papers }) => ({
      number,
      key,
      days: length,
      from,
      to,
      papers: papers.map(({ kind, issuedAt }) => ({ kind, on: civilDateOf(instant(issuedAt), office.zone) })),
    })),
  };
}

interface Words {
  readonly t: Text<'calendar'>;
  readonly s: Text<'settings'>;
  readonly home: Text<'home'>;
}

/** The columns of the report on screen, with every row. */
export function changeSheet({ row, moved }: CalendarChange, zone: OfficeZone, { t, s, home }: Words) {
  const heading = [s('changeCase'), s('changeStep'), s('changeFrom'), s('changeTo'), s('changePapers')];
  const rows = moved.map(({ number, key, days, from, to, papers }) => [
    number,
    home(`task_${key}`, { days }),
    from,
    to,
    papers.map(({ kind, issuedAt }) => `${paperName(kind, t)} (${civilDateOf(instant(issuedAt), zone)})`).join('; '),
  ]);
  const name = `${t('report')} ${row.on}`;
  return {
    bytes: writeXlsx({ name: t('report'), heading, rows }),
    name: `${name}.xlsx`,
    mediaType: tableTypes.xlsx,
  };
}
