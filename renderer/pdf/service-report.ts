/**
 * The report of the service desk: weekly, monthly (the four contents of SOP-PPID-04 Q.5) or yearly, with the time that each
 * request took. Figures are texts here: they were counted by `shared/domain/reports/service-report.ts`.
 */
import { formatDate, formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow, type Flow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { Paper } from './kit/paper.ts';
import type { PdfError } from './kit/pdf-error.ts';
import type { Printed } from './kit/sheet.ts';
import { lineHeight, styles } from './kit/text-style.ts';
import { type BarChart, drawBarChart } from './parts/bar-chart.ts';
import type { Letterhead } from './parts/letterhead.ts';
import { drawFooters } from './parts/marks.ts';
import { openReport } from './parts/report-head.ts';
import { drawSignedBelow, type SignedBelow, signedBelowHeight } from './parts/signed-below.ts';
import { drawTable, strongCell, type Table } from './parts/table.ts';

/** Version 2: with the chart of the months. Version 3: each duty that one person did twice, with its reason. Version 4: the texts of an annual report. */
export const serviceReportTemplate = 'service-report/4';

export interface ReportSheetLine {
  readonly label: string;
  readonly value: string;
  /** A part of the line above it. */
  readonly part: boolean;
}

export interface ReportSheetCase {
  readonly number: string;
  readonly information: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly workingDays: number;
  readonly limitOn: CalendarDate;
  readonly inTime: boolean;
}

export interface ReportSheetSelfCheck {
  readonly number: string;
  readonly on: CalendarDate;
  readonly person: string;
  readonly reason: string;
}

export interface ReportSheet {
  readonly template: typeof serviceReportTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly place: string;
  readonly printed: Printed;
  /** "Laporan bulanan layanan informasi publik". */
  readonly title: string;
  /** "November 2026". */
  readonly period: string;
  readonly asOf: CalendarDate;
  /** What an annual report says above its figures; none in another. */
  readonly texts: readonly { readonly title: string; readonly text: string }[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly ReportSheetLine[] }[];
  /** Month by month in a longer period; empty in a week or a month. */
  readonly course: BarChart['groups'];
  readonly requests: readonly ReportSheetCase[];
  readonly objections: readonly ReportSheetCase[];
  readonly selfChecks: readonly ReportSheetSelfCheck[];
  readonly signer: { readonly name: string; readonly position: string };
}

const text = {
  asOf: (on: CalendarDate) => `Keadaan sampai ${formatLongDate(on, 'id')}. Waktu dihitung dalam hari kerja.`,
  course: 'Perkara menurut bulan',
  courseSeries: ['diregistrasi', 'ditanggapi', 'ditanggapi lewat batas'],
  figure: 'Uraian',
  count: 'Jumlah',
  requests: 'Waktu setiap permohonan sampai pemberitahuan tertulis',
  objections: 'Waktu setiap keberatan sampai tanggapan tertulis',
  number: 'Nomor',
  information: 'Informasi',
  from: 'Sejak',
  to: 'Sampai',
  days: 'Hari kerja',
  limit: 'Batas waktu',
  late: 'lewat batas',
  selfChecks: 'Dua tugas yang dikerjakan satu orang',
  on: 'Tanggal',
  person: 'Oleh',
  reason: 'Diperiksa sendiri karena',
} as const;

export function serviceReportPdf(model: ReportSheet, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const head = { title: model.title.toUpperCase(), line: model.period, align: 'center', margins: { top: 14, side: 18 } } as const;
  const opened = openReport(model, fonts, head);
  if (!opened.ok) return opened;
  const { report, sheet } = opened.value;
  let { flow } = opened.value;
  flow.paragraph(text.asOf(report.asOf), styles.small);
  flow.space(2);
  for (const one of report.texts) {
    flow.ensure(lineHeight(styles.section) + 14);
    flow.paragraph(one.title, styles.section);
    for (const paragraph of one.text.split('\n').filter((line) => line.trim() !== '')) flow.paragraph(paragraph, styles.body);
    flow.space(2);
  }
  drawBarChart(flow, { title: text.course, series: text.courseSeries, groups: report.course });
  const signed: SignedBelow = {
    place: report.place,
    on: report.printed.on,
    signers: [{ caption: report.signer.position, name: report.signer.name }],
    room: 16,
  };
  const parts = reportParts(report);
  for (const part of parts) flow = drawPart(flow, part, part === parts.at(-1) ? AFTER_TABLE_MM + signedBelowHeight(sheet, signed) : 0);
  drawSignedBelow(flow, signed);
  drawFooters(sheet, { reference: `${report.title} ${report.period}`, printed: report.printed });
  return ok(sheet.bytes());
}

type Columns = Pick<Table, 'head' | 'body' | 'columnStyles' | 'size'>;

interface ReportPart {
  /** Null above the figures, which stand under the head of the report. */
  readonly title: string | null;
  readonly table: Columns;
}

/** In their order on the paper; what has no row is left out. */
const reportParts = (report: ReportSheet): readonly ReportPart[] => [
  { title: null, table: figures(report) },
  ...(report.requests.length === 0 ? [] : [{ title: text.requests, table: casesTable(report.requests) }]),
  ...(report.objections.length === 0 ? [] : [{ title: text.objections, table: casesTable(report.objections) }]),
  ...(report.selfChecks.length === 0 ? [] : [{ title: text.selfChecks, table: selfChecksTable(report.selfChecks) }]),
];

const AFTER_TABLE_MM = 5;

/** `signed`: height of what is signed right below the part, 0 where another part follows. */
function drawPart(flow: Flow, { title, table }: ReportPart, signed: number): Flow {
  if (title !== null) {
    flow.ensure(lineHeight(styles.section) + 14);
    flow.paragraph(title, styles.section);
    flow.space(1);
  }
  return createFlow(flow.sheet, drawTable(flow.sheet, { ...table, signed }, flow.y) + AFTER_TABLE_MM);
}

function figures(report: ReportSheet): Columns {
  return {
    head: [[text.figure, { content: text.count, styles: { halign: 'right' as const } }]],
    body: report.sections.flatMap((section) => [
      [{ content: section.title, colSpan: 2, styles: strongCell }],
      ...section.lines.map((line) => [
        { content: line.label, styles: line.part ? { cellPadding: { top: 0.7, right: 1.2, bottom: 0.8, left: 6 } } : {} },
        { content: line.value, styles: { halign: 'right' as const } },
      ]),
    ]),
    columnStyles: { 1: { cellWidth: 34 } },
    size: 9.5,
  };
}

const selfChecksTable = (checks: readonly ReportSheetSelfCheck[]): Columns => ({
  head: [[text.number, text.on, text.person, text.reason]],
  body: checks.map((one) => [{ content: one.number, styles: strongCell }, formatDate(one.on, 'id'), one.person, one.reason]),
  columnStyles: { 0: { cellWidth: 36 }, 1: { cellWidth: 25 }, 2: { cellWidth: 40 } },
  size: 8.5,
});

const casesTable = (cases: readonly ReportSheetCase[]): Columns => ({
  head: [[text.number, text.information, text.from, text.to, text.days, text.limit]],
  body: cases.map((one) => [
    { content: one.number, styles: strongCell },
    one.information,
    formatDate(one.from, 'id'),
    formatDate(one.to, 'id'),
    { content: formatNumber(one.workingDays, 'id'), styles: { halign: 'right' as const } },
    `${formatDate(one.limitOn, 'id')}${one.inTime ? '' : `\n${text.late}`}`,
  ]),
  columnStyles: { 0: { cellWidth: 36 }, 2: { cellWidth: 25 }, 3: { cellWidth: 25 }, 4: { cellWidth: 14 }, 5: { cellWidth: 25 } },
  size: 8.5,
});
