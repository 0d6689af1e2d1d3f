/** Tag files as text: the encoding that bagit.txt declares, read in pieces, so that a manifest of a million lines is no burden. */
import { createReadStream } from 'node:fs';
import { lineSplitter } from '#shared/exchange/text-lines.ts';

export interface TextReader {
  /** Thrown bytes that are no text of this encoding end in a `TypeError`. */
  decode(bytes?: Uint8Array): string;
}

export interface TagEncoding {
  readonly open: () => TextReader;
  /** A byte order mark belongs to it (UTF-16 and UTF-32 without a stated order). */
  readonly wantsMark: boolean;
}

/** Null for an encoding that this program cannot read. Names as in IANA's registry, in any case. */
export function tagEncoding(name: string): TagEncoding | null {
  const key = name.trim().toLowerCase();
  if (/^(?:iso[-_]?8859[-_]1|latin-?1|l1)$/.test(key)) return { open: () => singleBytes(0xff), wantsMark: false };
  if (/^(?:us-ascii|ascii|ansi_x3\.4-1968)$/.test(key)) return { open: () => singleBytes(0x7f), wantsMark: false };
  if (/^utf-?16$/.test(key)) return { open: byMark, wantsMark: true };
  try {
    new TextDecoder(key);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
  return { open: () => streamed(key), wantsMark: /^utf-?16(?:le|be)?$/.test(key) };
}

function streamed(label: string): TextReader {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return { decode: (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()) };
}

/** Each byte is its own character; the decoder of the platform takes Windows-1252 for this. */
const singleBytes = (highest: number): TextReader => ({
  decode: (bytes) => {
    if (bytes?.some((byte) => byte > highest)) throw new TypeError('not of this encoding');
    return bytes ? Buffer.from(bytes).toString('latin1') : '';
  },
});

/** UTF-16 without a stated order: its mark tells, and big-endian where there is none (RFC 2781, section 4.3). */
function byMark(): TextReader {
  let reader: TextReader | null = null;
  return {
    decode: (bytes) => {
      if (!bytes) return reader?.decode() ?? '';
      reader ??= streamed(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be');
      return reader.decode(bytes);
    },
  };
}

export interface TagLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

export type TextTrouble = 'mark' | 'encoding';

/** Lines of a tag file. A mark is taken off and told; bytes of another encoding end the reading and are told. */
export async function* tagLines(
  file: string | Buffer,
  encoding: TagEncoding,
  tell: (trouble: TextTrouble) => void,
): AsyncGenerator<TagLine> {
  const splitter = lineSplitter();
  const reader = encoding.open();
  let line = 0;
  let first = true;
  const number = (text: string): TagLine => {
    line += 1;
    return { line, text };
  };
  try {
    for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) {
      let text = reader.decode(bytes);
      if (first && text !== '') {
        first = false;
        if (text.startsWith('\uFEFF')) {
          if (!encoding.wantsMark) tell('mark');
          text = text.slice(1);
        }
      }
      for (const part of splitter.push(text)) yield number(part);
    }
    for (const part of splitter.push(reader.decode())) yield number(part);
    for (const part of splitter.end()) yield number(part);
  } catch (cause) {
    // The decoder's way of saying that the bytes are of another encoding.
    if (!(cause instanceof TypeError)) throw cause;
    tell('encoding');
  }
}
