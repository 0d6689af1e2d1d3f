/**
 * The watched folder of a scanner. It is looked into again and again, because network shares tell of no change. A file is taken when its
 * size stood still from one look to the next and it gave the same hash twice; then it lies in the vault, read back. Nothing is
 * remembered on the disk: the source stays until the window has written the scan down and says so, and by hash, name and time the
 * window knows what it has written down already. So a crash at any point loses nothing and takes nothing twice.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, rename, unlink } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { ReadyScan, ScannerState, ScanSource } from '#shared/ipc/scanner.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { errorCode, isMissing } from '../disk/disk-fault.ts';
import type { FileVault, VaultError } from '../vault/file-vault.ts';
import { freeName, isScanName } from './scanned-files.ts';
import { readScannerSettings, type ScannerSettings, writeScannerSettings } from './scanner-settings.ts';

export const TAKEN_FOLDER = 'sudah-diambil';
/** How many files one look reads: a folder with a thousand of them must not hold the program. */
const READ_AT_ONCE = 20;
/** A file that stands there without a byte, or cannot be opened, is waited for; after this many looks (a minute) the person is told. */
export const WAIT_LOOKS = 20;
/** A folder that does not let go of a file is asked again after this many looks. */
const HELD_LOOKS = 15;

interface Seen {
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Of the first reading, once its size stood still. */
  readonly hash: string | null;
  readonly taken: ReadyScan | null;
  readonly refused: ScannerState['refused'][number]['code'] | null;
  /** Looks until the folder is asked again to let go of it. */
  readonly heldFor: number;
  /** Looks at which nothing of it could be read. */
  readonly waits: number;
}

const unread = { bytes: 0, modifiedMs: 0, hash: null, taken: null, refused: null, heldFor: 0, waits: 0 } as const satisfies Seen;

export type ReleaseOutcome = 'moved' | 'deleted' | 'changed' | 'damaged' | 'held';

interface Parts {
  readonly dataFolder: string;
  readonly vault: Pick<FileVault, 'takePath' | 'check'>;
  readonly askFolder: () => Promise<string | null>;
}

