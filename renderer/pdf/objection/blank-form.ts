/**
 * The form of an objection, parts A to D, empty for the table of the service room, with its filling guide on the reverse (annex of Perki
 * 1/2021; requirements of SOP-PPID-04 G and annex step 1). It has no number: the register gives one when the form is handed in.
 */
import type { Result } from '#shared/lib/result.ts';
import { ok } from '#shared/lib/result.ts';
import { createFlow, type Flow } from '../kit/flow.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { Paper } from '../kit/paper.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Printed, type Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import { airy } from '../parts/density.ts';
import { checkLogo, drawLetterhead, type Letterhead } from '../parts/letterhead.ts';
import { drawFooters, FOOTER } from '../parts/marks.ts';
import { blankFormContent, drawBlankForm } from './blank-content.ts';
import { objectionText } from './text.ts';

export const blankFormTemplate = 'objection-blank/1';

export interface BlankForm {
  readonly template: typeof blankFormTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly place: string;
  readonly printed: Printed;
  /** "30 hari kerja", as the rule of the day counts it. */
  readonly filing: string;
  readonly reply: string;
  /** Hours of the desk, in words. */
  readonly hours: string;
}

const text = {
  reference: 'Formulir keberatan',
  copy: 'Petunjuk di balik lembar',
  title: 'PETUNJUK PENGISIAN FORMULIR KEBERATAN',
  guide: ({ filing, reply, hours }: BlankForm): readonly (readonly [string, readonly string[]])[] => [
    [
      'Umum',
      [
        'Isi dengan huruf cetak yang jelas. Yang tidak dapat menulis atau membaca dibantu petugas: keberatan lisan dituliskan petugas pada formulir ini dan dibacakan kembali.',
        `Keberatan diajukan paling lambat ${filing} setelah ditemukannya alasan keberatan (UU 14/2008 Pasal 36 ayat (1)). Layanan ini tidak dipungut biaya.`,
      ],
    ],
    [
      'A. Informasi pengaju keberatan',
      [
        'Nomor registrasi keberatan diisi petugas.',
        'Nomor pendaftaran permohonan tertera pada tanda bukti permohonan informasi. Alasan b tidak memerlukan permohonan.',
        'Tulis nama dan alamat lengkap, dan sekurang-kurangnya satu kontak: telepon atau surel.',
        'Bila diwakili kuasa, tulis nama dan kontak kuasa, dan lampirkan surat kuasa khusus bermeterai.',
      ],
    ],
    ['B. Alasan keberatan', ['Beri tanda silang pada satu alasan atau lebih, a sampai g.']],
    [
      'C. Kasus posisi',
      [
        'Ceritakan urutan kejadiannya: informasi yang diminta, kapan dan kepada siapa, jawaban yang diterima, dan mengapa Anda berkeberatan. Bila tidak cukup, lanjutkan pada lembar tambahan.',
      ],
    ],
    [
      'D. Hari dan tanggal tanggapan',
      [
        `Diisi petugas. Tanggapan tertulis Atasan PPID diberikan paling lambat ${reply} sejak keberatan dicatat dalam register (UU 14/2008 Pasal 36 ayat (2)).`,
        'Pilih cara tanggapan disampaikan, lalu tulis tanggal dan tanda tangani.',
      ],
    ],
    [
      'Yang dibawa',
      [
        'KTP atau identitas lain untuk diperlihatkan, dengan fotokopinya; badan hukum: akta pendirian beserta pengesahannya.',
        `Serahkan formulir di meja layanan. ${hours === '' ? '' : `Jam layanan: ${hours}. `}Anda menerima nomor registrasi dan tanda terima pada saat itu juga.`,
      ],
    ],
  ],
} as const;

export function blankFormPdf(model: BlankForm, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const form = checked.value;
  const logo = checkLogo(form.letterhead.logo);
  if (!logo.ok) return logo;
  const sheet = createSheet({
    paper: form.paper,
    margins: { top: 11, right: 18, bottom: 9 + FOOTER, left: 20 },
    fonts,
    title: text.reference,
    template: form.template,
    printed: form.printed,
  });
  drawForm(sheet, form);
  sheet.nextPage();
  drawGuide(createFlow(sheet, sheet.top), form);
  drawFooters(sheet, { reference: text.reference, printed: form.printed });
  return ok(sheet.bytes());
}

function drawForm(sheet: Sheet, form: BlankForm): void {
  const flow = createFlow(sheet, drawLetterhead(sheet, form.letterhead, sheet.top) + 4);
  drawBlankForm(
    flow,
    blankFormContent({ copy: text.copy, place: form.place, number: null, caseHint: objectionText.partCFurtherSheet }),
    airy,
  );
}

function drawGuide(flow: Flow, form: BlankForm): void {
  const { sheet } = flow;
  sheet.text(text.title, sheet.left, flow.y, styles.title);
  flow.space(lineHeight(styles.title) + 3);
  for (const [head, sentences] of text.guide(form)) {
    flow.ensure(lineHeight(styles.section) + 2 * lineHeight(styles.body));
    sheet.text(head, sheet.left, flow.y, styles.section);
    flow.space(lineHeight(styles.section) + 0.8);
    for (const sentence of sentences) {
      flow.paragraph(sentence, styles.body, sheet.left + 4, sheet.inner - 4);
      flow.space(1);
    }
    flow.space(2);
  }
}
