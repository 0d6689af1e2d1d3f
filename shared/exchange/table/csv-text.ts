/** The text of a CSV file as offices send it: UTF-8 with or without a mark, UTF-16 from Excel's "Unicode text", else Windows-1252. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type CsvDelimiter, guessDelimiter } from '#shared/domain/lists/csv-delimiter.ts';
import { decodeText } from '../decode-text.ts';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface CsvText {
  readonly text: string;
  readonly encoding: CsvEncoding;
  readonly delimiter: CsvDelimiter;
  /** SHA-256 of the file: the same list given twice is known by it. */
  readonly sha256: string;
}

/** `chosen`: what the person says that the letters are; broken ones then become a mark. Without it the bytes themselves are asked. */
export function readCsv(bytes: Uint8Array, chosen?: CsvEncoding): CsvText {
  const { text, encoding } = chosen ? { text: decodeText(bytes, chosen) ?? '', encoding: chosen } : decode(bytes);
  return { text, encoding, delimiter: guessDelimiter(text), sha256: bytesToHex(sha256(bytes)) };
}

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: CsvEncoding } {
  const marked: CsvEncoding | null =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked) return { text: decodeText(bytes, marked) ?? '', encoding: marked };
  const text = decodeText(bytes, 'utf-8', 'strict');
  // Windows-1252 gives every byte a meaning.
  return text === null ? { text: decodeText(bytes, 'windows-1252') ?? '', encoding: 'windows-1252' } : { text, encoding: 'utf-8' };
}
