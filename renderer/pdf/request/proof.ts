/**
 * Proof of registration and the numbered copy of the form on one sheet: the paper that starts the clock. A request that was answered
 * at once says what was handed over and is signed for it. Long texts go on on a further sheet.
 */
import { formatList, formatLongDate, formatTime } from '#shared/i18n/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Flow } from '../kit/flow.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import { unbroken } from '../kit/wrap.ts';
import { codedSheet } from '../parts/coded-sheet.ts';
import { type Density, densities } from '../parts/density.ts';
import { drawCutLine, drawFooters, FOOTER } from '../parts/marks.ts';
import { drawPairs, type Pair } from '../parts/pairs.ts';
import { drawSignatures, type Signer } from '../parts/signatures.ts';
import { type DueBox, drawSlip, type SlipContent, type UncodedSlip } from '../parts/slip.ts';
import type { RequestProof } from './model.ts';
import { deliveryTexts, formTexts, requestText as text } from './text.ts';

/** Prints the proof; the same view model gives the same bytes. */
export function requestProofPdf(model: RequestProof, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const begun = codedSheet(model, fonts, {
    margins: { top: 11, right: 18, bottom: 9 + FOOTER, left: 20 },
    titleOf: ({ number }) => `Tanda bukti permohonan ${number}`,
  });
  if (!begun.ok) return begun;
  const { sheet, model: proof, qr } = begun.value;
  const slip: SlipContent = { ...proofSlip(proof), qr };
  // As airy as one sheet allows; what finds no room on the tightest goes on on the next one.
  const density = densities.find((one) => sheet.rehearse(() => draw(sheet, slip, proof, one)) === 1) ?? densities.at(-1);
  if (density) draw(sheet, slip, proof, density);
  drawFooters(sheet, { reference: proof.number, printed: proof.printed });
  return ok(sheet.bytes());
}

/** Answers how many sheets it took. */
function draw(sheet: Sheet, slip: SlipContent, proof: RequestProof, density: Density): number {
  const flow = drawSlip(sheet, slip, density);
  flow.space(density.block + 2);
  if (flow.limit - flow.y > 40) drawCutLine(sheet, flow.y, text.cutLine);
  flow.space(density.head);
  drawForm(flow, proof, density);
  return sheet.page;
}

export function proofSlip(proof: RequestProof): UncodedSlip {
  const { applicant, received, printed, officer } = proof;
  return {
    letterhead: proof.letterhead,
    banners: bannersOf(proof),
    title: proof.atOnce ? text.atOnceTitle : text.proofTitle,
    numberLabel: text.number,
    number: proof.number,
    pairs: [
      { label: 'Pemohon', value: applicant.name },
      ...(applicant.proxy ? [{ label: 'Kuasa', value: applicant.proxy.name }] : []),
      {
        label: 'Diterima',
        value: `${formatLongDate(received.on, 'id')}, pukul ${unbroken(formatTime(received.time, printed.zone, 'id'))}`,
      },
      { label: 'Diregistrasi', value: formatLongDate(proof.registeredOn, 'id') },
      { label: 'Melalui', value: proof.outsideNumber ? `${proof.channel}, nomor ${proof.outsideNumber}` : proof.channel },
      { label: 'Berkas dilihat', value: formatList(proof.papersSeen, 'id', 'plain') },
      ...(proof.atOnce ? [{ label: 'Diserahkan', value: `${proof.atOnce.items} (${formTexts[proof.atOnce.form]})` }] : []),
    ],
    due: dueBox(proof),
    notes: [{ text: proof.atOnce ? text.fee : `${text.fee} ${text.silence(proof.filing)}`, style: styles.small }],
    steps: [],
    signers: [
      {
        caption: proof.atOnce ? 'Yang menerima informasi' : applicant.proxy ? 'Kuasa pemohon' : 'Pemohon',
        name: proof.atOnce?.receiver ?? signerOf(proof),
      },
      { caption: 'Petugas penerima', name: officer.name },
    ],
  };
}

