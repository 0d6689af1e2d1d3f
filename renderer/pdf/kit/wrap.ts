/**
 * Breaking text into lines. Nothing is ever cut off: a word wider than the column breaks behind a sign that parts it, as the numbers of
 * records and letters have them ("600/412/DPUPR/2025"), and between its characters only where a part alone is too wide.
 */
import { readFontFile } from './font-file.ts';
import type { PdfFonts } from './fonts.ts';
import { mm, type TextStyle } from './text-style.ts';

/** Stands for a space inside a date or a name, where no line may break; drawn as a plain space, so that copied text finds it. */
export const UNBREAKABLE = '\u00a0';

export const unbroken = (text: string): string => text.replaceAll(' ', UNBREAKABLE);

/** Width of a text in millimetres. */
export function textWidth(text: string, style: TextStyle, fonts: PdfFonts): number {
  const font = readFontFile(fonts[style.face]);
  let thousandths = 0;
  for (const character of text) thousandths += font.advanceOf(character.codePointAt(0) ?? 0);
  return mm((thousandths * style.size) / 1000);
}

/** The lines of a text in a column; line breaks of the writer are kept, an empty line too. */
export function wrapText(text: string, style: TextStyle, width: number, fonts: PdfFonts): string[] {
  const fits = (line: string) => textWidth(line, style, fonts) <= width;
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, fits));
}

function wrapParagraph(paragraph: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** Behind each of these a long word may end its line. */
const partsOfWord = /[^/\-_.,:;\\@]*[/\-_.,:;\\@]+|[^/\-_.,:;\\@]+$/g;

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts = (word.match(partsOfWord) ?? [word]).flatMap((part) => (fits(part) ? part : [...part]));
  const pieces: string[] = [];
  let piece = '';
  for (const part of parts) {
    if (piece !== '' && !fits(piece + part)) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}
