/** One file to a folder that the person chose in the browser: under a name of its own, read back and compared before it counts. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { numberedName, plainName } from '#shared/lib/plain-names.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { CopiedFile, CopyFault } from '../platform.ts';

const PIECE = 1024 * 1024;

interface Given {
  readonly blob: Blob;
  readonly hash: string;
  readonly name: string;
}

export async function copyToFolder(
  folder: FileSystemDirectoryHandle,
  { blob, hash, name }: Given,
  onBytes: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<CopiedFile, { readonly code: CopyFault }>> {
  let made: string | null = null;
  let fault: CopyFault | null = null;
  try {
    const free = await freeName(folder, plainName(name));
    const file = await folder.getFileHandle(free, { create: true });
    made = free;
    fault = (await write(file, blob, onBytes, signal)) ? ((await isSame(file, hash)) ? null : 'copyDiffers') : 'cancelled';
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    fault = faults[cause.name] ?? 'placeGone';
  }
  if (fault === null && made !== null) return ok({ name: made, compared: true });
  // What did not become a whole copy is taken away again.
  if (made !== null) await folder.removeEntry(made).catch(() => undefined);
  return err({ code: fault ?? 'placeGone' });
}

const faults: Readonly<Record<string, CopyFault>> = {
  QuotaExceededError: 'diskFull',
  NotAllowedError: 'placeReadOnly',
  NoModificationAllowedError: 'placeReadOnly',
  SecurityError: 'placeReadOnly',
};

/** The name itself, or with a number where something bears it already. */
async function freeName(folder: FileSystemDirectoryHandle, plain: string): Promise<string> {
  const taken = new Set<string>();
  // A stick tells no letters apart by their case.
  for await (const entry of folder.keys()) taken.add(entry.toLowerCase());
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = numberedName(plain, number);
  return name;
}

/** False where it was stopped: nothing of it is kept by the browser then. */
async function write(file: FileSystemFileHandle, blob: Blob, onBytes: (done: number) => void, signal: AbortSignal): Promise<boolean> {
  const stream = await file.createWritable();
  for (let at = 0; at < blob.size; at += PIECE) {
    if (signal.aborted) {
      await stream.abort();
      return false;
    }
    const piece = blob.slice(at, at + PIECE);
    await stream.write(piece);
    onBytes(at + piece.size);
  }
  await stream.close();
  return true;
}

async function isSame(file: FileSystemFileHandle, hash: string): Promise<boolean> {
  const written = await file.getFile();
  const digest = sha256.create();
  for (let at = 0; at < written.size; at += PIECE) digest.update(new Uint8Array(await written.slice(at, at + PIECE).arrayBuffer()));
  return bytesToHex(digest.digest()) === hash;
}
