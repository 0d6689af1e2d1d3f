/**
 * Plain ustar (POSIX.1-1988): regular files, names of at most 100 bytes, or 255 where a `/` parts them. Stock `tar` reads it; the
 * reader takes nothing else, because a pack is never made by anyone else.
 */
import { bytesToUtf8, utf8ToBytes } from '#shared/log/bytes.ts';
import type { Bytes } from './streams.ts';

export interface TarFile {
  readonly name: string;
  readonly bytes: number;
  readonly content: Bytes;
}

const BLOCK = 512;
const NAME = 100;
const PREFIX = 155;
/** Eleven octal digits. */
export const TAR_FILE_LIMIT = 8 ** 11 - 1;

export class TarError extends Error {
  override readonly name = 'TarError';
}

/** Bytes that a file takes in a tar, its header and padding included. */
export const tarBytes = (bytes: number): number => BLOCK + Math.ceil(bytes / BLOCK) * BLOCK;
/** Two empty blocks end an archive. */
export const TAR_END_BYTES = 2 * BLOCK;

export async function* tarOf(files: AsyncIterable<TarFile> | Iterable<TarFile>): Bytes {
  for await (const file of files) {
    yield headerOf(file.name, file.bytes);
    let written = 0;
    for await (const bytes of file.content) {
      written += bytes.length;
      yield bytes;
    }
    if (written !== file.bytes) throw new TarError(`${file.name} has ${written} bytes, not ${file.bytes}`);
    const rest = written % BLOCK;
    if (rest > 0) yield new Uint8Array(BLOCK - rest);
  }
  yield new Uint8Array(TAR_END_BYTES);
}

/** The files of a tar, in order. `content` must be read (or left) before the next file is asked for. */
export async function* tarFiles(source: Bytes): AsyncGenerator<TarFile> {
  const input = exactReader(source);
  for (;;) {
    const header = await input.take(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const { name, bytes } = readHeader(header);
    let left = bytes;
    const content = async function* () {
      while (left > 0) {
        const piece = await input.some(left);
        left -= piece.length;
        yield piece;
      }
    };
    yield { name, bytes, content: content() };
    while (left > 0) left -= (await input.some(left)).length;
    const rest = bytes % BLOCK;
    if (rest > 0) await input.take(BLOCK - rest);
  }
  await input.drain();
}

function headerOf(name: string, bytes: number): Uint8Array {
  const parts = partsOf(name);
  if (!parts || bytes > TAR_FILE_LIMIT) throw new TarError(`${name} does not fit a ustar header`);
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => header.set(utf8ToBytes(text), at);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  put(0, parts.name);
  put(100, octal(0o644, 7));
  put(108, octal(0, 7));
  put(116, octal(0, 7));
  put(124, octal(bytes, 11));
  // No time: a file's time is a field of its row, and the same content gives the same tar.
  put(136, octal(0, 11));
  put(156, '0');
  put(257, 'ustar\0');
  put(263, '00');
  put(345, parts.prefix);
  put(148, `${checksum(header).toString(8).padStart(6, '0')}\0 `);
  return header;
}

/** A long name is parted at the first `/` that leaves a short enough rest. */
function partsOf(path: string): { readonly prefix: string; readonly name: string } | null {
  if (utf8ToBytes(path).length <= NAME) return { prefix: '', name: path };
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (utf8ToBytes(name).length <= NAME) return utf8ToBytes(prefix).length <= PREFIX ? { prefix, name } : null;
  }
  return null;
}

function readHeader(header: Uint8Array): { readonly name: string; readonly bytes: number } {
  const textAt = (at: number, length: number) => bytesToUtf8(header.subarray(at, at + length)).replace(/\0.*$/s, '');
  const stated = Number.parseInt(textAt(148, 8).trim(), 8);
  if (textAt(257, 5) !== 'ustar' || stated !== checksum(header)) throw new TarError('header');
  const type = textAt(156, 1);
  const bytes = Number.parseInt(textAt(124, 12).trim(), 8);
  if ((type !== '0' && type !== '') || !Number.isSafeInteger(bytes)) throw new TarError('header');
  const prefix = textAt(345, PREFIX);
  return { name: `${prefix}${prefix && '/'}${textAt(0, NAME)}`, bytes };
}

/** Sum of the header's bytes, its own field counted as spaces. */
function checksum(header: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 0x20 : (header[at] as number);
  return sum;
}

function exactReader(source: Bytes) {
  const iterator = source[Symbol.asyncIterator]();
  let piece = new Uint8Array(0);
  const some = async (most: number): Promise<Uint8Array> => {
    while (piece.length === 0) {
      const next = await iterator.next();
      if (next.done) throw new TarError('cut');
      piece = next.value as Uint8Array<ArrayBuffer>;
    }
    const taken = piece.subarray(0, most);
    piece = piece.subarray(taken.length);
    return taken;
  };
  return {
    some,
    async take(length: number): Promise<Uint8Array> {
      const whole = new Uint8Array(length);
      for (let at = 0; at < length; ) {
        const part = await some(length - at);
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
    /** To the end: only then has the layer below checked all of it. */
    async drain(): Promise<void> {
      for (;;) if ((await iterator.next()).done) return;
    },
  };
}
