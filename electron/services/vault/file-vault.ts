/**
 * The vault on a disk: `blobs/ab/cd/<SHA-256>`. A file is hashed while it is copied in, synced, read back, and only then takes its
 * place; it is never changed afterwards. The same bytes are stored once.
 */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSealed, SEAL_MARK_BYTES } from '#shared/backup/sealed.ts';
import { acceptFile, type FileRefusal } from '#shared/lib/accepted-file.ts';
import { TYPE_HEAD_BYTES, TYPE_TAIL_BYTES } from '#shared/lib/media-type.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { diskFault, errorCode, isMissing } from '../disk/disk-fault.ts';
import { makeFolder, renameDurably, syncFolder, writeFully } from '../disk/durable.ts';

const CHUNK = 4 * 1024 * 1024;
/** What a 32-bit length can say; larger files have no place in a register of papers. */
const LIMIT_BYTES = 2 ** 32 - 1;

export interface StoredFile {
  readonly hash: string;
  readonly bytes: number;
  readonly name: string;
  readonly mediaType: string;
  readonly known: boolean;
}
export type VaultError = {
  readonly code: 'tooLarge' | 'diskFull' | 'unreadable' | 'missing' | 'damaged' | FileRefusal;
  readonly name?: string;
};

/** Bytes to take in, wherever they lie. Reading throws `SourceError` where the source fails, not the vault. */
interface Source {
  readonly size: number;
  read(at: number, length: number): Promise<Uint8Array>;
}

class SourceError extends Error {
  override readonly name = 'SourceError';
}

