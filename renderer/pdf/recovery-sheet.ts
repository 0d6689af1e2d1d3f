/**
 * Recovery sheet: the private half of the recovery key on paper, for a sealed envelope. It must serve a stranger with nothing but the
 * public program `age`, so the steps stand on it. The key is in the drawing only, never in the properties of the file.
 */
import { formatLongDate, formatTime } from '#shared/i18n/format.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type Barcode, qrCode } from './kit/barcode.ts';
import { createFlow, type Flow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { Paper } from './kit/paper.ts';
import type { PdfError } from './kit/pdf-error.ts';
import { printable } from './kit/printable.ts';
import { createSheet, type Printed } from './kit/sheet.ts';
import { lineHeight, styles, type TextStyle } from './kit/text-style.ts';
import { checkLogo, drawLetterhead, type Letterhead } from './parts/letterhead.ts';
import { drawFooters, FOOTER } from './parts/marks.ts';
import { drawPairs } from './parts/pairs.ts';
import { drawSignatures } from './parts/signatures.ts';

export const recoverySheetTemplate = 'recovery-sheet/1';

export interface RecoverySheet {
  readonly template: typeof recoverySheetTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  /** Name of the office as it stands in the backup. */
  readonly office: string;
  /** `AGE-SECRET-KEY-1...`, exactly as age takes it. */
  readonly secretKey: string;
  /** `age1...`: tells which of several sheets belongs to a backup. */
  readonly publicKey: string;
  /** Folder of the backups on the drive. */
  readonly folder: string;
  readonly createdBy: string;
}

/** Bech32 without 1, b, i, o; 58 characters after the prefix (C2SP age.md, "X25519 identity"). */
const AGE_KEY = /^AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}$/;
const PREFIX = 'AGE-SECRET-KEY-1';

const text = {
  title: 'LEMBAR PEMULIHAN CADANGAN',
  secret: 'RAHASIA. Siapa pun yang memegang lembar ini dapat membaca seluruh cadangan kantor.',
  keep: 'Simpan dalam amplop bersegel di lemari besi, terpisah dari flashdisk cadangan. Jangan difoto, jangan disimpan sebagai berkas.',
  lost: 'Tanpa lembar ini dan tanpa komputer kantor yang masih menyala, cadangan tidak dapat dibuka oleh siapa pun.',
  keyTitle: 'Kunci rahasia',
  keyHint: `Awalan ${PREFIX} diikuti 58 huruf dan angka dalam 15 kelompok. Dibaca dari kiri ke kanan; tanpa spasi; huruf I, O, B dan angka 1 tidak dipakai sesudah awalan.`,
  qrHint: 'Kode QR berisi kunci yang sama, tepat seperti diminta program age.',
  stepsTitle: 'Membuka cadangan tanpa aplikasi Daluang',
  envelope: 'Amplop',
  envelopeSeal: 'Tanda tangan melintang pada segel, dua orang',
} as const;

const steps = (folder: string): readonly { readonly text: string; readonly command?: string }[] => [
  { text: 'Pasang program age (age-encryption.org; pada Debian atau Ubuntu: apt install age). Bekerjalah pada komputer tanpa jaringan.' },
  {
    text: 'Ketik kunci di atas sebagai satu baris ke dalam berkas kunci.txt di folder beranda komputer itu (bukan di flashdisk), atau pindai kode QR dan simpan isinya.',
  },
  {
    text: `Pada flashdisk, buka folder ${folder}; di dalam sets pilih set terbaru yang memuat SELESAI.json, lalu periksa keutuhannya:`,
    command: 'sha256sum -c manifest-sha256.txt',
  },
  {
    text: 'Buka data: setiap berkas .ndjson.gz.age menjadi baris JSON yang dapat dibaca.',
    command: 'age -d -i ~/kunci.txt data/records-0001.ndjson.gz.age | gunzip > ~/records-0001.ndjson',
  },
  {
    text: 'Buka lampiran: packs.txt menyebut paket yang diperlukan set itu; setiap paket ialah arsip tar.',
    command: 'age -d -i ~/kunci.txt ../../packs/NAMA.tar.age | tar -x -C ~',
  },
  { text: 'Sesudah selesai, hapus kunci.txt dan segel kembali lembar ini dalam amplop baru.' },
];

const keyStyle: TextStyle = { face: 'bold', size: 13, leading: 17 };

export function recoverySheetPdf(model: RecoverySheet, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  if (!AGE_KEY.test(model.secretKey)) return err({ code: 'notAnAgeKey' });
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const recovery = checked.value;
  const logo = checkLogo(recovery.letterhead.logo);
  if (!logo.ok) return logo;
  const qr = qrCode(recovery.secretKey);
  if (!qr.ok) return err({ code: 'qrTooLong', field: 'secretKey' });

  const sheet = createSheet({
    paper: recovery.paper,
    margins: { top: 11, right: 18, bottom: 9 + FOOTER, left: 20 },
    fonts,
    title: 'Lembar pemulihan cadangan',
    template: recovery.template,
    printed: recovery.printed,
  });
  const flow = createFlow(sheet, drawLetterhead(sheet, recovery.letterhead, sheet.top) + 4);
  sheet.text(text.title, sheet.left, flow.y, styles.title);
  flow.space(lineHeight(styles.title) + 2);
  drawWarning(flow);
  flow.space(3);
  drawPairs(
    flow,
    [
      { label: 'Kantor', value: recovery.office },
      {
        label: 'Dibuat',
        value: `${formatLongDate(recovery.printed.on, 'id')}, pukul ${formatTime(recovery.printed.time, recovery.printed.zone, 'id')}`,
      },
      { label: 'Dibuat oleh', value: recovery.createdBy },
      { label: 'Kunci publik', value: recovery.publicKey },
    ],
    { x: sheet.left, width: sheet.inner, labelWidth: 36, gap: 0.6 },
  );
  flow.space(2.4);
  drawKey(flow, recovery.secretKey, qr.value);
  flow.space(4);
  drawSteps(flow, recovery.folder);
  flow.space(3);
  drawEnvelope(flow, recovery);
  drawFooters(sheet, { reference: 'Lembar pemulihan', printed: recovery.printed });
  return ok(sheet.bytes());
}

