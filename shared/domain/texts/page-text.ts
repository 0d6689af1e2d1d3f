/**
 * Text of a file, page by page (of a workbook: sheet by sheet; of a document or a plain text: one part), as the reader found it. It is
 * derived: made again from the bytes at any time, in no backup, in no log.
 */

/** Raised when the reader gives another text for the same bytes: all files are then read again. */
export const TEXT_VERSION = 1;

export interface TextPart {
  readonly text: string;
  /** From 0 to 100 where letters were read from a picture; null where the file itself says what it says. */
  readonly confidence: number | null;
}

/** Fewer letters than a page number and a scanner's stamp have: what the page says stands in its picture. */
const FEW_LETTERS = 24;
/** More than this of one file helps no search, and a broken file may claim more. */
export const MOST_CHARACTERS = 2_000_000;
/** Below this a person should look at the page itself. */
const DOUBTFUL_BELOW = 60;

/** Whether the letters of a page must be read from its picture. */
export const needsReading = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEW_LETTERS;

/** How sure the reader is of a file: the mean over its pages that were read from pictures and bear any text; null where none was. */
export function confidenceOf(parts: readonly (TextPart | null)[]): number | null {
  const read = parts.filter(
    (part): part is TextPart & { confidence: number } => part !== null && part.confidence !== null && part.text !== '',
  );
  return read.length === 0 ? null : Math.round(read.reduce((sum, { confidence }) => sum + confidence, 0) / read.length);
}

export const isDoubtful = (confidence: number): boolean => confidence < DOUBTFUL_BELOW;
