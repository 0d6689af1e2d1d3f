/** Papers of the sample office that belong to no case: the closing sheets of two days, and the register of objections as it was printed. */
import { DAY_CLOSING, dayClosingSheet } from '#renderer/cases/day-closing-sheet.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { daysAround } from '#renderer/commands/sample/sample-days.ts';
import type { SamplePaper } from '#renderer/commands/sample/store-sample-files.ts';
import { openCasesOf } from '#renderer/db/open-cases.ts';
import { registerModel } from '#renderer/features/objections/other-papers.ts';
import { dayClosingPdf } from '#renderer/pdf/day-closing.ts';
import type { PdfFonts } from '#renderer/pdf/kit/fonts.ts';
import { registerListPdf } from '#renderer/pdf/register-list.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf, instantOf } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

/** Working days before today whose sheets lie in the binder. */
const CLOSED_DAYS = [2, 1];

export async function sampleOfficePapers(ctx: CommandContext, office: OfficeState, fonts: PdfFonts): Promise<readonly SamplePaper[]> {
  const { zone } = office.office;
  const backOn = daysAround(civilDateOf(ctx.clock.now(), zone), office.calendar);
  const personId = naturalId('person', 'sample', 'petugas');
  const person = await ctx.db.rows('person').get(personId);
  const officer = { name: person?.fullName ?? '', position: person?.position ?? '' };
  const cases = await openCasesOf(ctx.db).refresh();
  const kept = { caseEntity: 'office' as const, caseId: null, personId };
  const papers: SamplePaper[] = [];
  for (const back of CLOSED_DAYS) {
    const day = backOn(back);
    const issuedAt = instantOf(day, '15:55', zone);
    const model = await dayClosingSheet(ctx.db, office, { day, at: issuedAt, officer, cases });
    papers.push({
      ...kept,
      kind: DAY_CLOSING,
      template: model.template,
      fileName: `Lembar penutup hari ${day}.pdf`,
      bytes: expectOk(dayClosingPdf(model, fonts)),
      // Texts, dates and figures only.
      model: model as unknown as JsonValue,
      issuedAt,
    });
  }
  const issuedAt = instantOf(backOn(1), '15:58', zone);
  const year = yearOf(backOn(1));
  const ofYear = cases.objections.filter((file) => yearOf(file.row.receivedOn) === year && file.row.receivedOn <= backOn(1));
  const model = registerModel(ofYear, `Tahun ${year}`, officer, office, issuedAt);
  papers.push({
    ...kept,
    kind: 'registerList',
    template: model.template,
    fileName: `Register keberatan ${year}.pdf`,
    bytes: expectOk(registerListPdf(model, fonts)),
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
    issuedAt,
  });
  return papers;
}
