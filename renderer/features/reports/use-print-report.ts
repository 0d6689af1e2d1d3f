/** The report as an issued paper of the office: made, kept, and sent to the printer. Papers are Indonesian whatever the language of the screen. */
import { issueAndPrintPaper } from '#renderer/commands/papers/print-paper.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { type ReportSheet, type ReportSheetCase, serviceReportPdf, serviceReportTemplate } from '#renderer/pdf/service-report.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { usePaperText, useText } from '#renderer/ui/use-text.ts';
import { type AnnualWords, annualParts } from '#shared/domain/reports/annual-words.ts';
import type { TimeFigures } from '#shared/domain/reports/service-report.ts';
import { formatMonth } from '#shared/i18n/format.ts';
import { monthOf, yearOf } from '#shared/lib/calendar-date.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { periodName } from './period-words.ts';
import type { ReportSection } from './report-lines.ts';
import type { ReportView } from './use-report.ts';

const titles = {
  week: 'Laporan mingguan layanan informasi publik',
  month: 'Laporan bulanan layanan informasi publik',
  quarter: 'Laporan triwulanan layanan informasi publik kepada Pembina PPID',
  halfYear: 'Laporan semesteran layanan informasi publik',
  year: 'Laporan tahunan layanan informasi publik',
  range: 'Laporan layanan informasi publik',
} as const;

/** Letters of a month under its bars. */
const SHORT = 3;

/** `sections` in Indonesian, frozen where the month was closed. `words`: the texts of an annual report, null for another. */
export function usePrintReport(
  { report, scope, caseOf, course, selfChecks }: ReportView,
  sections: readonly ReportSection[],
  words: AnnualWords | null,
): () => void {
  const t = useText('reports');
  const paperText = usePaperText('reports');
  const paperMore = usePaperText('reportsMore');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const fullName = useSession((session) => session.fullName);

  const casesOf = (time: TimeFigures | null): readonly ReportSheetCase[] =>
    (time?.cases ?? []).map(({ id, from, to, workingDays, limitOn, inTime }) => {
      const known = caseOf(id);
      return { number: known?.number ?? '', information: known?.information ?? '', from, to, workingDays, limitOn, inTime };
    });

  const print = async (): Promise<boolean> => {
    const person = ctx.actor ? await ctx.db.rows('person').get(ctx.actor.personId) : undefined;
    const { period, asOf } = report;
    const model: ReportSheet = {
      template: serviceReportTemplate,
      paper: office.office.paper,
      letterhead: letterheadOf(office),
      place: office.office.city ?? office.office.name,
      printed: printedAt(office, ctx.clock.now()),
      title: titles[period.kind],
      period: [periodName(period, paperText, 'id'), scope?.name].filter(Boolean).join(', '),
      asOf,
      texts: annualParts
        .filter((part) => words !== null && words[part] !== '')
        .map((part) => ({ title: paperMore(`annual_${part}`), text: words?.[part] ?? '' })),
      sections: sections.map(({ title, lines }) => ({
        title,
        lines: lines.map(({ label, value, part, correction }) => ({
          label: correction === undefined ? label : `${label} ${paperText('corrected', { value: correction })}`,
          value,
          part,
        })),
      })),
      course: course.map(({ from, received, answered, late }) => ({
        label: formatMonth(yearOf(from), monthOf(from), 'id').slice(0, SHORT),
        values: [received.length, answered.length, late.length],
      })),
      requests: casesOf(report.requests.time),
      objections: casesOf(report.objections.time),
      selfChecks: selfChecks.map(({ id, on, person, reason }) => ({ number: caseOf(id)?.number ?? '', on, person, reason })),
      signer: { name: fullName ?? '', position: person?.position ?? '' },
    };
    const drawn = serviceReportPdf(model, await loadFonts());
    if (!drawn.ok) return false;
    const issued = await issueAndPrintPaper(ctx, {
      caseEntity: 'office',
      caseId: null,
      kind: 'serviceReport',
      template: model.template,
      fileName: `${model.title} ${model.period}.pdf`,
      bytes: drawn.value,
      // Texts, dates and figures only.
      model: model as unknown as JsonValue,
    });
    return issued.ok && issued.value.printed;
  };

  return () => {
    print().then((sent) => toast(sent ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' }), reportError);
  };
}
