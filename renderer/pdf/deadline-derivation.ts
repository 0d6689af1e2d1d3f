/** A deadline derived day by day, for a person who asks why it is that day: what was counted, what was not, and by which decree. */
import type { HolidayOnDay } from '#shared/domain/calendar/calendar.ts';
import type { HolidayKind } from '#shared/domain/calendar/holiday-table.ts';
import type { DayStep, UncertainYear } from '#shared/domain/calendar/working-days.ts';
import type { DayUnit } from '#shared/domain/deadlines/deadline-rules.ts';
import { formatList, formatLongDate } from '#shared/i18n/format.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { Paper } from './kit/paper.ts';
import type { PdfError } from './kit/pdf-error.ts';
import { printable } from './kit/printable.ts';
import { createSheet, type Printed } from './kit/sheet.ts';
import { lineHeight, styles } from './kit/text-style.ts';
import { unbroken } from './kit/wrap.ts';
import { checkLogo, drawLetterhead, type Letterhead } from './parts/letterhead.ts';
import { drawFooters, FOOTER } from './parts/marks.ts';
import { drawPairs } from './parts/pairs.ts';
import { boldCell, drawTable } from './parts/table.ts';

export const deadlineDerivationTemplate = 'deadline-derivation/1';

export interface DeadlineDerivation {
  readonly template: typeof deadlineDerivationTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  /** Number of the case, where it has one. */
  readonly caseNumber: string | null;
  /** "Tanggapan tertulis Atasan PPID". */
  readonly name: string;
  readonly law: string;
  readonly days: number;
  readonly unit: DayUnit;
  /** "Keberatan dinyatakan lengkap", with its date. */
  readonly countsFrom: { readonly event: string; readonly on: CalendarDate };
  readonly dueOn: CalendarDate;
  readonly steps: readonly DayStep[];
  readonly uncertainYears: readonly UncertainYear[];
  /** In calendar days only: the day from which the limit rolled on. */
  readonly rolledFrom: CalendarDate | null;
  readonly calendarVersion: number;
}

const unitText: Readonly<Record<DayUnit, string>> = { workingDays: 'hari kerja', calendarDays: 'hari kalender' };

const kindText: Readonly<Record<HolidayKind, string>> = {
  national: 'Libur nasional',
  jointLeave: 'Cuti bersama',
  regional: 'Libur daerah',
  election: 'Hari pemungutan suara',
};

const coverageText: Readonly<Record<UncertainYear['coverage'], string>> = {
  provisional: 'daftar liburnya belum ditetapkan dengan keputusan',
  missing: 'daftar liburnya belum ada, sehingga hanya akhir pekan yang dilewati',
};

const text = {
  title: 'PENGHITUNGAN TENGGAT HARI DEMI HARI',
  workingDays:
    'Hari H ialah hari nol; hari pertama yang dihitung ialah hari kerja berikutnya. Hari kerja ialah Senin sampai Jumat, kecuali libur nasional dan cuti bersama (Perpres 21/2023 Pasal 3 dan 6).',
  calendarDays:
    'Hari H ialah hari nol; yang dihitung ialah setiap hari kalender. Hari terakhir yang bukan hari kerja berpindah ke hari kerja berikutnya.',
  uncertain: 'Sementara:',
  noDecree: 'belum ditetapkan',
} as const;

