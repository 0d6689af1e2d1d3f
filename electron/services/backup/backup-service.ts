/**
 * Backups in main: names targets, sets and opened sets for the window, and gives the work to a packer. The window never
 * learns a path and never the office key.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Keyring } from '#shared/backup/keyring.ts';
import { listSets, type SetFacts } from '#shared/backup/list-sets.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JournalItem } from '#shared/log/journal-format.ts';
import type {
  BackupError,
  BackupKeys,
  BackupProgress,
  BackupTarget,
  OpenedIndex,
  SetSummary,
  SourceEnd,
  SourceHead,
} from '#shared/schema/backup.ts';
import { freeBytes } from '../disk/free-space.ts';
import type { Drive } from '../drives/drive.ts';
import { diskTree } from './disk-tree.ts';
import { type OpenedSet, openedSet } from './opened-set.ts';
import { type PackerJob, type StartPacker, startJob } from './packer-job.ts';

export interface BackupServiceParts {
  readonly dataFolder: string;
  readonly program: string;
  readonly keyring: Keyring;
  readonly now: () => string;
  readonly startPacker: StartPacker;
  readonly listDrives: () => Promise<readonly Drive[]>;
  /** Asks the person for a folder; null where the dialog was closed. */
  readonly askFolder: () => Promise<string | null>;
  readonly onProgress: (job: string, progress: BackupProgress) => void;
}

interface KnownSet {
  readonly medium: string;
  readonly agency: string;
  readonly name: string;
}

type Job = Pick<PackerJob<'write'>, 'cancel'>;
interface Writing {
  readonly target: BackupTarget;
  readonly packer: PackerJob<'write'>;
}

export class BackupService {
  readonly #parts: BackupServiceParts;
  readonly #targets = new Map<string, BackupTarget & { readonly path: string }>();
  readonly #sets = new Map<string, KnownSet>();
  readonly #jobs = new Map<string, Job>();
  readonly #writing = new Map<string, Writing>();
  readonly #opened = new Map<string, OpenedSet>();

  constructor(parts: BackupServiceParts) {
    this.#parts = parts;
  }

