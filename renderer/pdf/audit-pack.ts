/**
 * The report of the yearly internal audit (SOP-PPID-03 U, SOP-PPID-04 U): how the sample was drawn, each case with its course, and room
 * for what the auditor finds. The auditor writes on paper; what stands here is what the registers know.
 */
import { formatDate, formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow, type Flow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { Paper } from './kit/paper.ts';
import type { PdfError } from './kit/pdf-error.ts';
import type { Printed, Sheet } from './kit/sheet.ts';
import { lineHeight, styles } from './kit/text-style.ts';
import type { Letterhead } from './parts/letterhead.ts';
import { drawFooters } from './parts/marks.ts';
import { openReport } from './parts/report-head.ts';
import { drawSignatures, type Signer, signaturesHeight } from './parts/signatures.ts';
import { drawTable } from './parts/table.ts';

export const auditPackTemplate = 'audit-pack/1';

export interface AuditSheetCase {
  readonly number: string;
  /** "lewat batas", "dikembalikan", "lainnya". */
  readonly stratum: string;
  readonly information: string;
  readonly registeredOn: CalendarDate;
  readonly answeredOn: CalendarDate | null;
  readonly time: string;
  readonly returns: number;
  readonly missing: string;
  readonly course: string;
}

export interface AuditSheet {
  readonly template: typeof auditPackTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly place: string;
  readonly printed: Printed;
  readonly period: string;
  readonly asOf: CalendarDate;
  /** Whose cases; null where all. */
  readonly scope: string | null;
  readonly key: string;
  readonly figures: {
    readonly population: number;
    readonly sampled: number;
    readonly late: number;
    readonly returned: number;
    readonly missing: number;
  };
  readonly cases: readonly AuditSheetCase[];
}

const text = {
  title: 'PAKET AUDIT INTERNAL LAYANAN INFORMASI PUBLIK',
  reference: (period: string) => `Paket audit internal ${period}`,
  asOf: (on: CalendarDate) => `Keadaan sampai ${formatLongDate(on, 'id')}.`,
  scope: (name: string) => `Perkara yang dikerjakan oleh: ${name}.`,
  drawn: (key: string) =>
    `Sampel diundi dengan kunci "${key}": perkara diurutkan menurut SHA-256 dari "kunci:nomor register", terkecil dahulu; paling banyak sepertiga dari yang lewat batas, sepertiga dari yang dikembalikan, selebihnya dari yang lain. Kunci yang sama atas register yang sama menghasilkan sampel yang sama.`,
  figures: 'Uraian',
  count: 'Perkara',
  population: 'Diregistrasi dalam tahun ini (populasi)',
  sampled: 'Diambil sebagai sampel',
  late: 'Lewat batas, dari sampel',
  returned: 'Pernah dikembalikan, dari sampel',
  missing: 'Berkas kurang, dari sampel',
  head: ['No.', 'Perkara', 'Waktu', 'Perjalanan', 'Berkas kurang', 'Temuan'],
  registered: (on: CalendarDate) => `Diregistrasi ${formatDate(on, 'id')}`,
  answered: (on: CalendarDate) => `Ditanggapi ${formatDate(on, 'id')}`,
  returns: (times: number) => `Dikembalikan ${times} kali`,
  complete: 'lengkap',
  conclusion: 'Kesimpulan dan tindak lanjut',
  auditor: 'Auditor internal',
  audited: 'Yang diaudit',
} as const;

/** Lines for the conclusion, by hand. */
const LINES = 5;
const LINE_MM = lineHeight(styles.body) + 1.5;
const AFTER_LINES_MM = 6;
const DAY_MM = lineHeight(styles.body) + 2;
const PEN_MM = 18;
const AFTER_CASES_MM = 6;

const signers: readonly Signer[] = [
  { caption: text.audited, name: null },
  { caption: text.auditor, name: null },
];

export function auditPackPdf(model: AuditSheet, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const head = { title: text.title, line: model.period, align: 'center', margins: { top: 14, side: 14 } } as const;
  const opened = openReport(model, fonts, head);
  if (!opened.ok) return opened;
  const { report, sheet } = opened.value;
  let { flow } = opened.value;
  flow.paragraph(`${text.asOf(report.asOf)}${report.scope === null ? '' : ` ${text.scope(report.scope)}`}`, styles.small);
  flow.paragraph(text.drawn(report.key), styles.small);
  flow.space(2);
  flow = createFlow(sheet, drawTable(sheet, figuresTable(report), flow.y) + 5);
  const signed = AFTER_CASES_MM + conclusionHeight(sheet);
  flow = createFlow(sheet, drawTable(sheet, { ...casesTable(report), signed }, flow.y) + AFTER_CASES_MM);
  drawConclusion(flow, report.place);
  drawFooters(sheet, { reference: text.reference(report.period), printed: report.printed });
  return ok(sheet.bytes());
}

/** Conclusion and signatures stay on one sheet. */
const conclusionHeight = (sheet: Sheet): number =>
  lineHeight(styles.section) + LINES * LINE_MM + AFTER_LINES_MM + DAY_MM + signaturesHeight(sheet, signers, PEN_MM);

function drawConclusion(flow: Flow, place: string): void {
  const { sheet } = flow;
  flow.ensure(conclusionHeight(sheet));
  flow.paragraph(text.conclusion, styles.section);
  for (let line = 0; line < LINES; line += 1) {
    flow.space(LINE_MM);
    sheet.rule(sheet.left, flow.y, sheet.right, flow.y, 0.3);
  }
  flow.space(AFTER_LINES_MM);
  sheet.text(`${place}, ........................................`, sheet.left, flow.y, styles.body);
  flow.space(DAY_MM);
  drawSignatures(flow, signers, PEN_MM);
}

function figuresTable({ figures }: AuditSheet) {
  const rows = ['population', 'sampled', 'late', 'returned', 'missing'] as const;
  return {
    head: [[text.figures, { content: text.count, styles: { halign: 'right' as const } }]],
    body: rows.map((key) => [text[key], { content: formatNumber(figures[key], 'id'), styles: { halign: 'right' as const } }]),
    columnStyles: { 1: { cellWidth: 26 } },
    size: 9,
  };
}

function casesTable({ cases }: AuditSheet) {
  return {
    head: [[...text.head]],
    body: cases.map((one, index) => [
      { content: String(index + 1), styles: { halign: 'right' as const } },
      `${one.number}\n${one.information}\n(${one.stratum})`,
      [
        text.registered(one.registeredOn),
        ...(one.answeredOn === null ? [] : [text.answered(one.answeredOn)]),
        one.time,
        ...(one.returns === 0 ? [] : [text.returns(one.returns)]),
      ].join('\n'),
      one.course,
      one.missing || text.complete,
      '',
    ]),
    columnStyles: { 0: { cellWidth: 8 }, 1: { cellWidth: 40 }, 2: { cellWidth: 36 }, 4: { cellWidth: 24 }, 5: { cellWidth: 32 } },
    size: 8,
  };
}
