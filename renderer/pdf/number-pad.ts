/**
 * Pre-numbered blank forms for days without computer or power: one sheet per number, the same slip and form as the receipt, filled in
 * by hand. The numbers belong to a desk code of their own, so that no PC ever prints one of them; they are entered afterwards.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { qrCode } from './kit/barcode.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { Paper } from './kit/paper.ts';
import type { PdfError } from './kit/pdf-error.ts';
import { printable } from './kit/printable.ts';
import { createSheet, type Printed, type Sheet } from './kit/sheet.ts';
import { styles } from './kit/text-style.ts';
import { blankFormContent, drawBlankForm } from './objection/blank-content.ts';
import type { FormContent } from './objection/form.ts';
import { objectionText } from './objection/text.ts';
import { airy } from './parts/density.ts';
import { checkLogo, type Letterhead } from './parts/letterhead.ts';
import { drawCutLine, drawFooters, FOOTER } from './parts/marks.ts';
import { drawSlip, type SlipContent } from './parts/slip.ts';

export const numberPadTemplate = 'number-pad/1';

export interface NumberPad {
  readonly template: typeof numberPadTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly place: string;
  readonly printed: Printed;
  /** Desk code of the pad, which no PC uses. */
  readonly padDesk: string;
  /** The numbers in full, in order, each with the content of its QR code. */
  readonly forms: readonly { readonly number: string; readonly qr: string }[];
  readonly legalLimitWorkingDays: number;
  /** Where a rule of the office counts otherwise than in working days from day H. */
  readonly legalLimitUnit?: 'calendarDays';
  readonly legalLimitStart?: 'receivedOn';
  readonly disputeWorkingDays: number;
  readonly disputeUnit?: 'calendarDays';
}

const text = {
  title: (desk: string) => `Blanko bernomor keberatan, kode meja ${desk}`,
  banner: (desk: string) =>
    `BLANKO BERNOMOR, kode meja ${desk}. Dipakai bila komputer tidak dapat dipakai; dicatat sebagai entri susulan pada hari kerja berikutnya. Blanko yang batal dicoret dan tetap disimpan.`,
  due: (basis: string) => `${basis} Diisi petugas menurut kalender hari kerja dan hari libur.`,
} as const;

export function numberPadPdf(model: NumberPad, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const pad = checked.value;
  const logo = checkLogo(pad.letterhead.logo);
  if (!logo.ok) return logo;
  const slips: SlipContent[] = [];
  for (const [index, form] of pad.forms.entries()) {
    const qr = qrCode(form.qr);
    if (!qr.ok) return err({ code: 'qrTooLong', field: `forms.${index}.qr` });
    slips.push(blankSlip(pad, form.number, qr.value));
  }

  const sheet = createSheet({
    paper: pad.paper,
    margins: { top: 11, right: 18, bottom: 9 + FOOTER, left: 20 },
    fonts,
    title: text.title(pad.padDesk),
    template: pad.template,
    printed: pad.printed,
  });
  for (const [index, slip] of slips.entries()) {
    if (index > 0) sheet.nextPage();
    drawBlank(
      sheet,
      slip,
      blankFormContent({ copy: objectionText.formCopy, place: pad.place, number: slip.number, caseHint: objectionText.partCReverse }),
    );
  }
  drawFooters(sheet, { reference: (page) => pad.forms[page - 1]?.number ?? '', printed: pad.printed });
  return ok(sheet.bytes());
}

function drawBlank(sheet: Sheet, slip: SlipContent, form: FormContent): void {
  const density = { ...airy, row: 0, head: 3, block: 1.4, signature: 8, section: 1.6 };
  const flow = drawSlip(sheet, slip, density);
  flow.space(3.2);
  drawCutLine(sheet, flow.y, objectionText.cutLine);
  flow.space(3);
  drawBlankForm(flow, form, density);
}

function blankSlip(pad: NumberPad, number: string, qr: SlipContent['qr']): SlipContent {
  return {
    letterhead: pad.letterhead,
    banners: [text.banner(pad.padDesk)],
    title: objectionText.receiptTitle,
    numberLabel: objectionText.number,
    number,
    qr,
    pairs: ['Pemohon', 'Nomor permohonan', 'Diterima (tanggal, jam)', 'Alasan keberatan', 'Berkas dilihat'].map((label) => ({
      label,
      value: null,
    })),
    due: {
      title: objectionText.dueTitle,
      date: null,
      notes: [{ text: text.due(objectionText.dueBasis(pad.legalLimitWorkingDays, pad.legalLimitUnit, pad.legalLimitStart)) }],
    },
    notes: [{ text: `${objectionText.fee} ${objectionText.dispute(pad.disputeWorkingDays, pad.disputeUnit)}`, style: styles.small }],
    steps: [],
    signers: [
      { caption: 'Pemohon', name: null },
      { caption: 'Petugas penerima', name: null },
    ],
  };
}
