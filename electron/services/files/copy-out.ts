/**
 * A file of the vault copied to a folder of the person's own choice, as the citizen's stick: read back from there and compared with its hash before
 * it counts, and never over what lies there already.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { numberedName, plainName } from '#shared/lib/plain-names.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { diskFault, errorCode, isMissing } from '../disk/disk-fault.ts';
import { syncFolder, writeFully } from '../disk/durable.ts';

const CHUNK = 1024 * 1024;
const MOST_NAMES = 1000;

export type CopyFault = 'diskFull' | 'placeReadOnly' | 'placeGone' | 'missing' | 'damaged' | 'copyDiffers' | 'cancelled';

export interface CopyOrder {
  /** Where the vault holds it. */
  readonly source: string;
  readonly hash: string;
  readonly folder: string;
  readonly wantedName: string;
  readonly onBytes: (done: number) => void;
  readonly signal: AbortSignal;
}

export async function copyOut(order: CopyOrder): Promise<Result<{ readonly name: string }, { readonly code: CopyFault }>> {
  let source: FileHandle;
  try {
    source = await open(order.source, 'r');
  } catch (cause) {
    if (isMissing(cause)) return err({ code: 'missing' });
    throw cause;
  }
  let made: Made | null = null;
  let whole = false;
  try {
    made = await newFile(order.folder, plainName(order.wantedName));
    const fault = await copyAndCompare(source, made.handle, order);
    if (fault) return err({ code: fault });
    whole = true;
    await syncFolder(order.folder).catch(() => undefined);
    return ok({ name: made.name });
  } catch (cause) {
    const fault = placeFault(cause);
    if (fault === null) throw cause;
    return err({ code: fault });
  } finally {
    await source.close();
    if (made) await leave(made, whole);
  }
}

interface Made {
  readonly handle: FileHandle;
  readonly path: string;
  readonly name: string;
}

/** A file that was not there: another one of that name keeps it, this one gets a number. */
async function newFile(folder: string, plain: string): Promise<Made> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? plain : numberedName(plain, number);
    const path = join(folder, name);
    try {
      return { handle: await open(path, 'wx+'), path, name };
    } catch (cause) {
      if (errorCode(cause) !== 'EEXIST' || number >= MOST_NAMES) throw cause;
    }
  }
}

async function copyAndCompare(source: FileHandle, target: FileHandle, { hash, onBytes, signal }: CopyOrder): Promise<CopyFault | null> {
  const read = createHash('sha256');
  let at = 0;
  for (let piece = await readPiece(source, at); piece.length > 0; piece = await readPiece(source, at)) {
    if (signal.aborted) return 'cancelled';
    read.update(piece);
    await writeFully(target, piece, at);
    at += piece.length;
    onBytes(at);
  }
  if (read.digest('hex') !== hash) return 'damaged';
  await target.sync();
  const written = createHash('sha256');
  let back = 0;
  for (let piece = await readPiece(target, back); piece.length > 0; piece = await readPiece(target, back)) {
    if (signal.aborted) return 'cancelled';
    written.update(piece);
    back += piece.length;
  }
  return written.digest('hex') === hash ? null : 'copyDiffers';
}

async function readPiece(handle: FileHandle, at: number): Promise<Uint8Array> {
  const piece = new Uint8Array(CHUNK);
  const { bytesRead } = await handle.read(piece, 0, CHUNK, at);
  return piece.subarray(0, bytesRead);
}

/** What did not become a whole copy is taken away again; on a stick that was pulled there is nothing left to take. */
async function leave({ handle, path }: Made, whole: boolean): Promise<void> {
  await handle.close().catch(() => undefined);
  if (!whole) await rm(path, { force: true }).catch(() => undefined);
}

function placeFault(cause: unknown): CopyFault | null {
  const fault = diskFault(cause);
  if (fault === null) return null;
  if (fault === 'diskFull') return 'diskFull';
  return fault === 'readOnly' ? 'placeReadOnly' : 'placeGone';
}