function drawWarning(flow: Flow): void {
  const { sheet } = flow;
  const width = sheet.inner - 6;
  const strong = sheet.wrap(text.secret, styles.section, width);
  const plain = sheet.wrap(`${text.keep} ${text.lost}`, styles.small, width);
  const height = strong.length * lineHeight(styles.section) + plain.length * lineHeight(styles.small) + 3.4;
  sheet.frame(sheet.left, flow.y, sheet.inner, height, 1.2);
  const below = sheet.lines(strong, sheet.left + 3, flow.y + 1.6, styles.section);
  sheet.lines(plain, sheet.left + 3, below, styles.small);
  flow.space(height);
}

/** Prefix on a line of its own, then fifteen numbered groups of four, five to a row; the QR code beside them. */
function drawKey(flow: Flow, key: string, qr: Barcode): void {
  const { sheet } = flow;
  const size = 44;
  const groups = key.slice(PREFIX.length).match(/.{1,4}/g) ?? [];
  const width = sheet.inner - size - 8;
  const cell = { width: width / 5, height: 12.4 };
  sheet.text(text.keyTitle, sheet.left, flow.y, styles.section);
  flow.space(lineHeight(styles.section) + 1.4);
  const top = flow.y;
  sheet.barcode(qr, sheet.right - size, top, size, size);
  sheet.text(PREFIX, sheet.left, top, keyStyle);
  const grid = top + lineHeight(keyStyle) + 1.6;
  for (const [index, group] of groups.entries()) {
    const x = sheet.left + (index % 5) * cell.width;
    const y = grid + Math.floor(index / 5) * cell.height;
    sheet.frame(x, y, cell.width, cell.height, 0.6);
    sheet.text(String(index + 1), x + 1.2, y + 0.6, { face: 'regular', size: 7, leading: 9 });
    sheet.text(group, x + cell.width / 2, y + 4.2, keyStyle, 'center');
  }
  flow.y = Math.max(grid + 3 * cell.height, top + size) + 2;
  flow.paragraph(`${text.keyHint} ${text.qrHint}`, styles.small);
}

function drawSteps(flow: Flow, folder: string): void {
  const { sheet } = flow;
  sheet.text(text.stepsTitle, sheet.left, flow.y, styles.section);
  flow.space(lineHeight(styles.section) + 1);
  for (const [index, step] of steps(folder).entries()) {
    flow.ensure(lineHeight(styles.body));
    sheet.text(`${index + 1}.`, sheet.left, flow.y, styles.section);
    flow.paragraph(step.text, styles.body, sheet.left + 6, sheet.inner - 6);
    if (step.command !== undefined) drawCommand(flow, step.command);
    flow.space(0.9);
  }
}

/** A command to be typed, marked by a bar at its left. */
function drawCommand(flow: Flow, command: string): void {
  const { sheet } = flow;
  const top = flow.y + 0.4;
  flow.space(0.4);
  flow.paragraph(command, styles.strong, sheet.left + 10, sheet.inner - 10);
  sheet.rule(sheet.left + 7.4, top + 0.5, sheet.left + 7.4, flow.y - 0.5, 1.4);
}

function drawEnvelope(flow: Flow, recovery: RecoverySheet): void {
  const { sheet } = flow;
  const signing = 9;
  const height = lineHeight(styles.section) + 2 * (lineHeight(styles.body) + 1.4) + 3 * lineHeight(styles.body) + signing + 7;
  flow.ensure(height);
  sheet.frame(sheet.left, flow.y, sheet.inner, height, 0.6);
  const inside = createFlow(sheet, flow.y + 2);
  sheet.text(text.envelope, sheet.left + 3, inside.y, styles.section);
  sheet.text(recovery.printed.on.slice(0, 4), sheet.right - 3, inside.y, styles.section, 'right');
  inside.space(lineHeight(styles.section) + 0.6);
  drawPairs(
    inside,
    [
      { label: 'Disimpan di', value: null },
      { label: 'Disegel tanggal', value: null },
    ],
    { x: sheet.left + 3, width: sheet.inner - 6, labelWidth: 33, gap: 0 },
  );
  inside.space(2);
  sheet.text(text.envelopeSeal, sheet.left + 3, inside.y, styles.small);
  inside.space(lineHeight(styles.small) - 2);
  drawSignatures(
    inside,
    [
      { caption: '', name: null },
      { caption: '', name: null },
    ],
    signing,
    { left: sheet.left + 3, width: sheet.inner - 6 },
  );
  flow.space(height);
}
