/** The journal of a set: closed segments as packs, written once; the newest one, up to the cut, inside the set. */
import type { JournalHead, JournalItem } from '#shared/log/journal-format.ts';
import { EMPTY_HEAD } from '#shared/log/journal-format.ts';
import type { Erasure, Pack, PackedSegment } from '#shared/schema/backup.ts';
import { encryptTo } from './age.ts';
import type { HashedFile } from './bag.ts';
import { type FileJob, writeNew } from './files.ts';
import { JobStop } from './job.ts';
import { type JournalSegment, journalFromEntries, readWhole, type SegmentReading } from './journal-segments.ts';
import type { Limits } from './limits.ts';
import { OPEN_JOURNAL_PATH, tarSegmentName } from './names.ts';
import { fillPacks, type PackMember, reusablePacks, writePack } from './packs.ts';
import type { Known } from './set-index.ts';
import { bytesFrom, collect } from './streams.ts';

export interface JournalInput {
  /** Files of the journal in order, the newest last; none where the shell keeps no such files. */
  segments(): Promise<readonly JournalSegment[]>;
  bytes(): Promise<number>;
  /** The log's own entries, asked for where the files do not reach the cut unbroken. */
  entries(): AsyncIterable<readonly JournalItem[]>;
  readonly dbId: string;
  /** `YYYY-MM` for a journal written anew. */
  readonly month: string;
}

export interface SetWriting {
  readonly inSet: FileJob;
  readonly inAgency: FileJob;
  readonly readBack: FileJob;
  readonly recipients: readonly string[];
  readonly known: Known;
  readonly set: string;
  readonly limits: Limits;
}

export interface PackedJournal {
  readonly open: HashedFile;
  /** The cut in the chain of the set's own journal. */
  readonly cut: JournalHead;
  readonly segments: PackedSegment[];
  readonly packs: readonly Pack[];
  readonly written: readonly Pack[];
  readonly erasures: readonly Erasure[];
}

interface ReadSegment {
  readonly segment: JournalSegment;
  readonly bytes: number;
  readonly sha256: string;
  readonly end: JournalHead;
}

export async function packJournal(writing: SetWriting, input: JournalInput, cut: JournalHead): Promise<PackedJournal> {
  const read = (await readFiles(writing, await input.segments(), cut)) ?? (await writtenAnew(input, cut));
  const { closed, erasures, open: kept } = read;
  const hasher = writing.inSet.ctx.newHasher();
  hasher.update(kept.bytes);
  const openHash = hasher.digest();
  const open = await writeNew(writing.inSet, OPEN_JOURNAL_PATH, encryptTo(writing.recipients, bytesFrom([kept.bytes])));
  const packed = await packClosed(writing, closed);
  const segments: PackedSegment[] = [
    ...closed.map((item) => ({
      name: item.segment.name,
      bytes: item.bytes,
      sha256: item.sha256,
      pack: packed.packs.find((pack) => pack.contents.some((content) => content.sha256 === item.sha256))?.sha256 ?? null,
      end: item.end,
    })),
    { name: kept.name, bytes: kept.bytes.length, sha256: openHash, pack: null, end: read.cut },
  ];
  return { open, cut: read.cut, segments, packs: packed.packs, written: packed.written, erasures };
}

interface ReadJournal {
  readonly cut: JournalHead;
  readonly closed: readonly ReadSegment[];
  readonly erasures: readonly Erasure[];
  /** The segment that holds the cut, without what comes after it. */
  readonly open: { readonly name: string; readonly bytes: Uint8Array };
}

async function writtenAnew(input: JournalInput, cut: JournalHead): Promise<ReadJournal> {
  const bytes = await collect(journalFromEntries(input.entries(), input.dbId, input.month));
  const reading = readWhole(bytes, EMPTY_HEAD, cut.seq);
  // A journal that once lost a line has links that its entries no longer lead to: this one gets a chain of its own.
  if (reading.faults > 0 || reading.end.seq < cut.seq) throw new JobStop({ code: 'journalFailing' });
  const link = cut.seq === 0 ? cut.link : reading.linkAtCut;
  if (link === null) throw new JobStop({ code: 'journalFailing' });
  return {
    closed: [],
    erasures: reading.erasures,
    cut: { seq: cut.seq, link },
    open: { name: `${input.month}.jl`, bytes: bytes.subarray(0, reading.bytesToCut) },
  };
}

const reaches = (reading: SegmentReading, cut: JournalHead): boolean =>
  cut.seq === 0 || reading.linkAtCut === cut.link || (reading.end.seq === cut.seq && reading.end.link === cut.link);

/** Null where the files have faults or do not reach the cut: then the log's own entries are asked for. */
async function readFiles(writing: SetWriting, segments: readonly JournalSegment[], cut: JournalHead): Promise<ReadJournal | null> {
  const known = new Map(writing.known.segments.map((segment) => [segment.sha256, segment]));
  const closed: ReadSegment[] = [];
  const erasures: Erasure[] = [];
  let head = EMPTY_HEAD;
  for (const [index, segment] of segments.entries()) {
    const isNewest = index === segments.length - 1;
    const bytes = await collect(segment.read());
    const hasher = writing.inSet.ctx.newHasher();
    hasher.update(bytes);
    const sha256 = hasher.digest();
    const before = known.get(sha256);
    // A closed segment that an earlier set holds was read through then.
    if (!isNewest && before && before.end.seq <= cut.seq) {
      closed.push({ segment, bytes: bytes.length, sha256, end: before.end });
      head = before.end;
      continue;
    }
    const reading = readWhole(bytes, head, cut.seq);
    erasures.push(...reading.erasures);
    if (isNewest || reading.end.seq >= cut.seq) {
      // What comes after the cut, also a line that is being written, is not part of this set.
      if (reading.faultsToCut > 0 || !reaches(reading, cut)) return null;
      return { closed, erasures, cut, open: { name: segment.name, bytes: bytes.slice(0, reading.bytesToCut) } };
    }
    if (reading.faults > 0) return null;
    closed.push({ segment, bytes: bytes.length, sha256, end: reading.end });
    head = reading.end;
  }
  return null;
}

async function packClosed(
  writing: SetWriting,
  closed: readonly ReadSegment[],
): Promise<{ readonly packs: readonly Pack[]; readonly written: readonly Pack[] }> {
  const wanted = new Set(closed.map((item) => item.sha256));
  const known = writing.known.packs.filter((pack) => pack.kind === 'journal');
  const reused = await reusablePacks(writing.readBack, known, (sha256) => wanted.has(sha256));
  const held = new Set(reused.flatMap((pack) => pack.contents.map((content) => content.sha256)));
  const members = closed
    .filter((item) => !held.has(item.sha256))
    .map(
      (item): PackMember => ({
        name: tarSegmentName(item.segment.name),
        bytes: item.bytes,
        sha256: item.sha256,
        read: () => item.segment.read(),
      }),
    );
  const written: Pack[] = [];
  for (const [number, group] of fillPacks(members, writing.limits.packBytes).entries()) {
    const pack = await writePack(writing.inAgency, group, 'journal', writing.recipients, { set: `${writing.set}-j`, number });
    written.push(pack);
  }
  return { packs: [...reused, ...written], written };
}
