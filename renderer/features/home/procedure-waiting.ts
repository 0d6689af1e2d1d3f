/** What of the documentation procedure (SOP-PPID-06) waits for a person: stages of records, identification lists, reports. */
import { accessUserOf } from '#renderer/commands/access-user.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { documentationBasis } from '#renderer/commands/procedure/documentation-report.ts';
import { basisOf } from '#renderer/commands/procedure/record-identification.ts';
import { type DocumentationFile, readDocumentationReports } from '#renderer/db/queries/documentation.ts';
import { type IdentificationFile, readIdentificationLists } from '#renderer/db/queries/identification.ts';
import { readRunningStages } from '#renderer/db/queries/stages.ts';
import { can } from '#shared/domain/access/access.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { judge } from '#shared/domain/deadlines/deadlines.ts';
import { allowedDocumentationEvents } from '#shared/domain/procedure/documentation.ts';
import { allowedIdentificationEvents } from '#shared/domain/procedure/identification.ts';
import { stageDue, waitsFor } from '#shared/domain/procedure/stage-case.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface ProcedureWaiting {
  readonly stages: { readonly count: number; readonly late: number };
  readonly lists: readonly IdentificationFile[];
  readonly reports: readonly DocumentationFile[];
}

export async function procedureWaiting(
  ctx: CommandContext,
  office: { readonly calendar: OfficeCalendar; readonly stageDays: number },
  today: CalendarDate,
): Promise<ProcedureWaiting | null> {
  const user = await accessUserOf(ctx);
  if (!user) return null;
  const [running, lists, reports] = await Promise.all([
    readRunningStages(ctx.db),
    readIdentificationLists(ctx.db),
    readDocumentationReports(ctx.db),
  ]);
  const mine = running.filter(({ record, known }) => waitsFor(user, known, record.unitId) && can(user, 'record.view', record).allowed);
  const late = mine.filter(({ known }) => {
    const dueOn = stageDue(known, office.stageDays, office.calendar);
    return dueOn !== null && judge(dueOn, today, office.calendar).state === 'overdue';
  });
  return {
    stages: { count: mine.length, late: late.length },
    lists: lists.filter(
      ({ row, known }) =>
        !row.void && allowedIdentificationEvents(known.state).some((kind) => kind !== 'voided' && basisOf(user, kind) !== null),
    ),
    reports: reports.filter(
      ({ row, known }) => !row.void && allowedDocumentationEvents(known).some((kind) => documentationBasis(user, kind) !== null),
    ),
  };
}
