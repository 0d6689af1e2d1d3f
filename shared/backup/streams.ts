/**
 * Bytes as they pass: asynchronous iterables, in pieces of any size. Gzip and age speak web streams, which every runtime
 * of ours has, but the library types of `shared` name no runtime: hence the declarations.
 */
import { bytesToUtf8, joinBytes } from '#shared/log/bytes.ts';

export type Bytes = AsyncIterable<Uint8Array>;

export interface WebReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}
export interface WebStream {
  getReader(): WebReader;
  pipeThrough(transform: unknown): WebStream;
}
interface StreamController {
  enqueue(chunk: Uint8Array): void;
  close(): void;
}
declare const ReadableStream: new (source: { pull(controller: StreamController): Promise<void>; cancel(): Promise<void> }) => WebStream;
declare const CompressionStream: new (format: 'gzip') => unknown;
declare const DecompressionStream: new (format: 'gzip') => unknown;

/** A web stream that asks for the next piece only when it is wanted. */
export function webStreamOf(source: Bytes): WebStream {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        const next = await iterator.next();
        if (next.done) return controller.close();
        if (next.value.length > 0) return controller.enqueue(next.value);
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

export async function* bytesOf(stream: WebStream): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done || !next.value) break;
      yield next.value;
    }
    ended = true;
  } finally {
    // The stream of a consumer that stops early still holds a file open. What the cancel itself says no longer matters.
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}

export const gzip = (plain: Bytes): Bytes => bytesOf(webStreamOf(plain).pipeThrough(new CompressionStream('gzip')));
export const gunzip = (packed: Bytes): Bytes => bytesOf(webStreamOf(packed).pipeThrough(new DecompressionStream('gzip')));

export async function* bytesFrom(pieces: Iterable<Uint8Array>): Bytes {
  yield* pieces;
}

export async function collect(source: Bytes): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return joinBytes(pieces);
}

/** The same bytes in pieces of exactly `size`, the last one shorter: a stick likes few large writes. */
export async function* inPieces(source: Bytes, size: number): Bytes {
  let piece = new Uint8Array(size);
  let used = 0;
  for await (let bytes of source) {
    while (bytes.length > 0) {
      const taken = Math.min(size - used, bytes.length);
      piece.set(bytes.subarray(0, taken), used);
      used += taken;
      bytes = bytes.subarray(taken);
      if (used < size) continue;
      yield piece;
      piece = new Uint8Array(size);
      used = 0;
    }
  }
  if (used > 0) yield piece.subarray(0, used);
}

const LINE_END = 0x0a;

/** Lines of a text without their ends, in batches: one per piece that came in. A last line without its end is given too. */
export async function* lineBatches(source: Bytes): AsyncGenerator<readonly string[]> {
  let rest: Uint8Array[] = [];
  for await (const bytes of source) {
    const end = bytes.lastIndexOf(LINE_END);
    if (end === -1) {
      rest.push(bytes.slice());
      continue;
    }
    const text = bytesToUtf8(joinBytes([...rest, bytes.subarray(0, end)]));
    rest = end + 1 < bytes.length ? [bytes.slice(end + 1)] : [];
    yield text.split('\n');
  }
  const last = joinBytes(rest);
  if (last.length > 0) yield [bytesToUtf8(last)];
}
