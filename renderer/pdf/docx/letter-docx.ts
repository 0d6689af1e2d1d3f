/**
 * A letter as an editable DOCX draft, from the same `Letter` that `parts/letter.ts` draws as a PDF: what is decided stands in it, and
 * the office goes on in its word processor. A draft is no issued paper: it has no QR code and is not kept. The library is large, so
 * whoever needs it imports this file only then (`await import(...)`).
 */
import { BorderStyle, Document, Footer, ImageRun, PageNumber, Paragraph, TextRun } from 'docx';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type Paper, papers } from '../kit/paper.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { cleanTexts } from '../kit/printable.ts';
import type { Letter, LetterBlock, UncodedLetter } from '../parts/letter.ts';
import { checkLogo, type Letterhead, logoSize } from '../parts/letterhead.ts';
import type { Signer } from '../parts/signatures.ts';
import { packDocx } from './pack-docx.ts';
import { copyLines, line, type Piece, pairRows, plainRows, ruledTable, signatureRows, space, twips } from './pieces.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface DocxOptions {
  readonly paper: Paper;
  /** Title of the file; never a personal name. */
  readonly title: string;
}

/** As the PDF of a letter. */
const margins = { top: 12, right: 20, bottom: 20, left: 25 };

export async function letterDocx(draft: UncodedLetter, { paper, title }: DocxOptions): Promise<Result<Uint8Array, PdfError>> {
  const logo = checkLogo(draft.letterhead.logo);
  if (!logo.ok) return err(logo.error);
  // Pasted marks that nobody sees are left out; the logo is no text.
  const letter = cleanTexts(draft);
  const { width, height } = papers[paper];
  const inner = width - margins.left - margins.right;
  const pieces: readonly Piece[] = [
    ...letterhead(letter.letterhead, inner),
    ...letter.banners.map((text) => banner(text)),
    ...(letter.title ? titleOf(letter.title) : []),
    ...(letter.head ? headOf(letter.head, inner) : []),
    ...letter.blocks.flatMap((block, index) => blockOf(block, inner, index === letter.blocks.length - 1 && letter.signers.length > 0)),
    ...endOf(letter, inner),
  ];
  const made = new Document({
    title,
    creator: 'Daluang',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'id-ID' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: { top: twips(margins.top), right: twips(margins.right), bottom: twips(margins.bottom), left: twips(margins.left) },
          },
        },
        footers: { default: pageFooter(title) },
        children: [...pieces],
      },
    ],
  });
  return ok(await packDocx(made));
}

function letterhead({ agency, office, address, logo }: Letterhead, inner: number): readonly Piece[] {
  const names = [
    ...(agency ? [line(agency, { place: 'center', size: 13 })] : []),
    ...(office ? [line(office, { place: 'center', size: 15, bold: true })] : []),
    ...(address ? [line(address, { place: 'center', size: 9 })] : []),
  ];
  const rule = new Paragraph({
    border: { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 4, color: '000000' } },
    spacing: { after: 200 },
  });
  const size = logo?.kind === 'image' ? logoSize(logo.bytes) : null;
  if (logo?.kind !== 'image' || !size) return [...names, rule];
  const dots = (mm: number) => Math.round((mm / 25.4) * 96);
  const picture = new ImageRun({
    type: size.format === 'PNG' ? 'png' : 'jpg',
    data: logo.bytes,
    transformation: { width: dots(size.width), height: dots(size.height) },
  });
  const side = 20;
  return [
    plainRows([
      [
        { children: [new Paragraph({ children: [picture] })], width: side },
        { children: names, width: inner - 2 * side },
        { children: [line('')], width: side },
      ],
    ]),
    rule,
  ];
}

const banner = (text: string): Paragraph => {
  const rule = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' };
  return new Paragraph({
    border: { top: rule, bottom: rule, left: rule, right: rule },
    spacing: { after: 200 },
    children: [new TextRun({ text, bold: true })],
  });
};

const titleOf = ({ lines, number }: NonNullable<Letter['title']>): readonly Piece[] => [
  ...lines.map((text) => line(text, { place: 'center', bold: true, size: 12 })),
  line(number, { place: 'center', after: 12 }),
];

const headOf = ({ rows, placeAndDate, to }: NonNullable<Letter['head']>, inner: number): readonly Piece[] => [
  line(placeAndDate, { place: 'right', after: 4 }),
  pairRows(rows, { labelWidth: 24, width: inner }),
  space(6),
  ...to.map((text, index) => line(text, { bold: index === 1 })),
  space(8),
];

/** `signed`: signatures follow, and its end goes over with them: no one signs a sheet that says nothing. */
function blockOf(block: LetterBlock, inner: number, signed: boolean): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphs(block.text, signed);
    case 'heading':
      return [line(block.text, { bold: true, after: 4, keepNext: true })];
    case 'pairs':
      return [pairRows(block.pairs, { labelWidth: 44, width: inner - 6, indent: 6, keepLast: signed }), space(4, signed)];
    case 'ticks':
      return [
        ...block.rows.map(({ chosen, text }, index) =>
          line(`${chosen ? '☒' : '☐'}  ${text}`, { bold: chosen, after: 2, keepNext: signed && index === block.rows.length - 1 }),
        ),
        space(4, signed),
      ];
    case 'table':
      return [
        ruledTable(block.head, [...block.rows, ...(block.total ? [block.total] : [])], {
          shares: block.shares,
          width: inner,
          keepLast: signed,
        }),
        space(6, signed),
      ];
  }
}

/** Each line a paragraph of its own: a line break inside a justified one would stretch its last words over the page. */
function paragraphs(text: string, signed: boolean): readonly Piece[] {
  const lines = text.split('\n');
  return lines.map((part, index) => {
    const last = index === lines.length - 1;
    return line(part, { place: 'both', after: last ? 6 : 0, keepNext: signed && last, keepLines: signed && last });
  });
}

/** Three side by side; the next three below them. */
const abreast = (signers: readonly Signer[]): readonly (readonly Signer[])[] =>
  signers.length <= 3 ? [signers] : [signers.slice(0, 3), ...abreast(signers.slice(3))];

const endOf = ({ closing, signers, witnesses, copies }: UncodedLetter, inner: number): readonly Piece[] => [
  // Place and date stand above the one who signs; above several, at the right edge.
  ...(closing && signers.length !== 1 ? [line(closing, { place: 'right', after: 4, keepNext: true })] : []),
  ...(signers.length > 0
    ? [signatureRows(signers, inner, { above: signers.length === 1 ? closing : null, copies: witnesses ? [] : copies })]
    : []),
  ...(witnesses
    ? [
        space(8),
        line(witnesses.heading, { bold: true, after: 4, keepNext: true }),
        ...abreast(witnesses.signers).flatMap((row) => [signatureRows(row, inner, { above: null, copies: [] }), space(6)]),
      ]
    : []),
  ...(copies.length > 0 && (witnesses || signers.length === 0) ? [space(8), ...copyLines(copies)] : []),
];

const pageFooter = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [new TextRun({ size: 16, children: [`${title}, halaman `, PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
