/** The report of a closed check: made of its frozen results, kept as an issued paper, printed. */

import { accessUserOf } from '#renderer/commands/access-user.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import { type CheckLine, checkLines } from '#renderer/db/queries/check-lines.ts';
import { placePath } from '#renderer/db/queries/locations.ts';
import { readShelfCheck, type ShelfCheckFile } from '#renderer/db/queries/shelf-checks.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { type CheckedItem, type CheckReport, checkReportPdf, checkReportTemplate } from '#renderer/pdf/shelf/check-report.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { type CheckResults, countsOf } from '#shared/domain/shelf-check/check-results.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { CheckText } from './check-words.ts';

export const REPORT = 'shelfCheckReport';
export const REPORT_REPRINT = 'shelfCheckReportReprint';

export async function printCheckReport(
  ctx: CommandContext,
  head: OfficeState,
  id: string,
  words: CheckText,
): Promise<Result<PrintedPaper, IssueRefusal | PdfError | { readonly code: 'check.notHere' }>> {
  const file = await readShelfCheck(ctx.db, id);
  const { results, closedOn } = file?.known ?? {};
  if (!file || !results || !closedOn) return err({ code: 'check.notHere' });
  const papers = await ctx.db.rows('paper').where('caseId').equals(id).toArray();
  const reprint = papers.some(({ kind }) => kind === REPORT);
  const model = await reportModel(ctx, head, { file, results, closedOn, reprint }, words);
  const bytes = checkReportPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'shelfCheck',
    caseId: id,
    kind: reprint ? REPORT_REPRINT : REPORT,
    template: model.template,
    fileName: `Berita Acara pemeriksaan ${model.checkedPlace.split(PATH_SIGN).at(-1) ?? ''} ${closedOn}.pdf`,
    bytes: bytes.value,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
}

interface Closed {
  readonly file: ShelfCheckFile;
  readonly results: CheckResults;
  readonly closedOn: CalendarDate;
  readonly reprint: boolean;
}

async function reportModel(
  ctx: CommandContext,
  head: OfficeState,
  { file, results, closedOn, reprint }: Closed,
  t: CheckText,
): Promise<CheckReport> {
  const { office } = head;
  const { row, events, known } = file;
  const now = ctx.clock.now();
  const closedBy = events.find(({ kind }) => kind === 'closed')?.personId ?? row.personId;
  const lineOf = async (place: string) => placeLine(await placePath(ctx.db, place));
  const [lines, officer, checkedPlace, unknown] = await Promise.all([
    accessUserOf(ctx).then((user) => checkLines(ctx.db, user, results.items)),
    closedBy === null ? undefined : ctx.db.rows('person').get(closedBy),
    lineOf(row.locationId),
    Promise.all(results.unknown.map(async ({ code, atId }) => ({ code, at: await lineOf(atId) }))),
  ]);
  const counts = countsOf(results);
  const ofOutcome = (outcome: CheckLine['outcome']) =>
    lines.filter((line) => line.outcome === outcome).map((line) => itemOf(line, noteOf(line)));
  const noteOf = ({ ref, outcome, missingBefore }: CheckLine): string | null => {
    if (outcome === 'missing') return missingBefore ? t('foundAgain') : null;
    const settled = known.settled.get(ref.id);
    return settled ? t(`${settled}Done`) : null;
  };
  return {
    template: checkReportTemplate,
    paper: office.paper,
    letterhead: letterheadOf(head),
    printed: printedAt(head, now),
    city: office.city ?? office.name,
    qr: `DALUANG:SHELFCHECK:${row.id}`,
    checkedPlace,
    depth: row.depth,
    startedOn: row.on,
    closedOn,
    officer: { name: officer?.fullName ?? '', position: officer?.position ?? null },
    counts: { expected: counts.expected, found: counts.found, lent: counts.lent },
    missing: ofOutcome('missing'),
    misplaced: ofOutcome('misplaced'),
    gone: ofOutcome('gone'),
    lentHere: lines.filter(({ lentHere }) => lentHere).map((line) => itemOf(line, null)),
    unknown,
    reprintOn: reprint ? civilDateOf(now, office.zone) : null,
  };
}

const itemOf = ({ name, code, home, at }: CheckLine, note: string | null): CheckedItem => ({ name, code, home, at, note });