export class ScannerFolder {
  readonly #parts: Parts;
  #settings: ScannerSettings | null = null;
  #seen = new Map<string, Seen>();
  #reachable = true;
  #subfolders: readonly string[] = [];
  /** Looks and releases never overlap. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async state(): Promise<ScannerState> {
    const { folder, after } = await this.#read();
    const files = [...this.#seen];
    return {
      folder,
      after,
      reachable: this.#reachable,
      growing: files.filter(([, { taken, refused }]) => taken === null && refused === null).length,
      refused: files.flatMap(([name, { refused }]) => (refused === null ? [] : [{ name, code: refused }])),
      held: files.filter(([, { heldFor }]) => heldFor > 0).map(([name]) => name),
      subfolders: this.#subfolders,
    };
  }

  async choose(): Promise<Result<ScannerState, { readonly code: 'ownFolder' }>> {
    const folder = await this.#parts.askFolder();
    if (folder === null) return ok(await this.state());
    const way = relative(resolve(this.#parts.dataFolder), resolve(folder));
    // Another drive of Windows is no folder below.
    if (!way.startsWith('..') && !isAbsolute(way)) return err({ code: 'ownFolder' });
    await this.#write({ ...(await this.#read()), folder });
    return ok(await this.state());
  }

  async setAfter(after: ScannerSettings['after']): Promise<ScannerState> {
    await this.#write({ ...(await this.#read()), after });
    return this.state();
  }

  async stop(): Promise<ScannerState> {
    await this.#write({ ...(await this.#read()), folder: null });
    return this.state();
  }

  look(): Promise<{ readonly state: ScannerState; readonly ready: readonly ReadyScan[] }> {
    return this.#inTurn(async () => {
      const { folder } = await this.#read();
      if (folder !== null) await this.#lookInto(folder);
      const ready = [...this.#seen.values()].flatMap(({ taken, heldFor }) => (taken && heldFor === 0 ? [taken] : []));
      return { state: await this.state(), ready };
    });
  }

  release(source: ScanSource): Promise<ReleaseOutcome> {
    return this.#inTurn(async () => {
      const { folder, after } = await this.#read();
      if (folder === null || !isScanName(source.name) || source.name !== basenameOf(source.name)) return 'changed';
      if ((await this.#parts.vault.check(source.hash)) !== 'whole') {
        this.#seen.delete(source.name);
        return 'damaged';
      }
      const path = join(folder, source.name);
      try {
        // Another scan may bear the name by now.
        if ((await hashOfFile(path)) !== source.hash) {
          this.#seen.delete(source.name);
          return 'changed';
        }
        await (after === 'delete' ? unlink(path) : moveAside(folder, source.name));
        this.#seen.delete(source.name);
        return after === 'delete' ? 'deleted' : 'moved';
      } catch (cause) {
        if (errorCode(cause) === null) throw cause;
        const seen = this.#seen.get(source.name);
        if (isMissing(cause)) {
          // Somebody took it away; it is in the vault and written down.
          this.#seen.delete(source.name);
          return 'changed';
        }
        if (seen) this.#seen.set(source.name, { ...seen, heldFor: HELD_LOOKS });
        return 'held';
      }
    });
  }

  async #lookInto(folder: string): Promise<void> {
    let names: readonly string[];
    try {
      const found = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => isScanName(name));
      names = found.map(({ name }) => name).toSorted();
      this.#subfolders = found.flatMap((one) => (one.isDirectory() && one.name !== TAKEN_FOLDER ? [one.name] : [])).toSorted();
      this.#reachable = true;
    } catch (cause) {
      if (errorCode(cause) === null) throw cause;
      this.#reachable = false;
      return;
    }
    for (const name of this.#seen.keys()) if (!names.includes(name)) this.#seen.delete(name);
    let read = 0;
    for (const name of names) if (read < READ_AT_ONCE && (await this.#lookAt(folder, name))) read += 1;
  }

  /** Whether the file was read. */
  async #lookAt(folder: string, name: string): Promise<boolean> {
    const path = join(folder, name);
    const before = this.#seen.get(name);
    try {
      const info = await lstat(path);
      if (!info.isFile()) {
        this.#seen.delete(name);
        return false;
      }
      const now = { bytes: info.size, modifiedMs: info.mtimeMs };
      if (now.bytes === 0) {
        this.#wait(name, 'empty');
        return false;
      }
      if (before?.bytes !== now.bytes || before.modifiedMs !== now.modifiedMs) {
        this.#seen.set(name, { ...unread, ...now });
        return false;
      }
      if (before.taken || before.refused) {
        this.#seen.set(name, { ...before, heldFor: Math.max(0, before.heldFor - 1) });
        return false;
      }
      const hash = await hashOfFile(path);
      if (before.hash !== hash) this.#seen.set(name, { ...before, hash });
      else await this.#take(path, name, before, hash);
      return true;
    } catch (cause) {
      if (errorCode(cause) === null) throw cause;
      // The scanner still holds it, or the share went away: seen anew at the next look.
      this.#wait(name, 'unreadable');
      return false;
    }
  }

  /** It may still come, and is seen anew then; what stays like this is told with its reason. */
  #wait(name: string, why: 'empty' | 'unreadable'): void {
    const waits = (this.#seen.get(name)?.waits ?? 0) + 1;
    this.#seen.set(name, { ...unread, waits, refused: waits > WAIT_LOOKS ? why : null });
  }

  async #take(path: string, name: string, seen: Seen, hash: string): Promise<void> {
    const taken = await this.#parts.vault.takePath(path, name);
    if (!taken.ok) {
      const refused = refusalOf(taken.error.code);
      this.#seen.set(name, refused ? { ...seen, refused } : { ...seen, hash: null });
      return;
    }
    const { bytes, mediaType } = taken.value;
    // It grew while it was copied: everything begins again.
    if (taken.value.hash !== hash) this.#seen.set(name, { ...seen, bytes: 0, hash: null });
    else this.#seen.set(name, { ...seen, taken: { name, hash, bytes, mediaType, modifiedMs: seen.modifiedMs } });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #read(): Promise<ScannerSettings> {
    this.#settings ??= await readScannerSettings(this.#parts.dataFolder);
    return this.#settings;
  }

  async #write(settings: ScannerSettings): Promise<void> {
    await writeScannerSettings(this.#parts.dataFolder, settings);
    if (settings.folder !== this.#settings?.folder) {
      this.#seen = new Map();
      this.#subfolders = [];
    }
    this.#settings = settings;
    this.#reachable = true;
  }
}

/** A full disk and a copy that was not read back are tried again; the rest is the file's own fault. */
function refusalOf(code: VaultError['code']): Seen['refused'] {
  return code === 'missing' || code === 'diskFull' || code === 'damaged' || code === 'unreadable' ? null : code;
}

const basenameOf = (name: string): string => name.split(/[/\\]/).at(-1) ?? '';

async function moveAside(folder: string, name: string): Promise<void> {
  const aside = join(folder, TAKEN_FOLDER);
  await mkdir(aside, { recursive: true });
  const taken = new Set((await readdir(aside)).map((one) => one.toLowerCase()));
  await rename(join(folder, name), join(aside, freeName(name, taken)));
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
