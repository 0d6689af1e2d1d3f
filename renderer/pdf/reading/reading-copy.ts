/**
 * What a paper says, from its first word to its last and without its drawing: the same words go into a large print and into the plain text
 * for a Braille printer (Perki 1/2021 Art. 24 and 41: forms for persons with disabilities). It carries no signature and no code: the paper
 * itself stays the one with legal effect, and the first line says so.
 */
import type { LetterBlock, UncodedLetter } from '../parts/letter.ts';
import type { Letterhead } from '../parts/letterhead.ts';
import type { Pair } from '../parts/pairs.ts';
import type { Signer } from '../parts/signatures.ts';
import type { UncodedSlip } from '../parts/slip.ts';

export type ReadingPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pair'; readonly label: string; readonly value: string };

export interface ReadingCopy {
  /** Of the office, line by line. */
  readonly from: readonly string[];
  readonly title: string;
  readonly parts: readonly ReadingPart[];
}

const NOT_FILLED = 'belum diisi';

const heading = (text: string): ReadingPart => ({ kind: 'heading', text });
const text = (said: string): ReadingPart => ({ kind: 'text', text: said });
const pairs = (all: readonly Pair[]): ReadingPart[] =>
  all.map(({ label, value }) => ({ kind: 'pair', label, value: value === null || value === '' ? NOT_FILLED : value }));
const signed = (signers: readonly Signer[]): ReadingPart[] =>
  signers.map(({ caption, name, note }) => ({
    kind: 'pair',
    label: caption,
    value: [name ?? NOT_FILLED, note].filter(Boolean).join(', '),
  }));

export const officeNames = ({ agency, office, address }: Letterhead): string[] => [agency, office, address].filter(Boolean);

/** The part of a receipt that goes home with the applicant. */
export function readingOfSlip(slip: UncodedSlip, more: readonly ReadingPart[] = []): ReadingCopy {
  return {
    from: officeNames(slip.letterhead),
    title: slip.title,
    parts: [
      ...slip.banners.map(text),
      { kind: 'pair', label: slip.numberLabel, value: slip.number },
      ...pairs(slip.pairs),
      heading(slip.due.title),
      text(slip.due.date ?? NOT_FILLED),
      ...slip.due.notes.map((note) => text(note.text)),
      ...slip.notes.map((note) => text(note.text)),
      ...slip.steps.flatMap((step) => [heading(step.title), text(`${step.text}, ${step.when}.`)]),
      ...more,
      ...signed(slip.signers),
    ],
  };
}

/** Letters and decisions; several that go out together are read one after the other. */
export function readingOfLetters(letters: readonly UncodedLetter[], title: string): ReadingCopy {
  return {
    from: letters[0] ? officeNames(letters[0].letterhead) : [],
    title,
    parts: letters.flatMap((letter) => [
      ...letter.banners.map(text),
      ...(letter.title ? [heading(letter.title.lines.join(' ')), text(letter.title.number)] : []),
      ...(letter.head ? [text(letter.head.placeAndDate), ...pairs(letter.head.rows), text(letter.head.to.filter(Boolean).join(', '))] : []),
      ...letter.blocks.flatMap(readingOfBlock),
      ...(letter.closing ? [text(letter.closing)] : []),
      ...signed(letter.signers),
      ...(letter.witnesses ? [text(letter.witnesses.heading), ...signed(letter.witnesses.signers)] : []),
      ...(letter.copies.length > 0 ? [heading('Tembusan'), ...letter.copies.map((copy, at) => text(`${at + 1}. ${copy}`))] : []),
    ]),
  };
}

function readingOfBlock(block: LetterBlock): readonly ReadingPart[] {
  switch (block.kind) {
    case 'paragraph':
      return [text(block.text)];
    case 'heading':
      return [heading(block.text)];
    case 'pairs':
      return pairs(block.pairs);
    case 'ticks':
      // A tick that is seen only is said.
      return block.rows.map((row) => text(`${row.chosen ? 'Dipilih' : 'Tidak dipilih'}: ${row.text}`));
    case 'table':
      // Row by row, each cell with the head of its column: a table that is read aloud has no columns.
      return [
        text(`Tabel dengan kolom: ${block.head.join('; ')}`),
        ...block.rows.map((row, at) => text(`Baris ${at + 1}. ${cellsRead(block.head, row)}`)),
      ];
  }
}

const cellsRead = (head: readonly string[], row: readonly string[]): string =>
  row.flatMap((cell, column) => (cell === '' ? [] : [`${head[column] ?? ''}: ${cell}`])).join('; ');
