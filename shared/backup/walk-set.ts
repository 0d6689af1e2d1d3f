/**
 * Decrypts a set from end to end and checks what is inside against its index: rows by their figures, the journal by its
 * chain up to the cut, every file by its hash. Verifying, extracting and restoring differ only in the visitor. Nothing that
 * a visitor was given counts before the walk has ended well.
 */
import type { JournalLine } from '#shared/log/journal-format.ts';
import { EMPTY_HEAD, readSegment } from '#shared/log/journal-format.ts';
import type { SetIndex, TableFigures } from '#shared/schema/backup.ts';
import { decryptWith, WrongKeyError } from './age.ts';
import { erasedPacks } from './erase-packs.ts';
import { differingTables, type FigureSum, figureSum } from './figures.ts';
import { type FileJob, parseJson } from './files.ts';
import { JobStop, stopIfCancelled } from './job.ts';
import { hashOfTarName, INDEX_PATH, OPEN_JOURNAL_PATH, packPath, SETS_FOLDER, segmentOfTarName } from './names.ts';
import { readIndex } from './set-index.ts';
import { type Bytes, collect, gunzip, lineBatches } from './streams.ts';
import { tarFiles } from './tar.ts';
import { subtree, type Tree, TreeError } from './tree.ts';

export type EntryLine = Extract<JournalLine, { readonly kind: 'entry' }>;

export interface SetVisitor {
  /** Whole lines of NDJSON, each row once. */
  rows(lines: readonly string[]): Promise<void>;
  segment(name: string, bytes: Uint8Array): Promise<void>;
  /** Entries up to the cut, in order. */
  entries(entries: readonly EntryLine[]): Promise<void>;
  /** A vault file; the visitor may leave the content unread. */
  file(sha256: string, bytes: number, content: Bytes): Promise<void>;
  /** Whether a pack's files are wanted at all. */
  wantsFile(sha256: string): Promise<boolean>;
}

export interface WalkedSet {
  readonly index: SetIndex;
  readonly tables: Readonly<Record<string, TableFigures>>;
  readonly entries: number;
  readonly files: number;
}

export async function walkSet(
  job: FileJob,
  agency: Tree,
  name: string,
  identities: readonly string[],
  visitor: SetVisitor,
): Promise<WalkedSet> {
  const set = subtree(agency, `${SETS_FOLDER}/${name}`);
  const index = await named(INDEX_PATH, () => readIndex(set, identities));
  const inSet: FileJob = { ...job, tree: set };
  const tables = await walkRecords(inSet, index, identities, visitor);
  const wrong = differingTables(tables, index.tables);
  if (wrong.length > 0) throw new JobStop({ code: 'damaged', files: index.records.map((part) => `${part.path} (${wrong.join(', ')})`) });
  const inAgency: FileJob = { ...job, tree: agency };
  const segments = new Map<string, Uint8Array>();
  let files = 0;
  const promised = new Set(index.files);
  const erased = await erasedPacks(agency);
  for (const pack of index.packs) {
    if (erased.has(pack.sha256)) continue;
    const path = packPath(pack.sha256);
    const wanted =
      pack.kind === 'journal'
        ? pack.contents
        : await filterWanted(
            pack.contents.filter((content) => promised.has(content.sha256)),
            visitor,
          );
    if (wanted.length === 0) continue;
    await named(path, async () => {
      let seen = 0;
      for await (const file of tarFiles(decryptedFrom(inAgency, path, identities))) {
        stopIfCancelled(job.ctx);
        const known = pack.contents[seen];
        seen += 1;
        if (known?.name !== file.name || known.bytes !== file.bytes) throw new JobStop({ code: 'damaged', files: [path] });
        const segment = segmentOfTarName(file.name);
        const hash = hashOfTarName(file.name);
        if (segment) {
          const bytes = await collect(file.content);
          if (hashOf(job, bytes) !== known.sha256) throw new JobStop({ code: 'damaged', files: [`${path} (${file.name})`] });
          segments.set(known.sha256, bytes);
        } else if (hash === known.sha256 && wanted.includes(known)) {
          files += 1;
          await visitor.file(hash, file.bytes, checkedContent(job, file.content, hash, `${path} (${file.name})`));
        }
      }
      if (seen !== pack.contents.length) throw new JobStop({ code: 'damaged', files: [path] });
    });
  }
  const entries = await walkJournal(inSet, index, identities, segments, visitor);
  return { index, tables, entries, files };
}

async function filterWanted<T extends { readonly sha256: string }>(contents: readonly T[], visitor: SetVisitor): Promise<readonly T[]> {
  const wanted: T[] = [];
  for (const content of contents) if (await visitor.wantsFile(content.sha256)) wanted.push(content);
  return wanted;
}

