/** The vault in the origin private file system: `blobs/ab/cd/<SHA-256>`, hashed while written, read back before it is accepted. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isSealed, SEAL_MARK_BYTES } from '#shared/backup/sealed.ts';
import { acceptFile } from '#shared/lib/accepted-file.ts';
import { TYPE_HEAD_BYTES, TYPE_TAIL_BYTES } from '#shared/lib/media-type.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { VaultError, VaultFile } from '../platform.ts';
import { type AccessHandle, fileIn, folderAt, isDomException, moveFile, openHandle, readUpTo, writeAll } from './opfs.ts';

const CHUNK = 4 * 1024 * 1024;
/** What a 32-bit length can say; larger files have no place in a register of papers. */
const LIMIT_BYTES = 2 ** 32 - 1;

export class OpfsVault {
  readonly #root: FileSystemDirectoryHandle;
  readonly #newName: () => string;

  constructor(root: FileSystemDirectoryHandle, newName: () => string) {
    this.#root = root;
    this.#newName = newName;
  }

  async take(file: File): Promise<Result<VaultFile, VaultError>> {
    const { name } = file;
    try {
      const head = new Uint8Array(await file.slice(0, TYPE_HEAD_BYTES).arrayBuffer());
      const tail = new Uint8Array(await file.slice(Math.max(0, file.size - TYPE_TAIL_BYTES)).arrayBuffer());
      const accepted = acceptFile(name, head, tail);
      return accepted.ok ? await this.#store(file, name, accepted.value) : err({ ...accepted.error, name });
    } catch (cause) {
      if (isDomException(cause, 'NotReadableError', 'NotFoundError')) return err({ code: 'unreadable', name });
      throw cause;
    }
  }

  async put(bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): Promise<Result<VaultFile, VaultError>> {
    return this.#store(new Blob([bytes]), name, mediaType);
  }

  async read(hash: string): Promise<Result<Uint8Array, VaultError>> {
    const file = await this.#find(hash);
    if (!file) return err({ code: 'missing' });
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
    return bytesToHex(sha256(bytes)) === hash ? ok(bytes) : err({ code: 'damaged' });
  }

  /** Reads a file again, piece by piece, so that the journal is answered between two pieces. */
  async check(hash: string): Promise<'whole' | 'damaged' | 'missing'> {
    const found = await this.#find(hash);
    if (!found) return 'missing';
    const file = await found.getFile();
    const hasher = sha256.create();
    for (let at = 0; at < file.size; at += CHUNK) hasher.update(new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer()));
    return bytesToHex(hasher.digest()) === hash ? 'whole' : 'damaged';
  }

  /** Removes a sealed file for good; anything else stays where it is. */
  async eraseSealed(hash: string): Promise<Result<'erased' | 'missing', { readonly code: 'notSealed' | 'failed' }>> {
    const folder = await folderAt(this.#root, pathOf(hash));
    const file = await fileIn(folder, hash);
    if (!file) return ok('missing');
    const head = new Uint8Array(await (await file.getFile()).slice(0, SEAL_MARK_BYTES).arrayBuffer());
    if (!isSealed(head)) return err({ code: 'notSealed' });
    try {
      await folder.removeEntry(hash);
      return ok('erased');
    } catch (cause) {
      if (cause instanceof DOMException) return err({ code: 'failed' });
      throw cause;
    }
  }

  async has(hash: string): Promise<boolean> {
    return (await this.#find(hash)) !== null;
  }

  async #find(hash: string) {
    return fileIn(await folderAt(this.#root, pathOf(hash)), hash);
  }

  async #store(source: Blob, name: string, mediaType: string): Promise<Result<VaultFile, VaultError>> {
    if (source.size > LIMIT_BYTES) return err({ code: 'tooLarge', name });
    const incoming = await folderAt(this.#root, ['incoming']);
    const temporary = this.#newName();
    try {
      const hash = await this.#copyIn(incoming, temporary, source);
      if (hash === null) return err({ code: 'damaged', name });
      const known = (await this.read(hash)).ok;
      if (known) await incoming.removeEntry(temporary);
      else await moveFile(incoming, temporary, await folderAt(this.#root, pathOf(hash)), hash);
      return ok({ hash, bytes: source.size, name, mediaType, known });
    } catch (cause) {
      if (await fileIn(incoming, temporary)) await incoming.removeEntry(temporary);
      if (isDomException(cause, 'QuotaExceededError')) return err({ code: 'diskFull', name });
      throw cause;
    }
  }

  /** The hash of what was written, or null where reading it back gives another one. */
  async #copyIn(folder: FileSystemDirectoryHandle, name: string, source: Blob): Promise<string | null> {
    const handle = await openHandle(folder, name, true);
    try {
      const hash = sha256.create();
      for (let at = 0; at < source.size; at += CHUNK) {
        const bytes = new Uint8Array(await source.slice(at, at + CHUNK).arrayBuffer());
        hash.update(bytes);
        writeAll(handle, at, bytes);
      }
      handle.flush();
      const written = bytesToHex(hash.digest());
      return hashOf(handle) === written ? written : null;
    } finally {
      handle.close();
    }
  }
}

const pathOf = (hash: string): readonly string[] => ['blobs', hash.slice(0, 2), hash.slice(2, 4)];

function hashOf(handle: AccessHandle): string {
  const hash = sha256.create();
  const size = handle.getSize();
  for (let at = 0; at < size; at += CHUNK) hash.update(readUpTo(handle, at, CHUNK));
  return bytesToHex(hash.digest());
}