export class FileVault {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = dataFolder;
  }

  /** Copies a file of the disk in, if it is of an allowed kind. */
  async takePath(path: string, name: string): Promise<Result<StoredFile, VaultError>> {
    let handle: FileHandle;
    try {
      handle = await open(path, 'r');
    } catch (cause) {
      if (errorCode(cause) === null) throw cause;
      return err({ code: 'unreadable', name });
    }
    try {
      const info = await handle.stat();
      return info.isFile() ? await this.#take(fileSource(handle, info.size), name) : err({ code: 'unreadable', name });
    } finally {
      await handle.close();
    }
  }

  /** Takes bytes that lie in no file, if they are of an allowed kind. */
  takeBytes(bytes: Uint8Array, name: string): Promise<Result<StoredFile, VaultError>> {
    return this.#take(byteSource(bytes), name);
  }

  /** Stores what the program made itself. */
  put(bytes: Uint8Array, name: string, mediaType: string): Promise<Result<StoredFile, VaultError>> {
    return this.#store(byteSource(bytes), name, mediaType);
  }

  /** The bytes of a file, checked against its hash. */
  async read(hash: string): Promise<Result<Uint8Array, VaultError>> {
    try {
      const bytes = await readFile(this.pathOf(hash));
      return createHash('sha256').update(bytes).digest('hex') === hash ? ok(bytes) : err({ code: 'damaged' });
    } catch (cause) {
      if (isMissing(cause)) return err({ code: 'missing' });
      if (errorCode(cause) !== null) return err({ code: 'unreadable' });
      throw cause;
    }
  }

  /** Reads a file again from the disk, piece by piece, and compares it with its hash. */
  async check(hash: string): Promise<'whole' | 'damaged' | 'missing'> {
    try {
      return (await hashOfFile(this.pathOf(hash))) === hash ? 'whole' : 'damaged';
    } catch (cause) {
      if (isMissing(cause)) return 'missing';
      // A sector that does not read: what is there is of no use to anyone.
      if (errorCode(cause) !== null) return 'damaged';
      throw cause;
    }
  }

  /** Removes a sealed file for good; anything else stays where it is. */
  async eraseSealed(hash: string): Promise<Result<'erased' | 'missing', { readonly code: 'notSealed' | 'failed' }>> {
    const path = this.pathOf(hash);
    try {
      const handle = await open(path, 'r');
      const head = new Uint8Array(SEAL_MARK_BYTES);
      await handle.read(head, 0, SEAL_MARK_BYTES, 0).finally(() => handle.close());
      if (!isSealed(head)) return err({ code: 'notSealed' });
      await rm(path);
      await syncFolder(dirname(path));
      return ok('erased');
    } catch (cause) {
      if (isMissing(cause)) return ok('missing');
      if (errorCode(cause) === null) throw cause;
      return err({ code: 'failed' });
    }
  }

  async has(hash: string): Promise<boolean> {
    try {
      return (await stat(this.pathOf(hash))).isFile();
    } catch (cause) {
      if (isMissing(cause)) return false;
      throw cause;
    }
  }

  /** Where a file lies. Never told to the window. */
  pathOf(hash: string): string {
    return join(this.#folder, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash);
  }

  /** Removes copies that a crash left half done: nobody was told of them. */
  async clearIncoming(): Promise<void> {
    await rm(join(this.#folder, 'incoming'), { recursive: true, force: true });
  }

  async #take(source: Source, name: string): Promise<Result<StoredFile, VaultError>> {
    try {
      const head = await source.read(0, TYPE_HEAD_BYTES);
      const tail = await source.read(Math.max(0, source.size - TYPE_TAIL_BYTES), TYPE_TAIL_BYTES);
      const accepted = acceptFile(name, head, tail);
      return accepted.ok ? await this.#store(source, name, accepted.value) : err({ ...accepted.error, name });
    } catch (cause) {
      if (cause instanceof SourceError) return err({ code: 'unreadable', name });
      throw cause;
    }
  }

  async #store(source: Source, name: string, mediaType: string): Promise<Result<StoredFile, VaultError>> {
    if (source.size > LIMIT_BYTES) return err({ code: 'tooLarge', name });
    const temporary = join(this.#folder, 'incoming', randomUUID());
    try {
      const hash = await copyIn(source, temporary);
      if (hash === null) return err({ code: 'damaged', name });
      const known = await this.#holds(hash);
      if (!known) await this.#accept(temporary, hash);
      return ok({ hash, bytes: source.size, name, mediaType, known });
    } catch (cause) {
      const fault = diskFault(cause);
      if (fault === null) throw cause;
      return err({ code: fault === 'diskFull' ? 'diskFull' : 'unreadable', name });
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** Whether the stored file is there and whole; a damaged one is replaced by the good copy at hand. */
  async #holds(hash: string): Promise<boolean> {
    return (await this.has(hash)) && (await hashOfFile(this.pathOf(hash))) === hash;
  }

  async #accept(temporary: string, hash: string): Promise<void> {
    const path = this.pathOf(hash);
    await makeFolder(join(path, '..'));
    await renameDurably(temporary, path);
  }
}

/** The hash of what was written, or null where reading it back gives another one. */
async function copyIn(source: Source, path: string): Promise<string | null> {
  await makeFolder(join(path, '..'));
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  try {
    for (let at = 0; at < source.size; ) {
      const bytes = await source.read(at, Math.min(CHUNK, source.size - at));
      if (bytes.length === 0) throw new SourceError('the file became shorter while it was read');
      hash.update(bytes);
      await writeFully(handle, bytes, at);
      at += bytes.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  const written = hash.digest('hex');
  return (await hashOfFile(path)) === written ? written : null;
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(path, 'r');
  try {
    const buffer = new Uint8Array(CHUNK);
    for (let at = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK, at);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

const byteSource = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
});

const fileSource = (handle: FileHandle, size: number): Source => ({
  size,
  async read(at, length) {
    const buffer = new Uint8Array(length);
    try {
      const { bytesRead } = await handle.read(buffer, 0, length, at);
      return buffer.subarray(0, bytesRead);
    } catch (cause) {
      throw new SourceError('the file cannot be read', { cause });
    }
  },
});