const ROW_LINE = /^\{"entity":"([A-Za-z]+)","row":/;

/** Rows read again at the cut come first, so that their earlier state is left out when it passes. */
async function walkRecords(
  job: FileJob,
  index: SetIndex,
  identities: readonly string[],
  visitor: SetVisitor,
): Promise<Record<string, TableFigures>> {
  const sums = new Map<string, FigureSum>();
  const replaced = new Set<string>();
  const parts = [...index.records.filter((part) => part.late), ...index.records.filter((part) => !part.late)];
  for (const part of parts) {
    let lines = 0;
    await named(part.path, async () => {
      for await (const batch of lineBatches(gunzip(decryptedFrom(job, part.path, identities)))) {
        stopIfCancelled(job.ctx);
        lines += batch.length;
        const kept: string[] = [];
        for (const line of batch) {
          const entity = ROW_LINE.exec(line)?.[1];
          const row = entity === undefined ? undefined : (parseJson(line) as { readonly row?: { readonly id?: unknown } } | undefined)?.row;
          if (entity === undefined || typeof row?.id !== 'string') throw new JobStop({ code: 'damaged', files: [part.path] });
          const key = `${entity}/${row.id}`;
          if (part.late) replaced.add(key);
          else if (replaced.has(key)) continue;
          const sum = sums.get(entity) ?? figureSum();
          sums.set(entity, sum);
          sum.add(line.slice(`{"entity":"${entity}","row":`.length, -1));
          kept.push(line);
        }
        if (kept.length > 0) await visitor.rows(kept);
      }
    });
    if (lines !== part.lines) throw new JobStop({ code: 'damaged', files: [part.path] });
  }
  return Object.fromEntries([...sums].map(([entity, sum]) => [entity, sum.figures()]));
}

async function walkJournal(
  job: FileJob,
  index: SetIndex,
  identities: readonly string[],
  packed: ReadonlyMap<string, Uint8Array>,
  visitor: SetVisitor,
): Promise<number> {
  let head = EMPTY_HEAD;
  let count = 0;
  for (const segment of index.journal) {
    const path = segment.pack === null ? OPEN_JOURNAL_PATH : packPath(segment.pack);
    const bytes =
      segment.pack === null ? await named(path, () => collect(decryptedFrom(job, path, identities))) : packed.get(segment.sha256);
    if (!bytes || bytes.length !== segment.bytes || hashOf(job, bytes) !== segment.sha256)
      throw new JobStop({ code: 'damaged', files: [path] });
    await visitor.segment(segment.name, bytes);
    const reading = readSegment(bytes, head);
    let batch: EntryLine[] = [];
    for (;;) {
      const next = reading.next();
      if (next.done) {
        head = next.value;
        break;
      }
      if (next.value.kind === 'fault')
        throw new JobStop({ code: 'damaged', files: [`${path} (${segment.name}:${next.value.fault.line})`] });
      if (next.value.kind !== 'entry' || next.value.entry.seq > index.cut.seq) continue;
      count += 1;
      batch.push(next.value);
      if (batch.length < ENTRY_BATCH) continue;
      stopIfCancelled(job.ctx);
      await visitor.entries(batch);
      batch = [];
    }
    if (batch.length > 0) await visitor.entries(batch);
  }
  const reached = index.cut.seq === 0 || (head.seq >= index.cut.seq && (head.seq > index.cut.seq || head.link === index.cut.link));
  if (!reached) throw new JobStop({ code: 'damaged', files: [OPEN_JOURNAL_PATH] });
  return count;
}

const ENTRY_BATCH = 64;

async function* decryptedFrom(job: FileJob, path: string, identities: readonly string[]): Bytes {
  yield* decryptWith(identities, counted(job, path));
}

async function* counted(job: FileJob, path: string): Bytes {
  for await (const bytes of job.tree.read(path)) {
    job.onBytes(bytes.length);
    yield bytes;
  }
}

async function* checkedContent(job: FileJob, content: Bytes, sha256: string, path: string): Bytes {
  const hasher = job.ctx.newHasher();
  for await (const bytes of content) {
    hasher.update(bytes);
    yield bytes;
  }
  if (hasher.digest() !== sha256) throw new JobStop({ code: 'damaged', files: [path] });
}

/** A stream that breaks in the middle (age, gzip, tar) means that this file is damaged; expected outcomes pass as they are. */
async function named<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof JobStop || cause instanceof WrongKeyError) throw cause;
    if (cause instanceof TreeError && cause.fault !== 'failed') throw cause;
    if (cause instanceof Error) throw new JobStop({ code: 'damaged', files: [path] });
    throw cause;
  }
}

function hashOf(job: FileJob, bytes: Uint8Array): string {
  const hasher = job.ctx.newHasher();
  hasher.update(bytes);
  return hasher.digest();
}
