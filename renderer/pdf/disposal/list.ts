/**
 * The list of a disposal: daftar arsip usul pindah, usul musnah, usul serah for the review, and the list of what was transferred,
 * destroyed or handed over as part of the Berita Acara, in two copies (domain.md 4.3, 4.6).
 */
import { formatNumber } from '#shared/i18n/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow } from '../kit/flow.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import { checkLogo, drawLetterhead } from '../parts/letterhead.ts';
import { drawFooters, FOOTER } from '../parts/marks.ts';
import { drawSignedBelow, type SignedBelow, signedBelowHeight } from '../parts/signed-below.ts';
import { drawTable, strongCell } from '../parts/table.ts';
import { HAND } from './minutes-parts.ts';
import type { DisposalList } from './model.ts';
import { kindTexts, minutesText } from './text.ts';

const columns = [
  'No.',
  'Kode klasifikasi',
  'Uraian arsip',
  'Kurun waktu',
  'Tingkat',
  'Jumlah',
  'Boks dan folder',
  'Retensi',
  'Nasib akhir',
  'Keterangan',
];
const shares = [9, 22, 66, 25, 18, 20, 36, 38, 22, 24];

const BEFORE_TOTAL_MM = 3;

export function disposalListPdf(model: DisposalList, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const list = checked.value;
  const logo = checkLogo(list.letterhead.logo);
  if (!logo.ok) return logo;
  const title = kindTexts[list.kind][list.stage];
  const reference = list.number ?? list.title;
  const sheet = createSheet({
    paper: list.paper,
    orientation: 'landscape',
    margins: { top: 11, right: 12, bottom: 9 + FOOTER, left: 12 },
    fonts,
    title: `${title} ${reference}`,
    template: list.template,
    printed: list.printed,
  });
  const copies = list.stage === 'done' ? 2 : 1;
  for (let copy = 1; copy <= copies; copy += 1) {
    if (copy > 1) sheet.nextPage();
    drawCopy(sheet, list, copies > 1 ? copy : null);
  }
  drawFooters(sheet, { reference, printed: list.printed, copies });
  return ok(sheet.bytes());
}

function drawCopy(sheet: Sheet, list: DisposalList, copy: number | null): void {
  const words = kindTexts[list.kind];
  const top = createFlow(sheet, drawLetterhead(sheet, list.letterhead, sheet.top) + 3);
  if (copy !== null) sheet.text(minutesText.copy(copy, words.copies[copy - 1] ?? ''), sheet.right, top.y, styles.small, 'right');
  sheet.text(words[list.stage], sheet.left, top.y, styles.title);
  top.space(lineHeight(styles.title) + 0.8);
  const about = list.stage === 'done' ? `Lampiran Berita Acara Nomor ${list.number ?? HAND}` : list.title;
  top.paragraph([about, ...list.schedules.map((name) => `Jadwal Retensi Arsip: ${name}`)].join('. '), styles.small);
  top.space(2);

  const signed = signedBelow(list);
  const end = drawTable(
    sheet,
    {
      head: [columns],
      body: list.rows.map((row, index) => [
        { content: formatNumber(index + 1, 'id'), styles: { halign: 'right' as const } },
        { content: row.code, styles: strongCell },
        row.description,
        row.date,
        row.state,
        row.quantity,
        row.place,
        row.retention,
        row.fate,
        row.note,
      ]),
      columnStyles: Object.fromEntries(
        shares.map((share, index) => [index, { cellWidth: (share / shares.reduce((sum, one) => sum + one, 0)) * sheet.inner }]),
      ),
      size: 8,
      signed: BEFORE_TOTAL_MM + lineHeight(styles.strong) + signedBelowHeight(sheet, signed),
    },
    top.y,
  );
  const flow = createFlow(sheet, end + BEFORE_TOTAL_MM);
  flow.paragraph(`Jumlah: ${formatNumber(list.rows.length, 'id')} nomor.`, styles.strong);
  drawSignedBelow(flow, signed);
}

function signedBelow(list: DisposalList): SignedBelow {
  const captions = list.stage === 'done' ? ['PIHAK PERTAMA', 'PIHAK KEDUA'] : ['Kepala unit pengolah', 'Arsiparis'];
  const signers = captions.map((caption, index) => {
    const party = list.signers[index];
    return { caption, name: party?.name ?? null, ...(party ? { note: party.position } : {}) };
  });
  return { place: list.place, on: list.signedOn, signers, room: 14 };
}