  /** Decrypted copies that a crash left behind are thrown away. */
  async clearStaging(): Promise<void> {
    await rm(this.#stagingRoot, { recursive: true, force: true });
  }

  keys(): Promise<BackupKeys> {
    return this.#parts.keyring.keys();
  }

  makeKeys() {
    return this.#parts.keyring.make();
  }

  confirmSheet(): Promise<BackupKeys> {
    return this.#parts.keyring.confirmSheet(this.#parts.now());
  }

  /** Drives that are plugged in now, and the folders chosen since the program began. */
  async targets(): Promise<readonly BackupTarget[]> {
    const drives = await this.#parts.listDrives();
    const removable = drives.map((drive) => this.#target({ ...drive, kind: 'removable' }));
    const folders = [...this.#targets.values()].filter((target) => target.kind === 'folder');
    const fresh = await Promise.all(folders.map(async (target) => ({ ...target, freeBytes: await freeBytes(target.path) })));
    return [...removable, ...fresh].map(withoutPath);
  }

  async chooseFolder(): Promise<BackupTarget | null> {
    const path = await this.#parts.askFolder();
    if (path === null) return null;
    const drive: Drive = {
      path,
      label: basename(path) || path,
      fileSystem: null,
      freeBytes: await freeBytes(path),
      totalBytes: null,
      writable: true,
    };
    return withoutPath(this.#target({ ...drive, kind: 'folder' }));
  }

  async sets(handle: string): Promise<readonly SetSummary[]> {
    const target = this.#targets.get(handle);
    if (!target) return [];
    const identities = await this.#parts.keyring.identities(null);
    const listed = await listSets(diskTree(target.path), identities.ok ? identities.value : []);
    return listed.map(({ place, facts }) => this.#summary(target, place.agency, facts));
  }

  async begin(job: string, handle: string, head: SourceHead): Promise<Result<null, BackupError>> {
    const target = this.#targets.get(handle);
    if (!target) return err({ code: 'driveGone' });
    const keys = await this.#parts.keyring.usable();
    if (!keys.ok) return keys;
    const { dataFolder, program, now, startPacker } = this.#parts;
    const packer = startJob(
      startPacker,
      { kind: 'write', medium: target.path, dataFolder, head, ...keys.value, madeAt: now(), program },
      this.#report(job),
    );
    this.#track(job, packer);
    this.#writing.set(job, { target, packer });
    return ok(null);
  }

  feed(job: string, bytes: Uint8Array): Promise<Result<null, BackupError>> {
    return this.#packing(job, (packer) => packer.feed(bytes));
  }

  endRows(job: string, end: SourceEnd): Promise<Result<{ readonly entriesWanted: boolean }, BackupError>> {
    return this.#packing(job, (packer) => packer.endRows(end));
  }

  feedEntries(job: string, items: readonly JournalItem[]): Promise<Result<null, BackupError>> {
    return this.#packing(job, (packer) => packer.feedEntries(items));
  }

  /** Waits for the end of the set. */
  async finish(job: string): Promise<Result<SetSummary, BackupError>> {
    const writing = this.#writing.get(job);
    if (!writing) return err({ code: 'cancelled' });
    writing.packer.endEntries();
    const done = await writing.packer.done.finally(() => this.#writing.delete(job));
    return done.ok ? ok(this.#summary(writing.target, done.value.agency, done.value.facts)) : done;
  }

  cancel(job: string): void {
    this.#jobs.get(job)?.cancel();
  }

  async verify(job: string, handle: string): Promise<Result<SetSummary, BackupError>> {
    const set = this.#sets.get(handle);
    if (!set) return err({ code: 'noSet' });
    const packer = startJob(
      this.#parts.startPacker,
      { kind: 'check', medium: set.medium, agency: set.agency, set: set.name },
      this.#report(job),
    );
    this.#track(job, packer);
    const done = await packer.done;
    return done.ok ? ok(this.#summary({ path: set.medium, place: set.medium }, set.agency, done.value)) : done;
  }

  async open(
    job: string,
    handle: string,
    secret: string | null,
  ): Promise<Result<{ readonly opened: string; readonly index: OpenedIndex }, BackupError>> {
    const set = this.#sets.get(handle);
    if (!set) return err({ code: 'noSet' });
    const identities = await this.#parts.keyring.identities(secret);
    if (!identities.ok) return identities;
    const opened = randomUUID();
    const staging = join(this.#stagingRoot, opened);
    await mkdir(staging, { recursive: true, mode: 0o700 });
    const { dataFolder, startPacker } = this.#parts;
    const task = {
      kind: 'open' as const,
      medium: set.medium,
      agency: set.agency,
      set: set.name,
      identities: identities.value,
      dataFolder,
      staging,
    };
    const packer = startJob(startPacker, task, this.#report(job));
    this.#track(job, packer);
    const done = await packer.done.catch(async (cause: unknown) => {
      await rm(staging, { recursive: true, force: true });
      throw cause;
    });
    if (!done.ok) {
      await rm(staging, { recursive: true, force: true });
      return done;
    }
    this.#opened.set(
      opened,
      openedSet({ ...done.value, staging, dataFolder, agency: join(set.medium, set.agency), identities: identities.value }),
    );
    return ok({ opened, index: done.value.index });
  }

  opened(handle: string): OpenedSet | null {
    return this.#opened.get(handle) ?? null;
  }

  takeFiles(job: string, handle: string): Promise<Result<{ readonly taken: number; readonly known: number }, BackupError>> {
    const opened = this.#opened.get(handle);
    return opened ? opened.takeFiles(this.#report(job)) : Promise.resolve(err({ code: 'noSet' }));
  }

  async adoptKeys(handle: string): Promise<Result<BackupKeys, BackupError>> {
    const opened = this.#opened.get(handle);
    if (!opened) return err({ code: 'noSet' });
    const keys = await opened.officeKeys();
    return keys.ok ? this.#parts.keyring.adopt(keys.value, this.#parts.now()) : keys;
  }

  async close(handle: string): Promise<void> {
    const opened = this.#opened.get(handle);
    this.#opened.delete(handle);
    await opened?.discard();
  }

  get #stagingRoot(): string {
    return join(this.#parts.dataFolder, 'staging');
  }

  #report(job: string): (progress: BackupProgress) => void {
    return (progress) => this.#parts.onProgress(job, progress);
  }

  #track(job: string, packer: Job & { readonly done: Promise<unknown> }): void {
    this.#jobs.set(job, packer);
    const forget = () => this.#jobs.delete(job);
    packer.done.then(forget, forget);
  }

  #packing<T>(job: string, run: (packer: PackerJob<'write'>) => Promise<Result<T, BackupError>>): Promise<Result<T, BackupError>> {
    const writing = this.#writing.get(job);
    return writing ? run(writing.packer) : Promise.resolve(err({ code: 'cancelled' }));
  }

  /** The same drive keeps its handle. */
  #target(drive: Drive & { readonly kind: 'removable' | 'folder' }): BackupTarget & { readonly path: string } {
    const known = [...this.#targets.values()].find((target) => target.path === drive.path);
    const target = { ...drive, handle: known?.handle ?? randomUUID(), place: drive.path };
    this.#targets.set(target.handle, target);
    return target;
  }

  #summary(target: { readonly path?: string; readonly place: string }, agency: string, facts: SetFacts): SetSummary {
    const medium = target.path ?? target.place;
    const known = [...this.#sets].find(([, set]) => set.medium === medium && set.agency === agency && set.name === facts.name);
    const handle = known?.[0] ?? randomUUID();
    this.#sets.set(handle, { medium, agency, name: facts.name });
    return { ...facts, handle, place: target.place };
  }
}

const withoutPath = ({ path: _, ...target }: BackupTarget & { readonly path: string }): BackupTarget => target;