export function deadlineDerivationPdf(model: DeadlineDerivation, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const derivation = checked.value;
  const logo = checkLogo(derivation.letterhead.logo);
  if (!logo.ok) return logo;

  const sheet = createSheet({
    paper: derivation.paper,
    margins: { top: 11, right: 18, bottom: 9 + FOOTER, left: 20 },
    fonts,
    title: [text.title, derivation.caseNumber ?? ''].join(' ').trim(),
    template: derivation.template,
    printed: derivation.printed,
  });
  const flow = createFlow(sheet, drawLetterhead(sheet, derivation.letterhead, sheet.top) + 4);
  sheet.text(text.title, sheet.left, flow.y, styles.title);
  flow.space(lineHeight(styles.title) + 2);
  drawPairs(flow, headPairs(derivation), { x: sheet.left, width: sheet.inner, labelWidth: 36, gap: 0.6 });
  drawPairs(flow, [{ label: 'Jatuh tempo', value: formatLongDate(derivation.dueOn, 'id') }], {
    x: sheet.left,
    width: sheet.inner,
    labelWidth: 36,
    gap: 1.4,
    valueStyle: styles.title,
  });
  flow.paragraph(text[derivation.unit], styles.small);
  for (const line of uncertainLines(derivation)) flow.paragraph(line, styles.smallStrong);
  flow.space(3);
  drawTable(
    sheet,
    {
      head: [['Hitungan', 'Hari, tanggal', 'Keterangan', 'Dasar']],
      body: derivation.steps.map((step) => row(step, derivation)),
      columnStyles: { 0: { cellWidth: 17, halign: 'center' }, 1: { cellWidth: 47 }, 2: { cellWidth: 53 } },
      size: 9,
    },
    flow.y,
  );
  drawFooters(sheet, { reference: derivation.caseNumber ?? text.title, printed: derivation.printed });
  return ok(sheet.bytes());
}

function headPairs(derivation: DeadlineDerivation) {
  return [
    ...(derivation.caseNumber === null ? [] : [{ label: 'Nomor', value: derivation.caseNumber }]),
    { label: 'Tenggat', value: derivation.name },
    { label: 'Jangka waktu', value: `${derivation.days} ${unitText[derivation.unit]} (${derivation.law})` },
    { label: 'Dihitung sejak', value: `${unbroken(formatLongDate(derivation.countsFrom.on, 'id'))} (${derivation.countsFrom.event})` },
    { label: 'Kalender', value: `versi ${derivation.calendarVersion}` },
  ];
}

function uncertainLines({ uncertainYears, rolledFrom, dueOn }: DeadlineDerivation): string[] {
  return [
    ...(rolledFrom === null
      ? []
      : [
          `Hari terakhir ${unbroken(formatLongDate(rolledFrom, 'id'))} bukan hari kerja, maka berpindah ke ${unbroken(formatLongDate(dueOn, 'id'))}.`,
        ]),
    ...(uncertainYears.length === 0
      ? []
      : [
          `${text.uncertain} ${formatList(
            uncertainYears.map(({ year, coverage }) => `tahun ${year} ${coverageText[coverage]}`),
            'id',
          )}.`,
        ]),
  ];
}

function row(step: DayStep, { dueOn, unit, uncertainYears }: DeadlineDerivation) {
  const due = step.on === dueOn;
  const decreed = uncertainYears.every(({ year }) => year !== yearOf(step.on));
  const cells = { ...describeStep(step, unit, decreed), date: formatLongDate(step.on, 'id') };
  const note = due ? `Jatuh tempo: ${cells.note.toLowerCase()}` : cells.note;
  return [cells.count, cells.date, note, cells.basis].map((content) => ({ content, styles: due ? boldCell : {} }));
}

function describeStep(step: DayStep, unit: DayUnit, decreed: boolean): { count: string; note: string; basis: string } {
  switch (step.status) {
    case 'dayZero':
      return { count: 'H', note: 'Hari H, hari nol', basis: '' };
    case 'counted':
      return { count: String(step.day), note: unit === 'workingDays' ? 'Hari kerja' : 'Hari kalender', basis: '' };
    case 'weekend':
      return {
        count: '',
        note: step.holiday ? `Akhir pekan; ${holidayName(step.holiday)}` : 'Akhir pekan',
        basis: step.holiday ? basisOf(step.holiday, decreed) : '',
      };
    case 'holiday':
      return { count: '', note: holidayName(step.holiday), basis: basisOf(step.holiday, decreed) };
    case 'rolled':
      return { count: '', note: 'Hari kerja berikutnya', basis: '' };
    default:
      return assertNever(step);
  }
}

/** The name of a joint leave day mostly begins with the word already. */
function holidayName({ kind, name }: HolidayOnDay): string {
  return name.toLowerCase().startsWith(kindText[kind].toLowerCase()) ? name : `${kindText[kind]}: ${name}`;
}

/** A list that is not yet a decree is no basis that could be cited. */
const basisOf = (holiday: HolidayOnDay, decreed: boolean): string => (decreed ? holiday.source : text.noDecree);
