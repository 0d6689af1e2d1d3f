/**
 * Register of objections as a landscape table with the official columns (Perki 1/2021 and the provincial guides, domain.md 1.5 b);
 * the grounds are seven columns with a cross. Voided numbers stay in it with their reason.
 */
import { type ObjectionGround, objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import { formatDate, formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { Paper } from './kit/paper.ts';
import type { PdfError } from './kit/pdf-error.ts';
import { printable } from './kit/printable.ts';
import { createSheet, type Printed } from './kit/sheet.ts';
import { lineHeight, styles } from './kit/text-style.ts';
import { groundTexts } from './objection/text.ts';
import { checkLogo, drawLetterhead, type Letterhead } from './parts/letterhead.ts';
import { drawFooters, FOOTER } from './parts/marks.ts';
import { drawSignedBelow, type SignedBelow, signedBelowHeight } from './parts/signed-below.ts';
import { boldCell, drawTable, strongCell } from './parts/table.ts';

export const registerListTemplate = 'register-list/1';

export interface RegisterRow {
  readonly number: string;
  readonly receivedOn: CalendarDate;
  /** Name, address, occupation and contact of applicant and proxy, one line each. */
  readonly identity: readonly string[];
  readonly requestNumber: string | null;
  readonly informationRequested: string | null;
  readonly purposeOfUse: string | null;
  readonly grounds: readonly ObjectionGround[];
  /** Decision of the Atasan PPID in words, once there is one. */
  readonly decision: string | null;
  readonly repliedOn: CalendarDate | null;
  readonly superior: { readonly name: string; readonly position: string } | null;
  readonly applicantResponse: string | null;
  /** Reason of a voided number. */
  readonly voidedBecause: string | null;
}

export interface RegisterList {
  readonly template: typeof registerListTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly place: string;
  readonly printed: Printed;
  /** "Tahun 2026", or the filter in words. */
  readonly scope: string;
  readonly rows: readonly RegisterRow[];
  readonly keeper: { readonly name: string; readonly position: string };
}

const text = {
  title: 'REGISTER KEBERATAN',
  empty: 'Tidak ada keberatan pada rentang ini.',
  legend: 'Alasan keberatan, UU 14/2008 Pasal 35 ayat (1):',
  closing: (rows: number) => `Jumlah: ${formatNumber(rows, 'id')} nomor.`,
} as const;

const CROSS = '×';

const BEFORE_TOTAL_MM = 3;

export function registerListPdf(model: RegisterList, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const register = checked.value;
  const logo = checkLogo(register.letterhead.logo);
  if (!logo.ok) return logo;

  const sheet = createSheet({
    paper: register.paper,
    orientation: 'landscape',
    margins: { top: 11, right: 12, bottom: 9 + FOOTER, left: 12 },
    fonts,
    title: `${text.title} ${register.scope}`,
    template: register.template,
    printed: register.printed,
  });
  const top = createFlow(sheet, drawLetterhead(sheet, register.letterhead, sheet.top) + 4);
  sheet.text(text.title, sheet.left, top.y, styles.title);
  sheet.text(register.scope, sheet.left + sheet.measure(`${text.title}  `, styles.title), top.y + 0.5, styles.body);
  top.space(lineHeight(styles.title) + 0.8);
  top.paragraph(`${text.legend} ${objectionGrounds.map((code) => `${code} ${groundTexts[code].toLowerCase()}`).join('; ')}.`, styles.fine);
  top.space(2);

  const signed: SignedBelow = {
    place: register.place,
    on: register.printed.on,
    signers: [{ caption: register.keeper.position, name: register.keeper.name }],
    room: 12,
  };
  const end = drawTable(
    sheet,
    {
      head: head(),
      body: body(register),
      columnStyles: columnStyles(sheet.inner),
      size: 7.5,
      signed: BEFORE_TOTAL_MM + lineHeight(styles.strong) + signedBelowHeight(sheet, signed),
    },
    top.y,
  );
  const flow = createFlow(sheet, end + BEFORE_TOTAL_MM);
  flow.paragraph(text.closing(register.rows.length), styles.strong);
  drawSignedBelow(flow, signed);
  drawFooters(sheet, { reference: `${text.title} ${register.scope}`, printed: register.printed });
  return ok(sheet.bytes());
}

function head() {
  const tall = (content: string) => ({ content, rowSpan: 2, styles: { halign: 'center' as const } });
  return [
    [
      tall('Nomor registrasi'),
      tall('Tanggal diterima'),
      tall('Identitas pemohon dan/atau kuasa'),
      tall('Nomor permohonan'),
      tall('Informasi yang diminta'),
      tall('Tujuan penggunaan'),
      { content: 'Alasan keberatan', colSpan: objectionGrounds.length, styles: { halign: 'center' as const } },
      tall('Keputusan Atasan PPID'),
      tall('Hari/tanggal tanggapan'),
      tall('Nama dan jabatan Atasan PPID'),
      tall('Tanggapan pemohon'),
    ],
    objectionGrounds.map((code) => ({ content: code, styles: { halign: 'center' as const } })),
  ];
}

function body(register: RegisterList) {
  if (register.rows.length === 0) return [[{ content: text.empty, colSpan: 17, styles: { halign: 'center' as const } }]];
  return register.rows.map((row) => {
    const number = { content: row.number, styles: strongCell };
    const received = formatDate(row.receivedOn, 'id');
    if (row.voidedBecause !== null) return [number, received, { content: `BATAL: ${row.voidedBecause}`, colSpan: 15, styles: strongCell }];
    return [
      number,
      received,
      row.identity.join('\n'),
      row.requestNumber ?? '',
      row.informationRequested ?? '',
      row.purposeOfUse ?? '',
      ...objectionGrounds.map((code) => ({
        content: row.grounds.includes(code) ? CROSS : '',
        styles: { ...boldCell, halign: 'center' as const, fontSize: 10, cellPadding: { top: 0, right: 0, bottom: 0, left: 0 } },
      })),
      row.decision ?? '',
      row.repliedOn === null ? '' : formatLongDate(row.repliedOn, 'id'),
      row.superior === null ? '' : `${row.superior.name}\n${row.superior.position}`,
      row.applicantResponse ?? '',
    ];
  });
}

/** Shares of the width; F4 gives every column a little more. */
function columnStyles(width: number) {
  const shares = [27, 17, 40, 27, 34, 20, ...objectionGrounds.map(() => 4.6), 21, 18, 22, 18];
  const total = shares.reduce((sum, share) => sum + share, 0);
  return Object.fromEntries(shares.map((share, index) => [index, { cellWidth: (share / total) * width }]));
}
