/** Single files of a set: written in large pieces, flushed, measured; read back and hashed. */
import { bytesToUtf8, utf8ToBytes } from '#shared/log/bytes.ts';
import type { HashedFile } from './bag.ts';
import { type JobContext, stopIfCancelled } from './job.ts';
import { type Bytes, bytesFrom, collect, inPieces } from './streams.ts';
import { type Tree, TreeError } from './tree.ts';

/** Between 1 and 4 MiB a write: what sticks are fast at. */
const WRITE_BYTES = 4 * 1024 * 1024;

export interface FileJob {
  readonly ctx: JobContext;
  readonly tree: Tree;
  /** Counts bytes as they are written or read. */
  readonly onBytes: (bytes: number) => void;
}

/** Writes a new file, flushes it and looks at its size. */
export async function writeNew(job: FileJob, path: string, content: Bytes): Promise<HashedFile> {
  const hasher = job.ctx.newHasher();
  const writer = await job.tree.create(path);
  let bytes = 0;
  try {
    for await (const piece of inPieces(content, WRITE_BYTES)) {
      stopIfCancelled(job.ctx);
      await writer.write(piece);
      hasher.update(piece);
      bytes += piece.length;
      job.onBytes(piece.length);
    }
  } catch (cause) {
    await writer.abandon();
    throw cause;
  }
  await writer.close();
  if ((await job.tree.size(path)) !== bytes) throw new TreeError('failed', path);
  return { name: path, bytes, sha256: hasher.digest() };
}

export const writeText = (job: FileJob, path: string, text: string): Promise<HashedFile> =>
  writeNew(job, path, bytesFrom([utf8ToBytes(text)]));

/** Size and hash of a file as it reads now; null where it is not there. */
export async function hashFile(job: FileJob, path: string): Promise<HashedFile | null> {
  if ((await job.tree.size(path)) === null) return null;
  const hasher = job.ctx.newHasher();
  let bytes = 0;
  try {
    for await (const piece of job.tree.read(path)) {
      stopIfCancelled(job.ctx);
      hasher.update(piece);
      bytes += piece.length;
      job.onBytes(piece.length);
    }
  } catch (cause) {
    // A sector that does not read is a damaged file, not the end of the look.
    if (cause instanceof TreeError && cause.fault === 'failed') return { name: path, bytes, sha256: '' };
    throw cause;
  }
  return { name: path, bytes, sha256: hasher.digest() };
}

/** A small text file; null where it is not there or does not read. */
export async function readText(tree: Tree, path: string): Promise<string | null> {
  const bytes = await readSmall(tree, path);
  return bytes && bytesToUtf8(bytes);
}

export async function readSmall(tree: Tree, path: string): Promise<Uint8Array | null> {
  if ((await tree.size(path)) === null) return null;
  try {
    return await collect(tree.read(path));
  } catch (cause) {
    if (cause instanceof TreeError && (cause.fault === 'failed' || cause.fault === 'missing')) return null;
    throw cause;
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