function bannersOf({ reprintOf, backEntry, printed }: RequestProof): string[] {
  const entered = backEntry
    ? `${unbroken(formatLongDate(backEntry.enteredOn, 'id'))} pukul ${unbroken(formatTime(backEntry.enteredAt, printed.zone, 'id'))}`
    : '';
  return [...(reprintOf ? [text.reprint(printed.on, reprintOf)] : []), ...(backEntry ? [text.backEntry(entered, backEntry.reason)] : [])];
}

function dueBox({ due, dueExtended, provisionalYears, atOnce, registeredOn }: RequestProof): DueBox {
  if (atOnce) return { title: text.atOnceBox, date: formatLongDate(registeredOn, 'id'), notes: [{ text: text.atOnceNote }] };
  return {
    title: text.dueTitle,
    date: formatLongDate(due.on, 'id'),
    notes: [
      { text: text.dueBasis(due.workingDays, due.unit) },
      { text: text.dueExtended(dueExtended.on, dueExtended.workingDays, dueExtended.unit) },
      ...(provisionalYears.length === 0 ? [] : [{ text: text.provisional(provisionalYears), strong: true }]),
    ],
  };
}

/** The form as it stays with the office, with what the applicant asked for in full. */
function drawForm(flow: Flow, proof: RequestProof, density: Density): void {
  const { sheet } = flow;
  flow.ensure(lineHeight(styles.title));
  sheet.text(text.formTitle, sheet.left, flow.y, styles.title);
  sheet.text(text.formCopy, sheet.right, flow.y + 0.6, styles.small, 'right');
  flow.space(lineHeight(styles.title) + density.section);
  drawPairs(flow, formPairs(proof), { x: sheet.left, width: sheet.inner, labelWidth: 46, gap: density.row });
  if (proof.assisted) flow.paragraph(text.assisted(proof.officer.name), styles.smallItalic);
  flow.space(density.block);
  flow.ensure(lineHeight(styles.body));
  sheet.text(`${proof.place}, ${formatLongDate(proof.registeredOn, 'id')}`, sheet.right, flow.y, styles.body, 'right');
  flow.space(lineHeight(styles.body) + 0.8);
  drawSignatures(flow, formSigners(proof), density.signature);
}

function formPairs(proof: RequestProof): Pair[] {
  const { applicant } = proof;
  const names = { person: 'Nama', legalEntity: 'Badan hukum', group: 'Kelompok' } as const;
  return [
    { label: 'Nomor pendaftaran', value: proof.number },
    { label: names[applicant.kind], value: applicant.name },
    { label: 'Alamat', value: applicant.address },
    ...(applicant.kind === 'person' ? [{ label: 'Pekerjaan', value: applicant.occupation ?? 'tidak diisi' }] : []),
    { label: 'Telepon/surel', value: applicant.contact },
    ...(applicant.proxy
      ? [{ label: 'Kuasa', value: [applicant.proxy.name, applicant.proxy.address, applicant.proxy.contact].filter(Boolean).join(', ') }]
      : []),
    { label: 'Rincian informasi', value: proof.information },
    { label: 'Tujuan penggunaan', value: proof.purpose ?? 'tidak diisi' },
    { label: 'Cara memperoleh', value: formTexts[proof.obtaining] },
    { label: 'Cara mendapatkan salinan', value: deliveryTexts[proof.delivery] },
  ];
}

function formSigners(proof: RequestProof): Signer[] {
  const { applicant, officer } = proof;
  return [
    {
      caption: 'Pemohon informasi',
      name: signerOf(proof),
      ...(applicant.proxy ? { note: `kuasa dari ${applicant.name}` } : {}),
    },
    { caption: 'Petugas penerima', name: officer.name, ...(officer.position === null ? {} : { note: officer.position }) },
  ];
}

/** Who holds the pen: the proxy, or the applicant. */
const signerOf = ({ applicant }: RequestProof): string => applicant.proxy?.name ?? applicant.name;
