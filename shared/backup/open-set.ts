/**
 * Opens a set for a restore or a rehearsal: every file checked first, then decrypted into a staging folder as a whole. Only
 * when that has ended well is anything given out; a staging folder that was not finished is of no use to anyone.
 */
import { utf8ToBytes } from '#shared/log/bytes.ts';
import type { Erasure, OpenedIndex, SetIndex, TableFigures } from '#shared/schema/backup.ts';
import { checkSet } from './check-set.ts';
import type { FileJob } from './files.ts';
import { type JobContext, JobStop } from './job.ts';
import { SETS_FOLDER } from './names.ts';
import { indexIfOpens, mergeErasures, setNames } from './set-index.ts';
import { bytesFrom } from './streams.ts';
import { subtree, type Tree, type TreeWriter } from './tree.ts';
import { type SetVisitor, walkSet } from './walk-set.ts';

export const STAGED_ROWS = 'rows.ndjson';
export const STAGED_ENTRIES = 'entries.ndjson';
export const STAGED_FILES = 'files';
export const STAGED_SEGMENTS = 'journal';

export interface StagedSet {
  readonly index: SetIndex;
  readonly tables: Readonly<Record<string, TableFigures>>;
  /** Erasures of this set and of every later one on the medium: all are applied before first use. */
  readonly erasures: readonly Erasure[];
  readonly files: readonly string[];
}

export interface OpenRequest {
  readonly agency: Tree;
  readonly set: string;
  readonly identities: readonly string[];
  /** An empty folder. */
  readonly staging: Tree;
  /** Files that are at hand already need no staging. */
  readonly hasFile: (sha256: string) => Promise<boolean>;
}

export async function openSet(ctx: JobContext, request: OpenRequest): Promise<StagedSet> {
  const { agency, set, staging } = request;
  const check = await checkSet(ctx, agency, set);
  if (check.newerFormat !== null) throw new JobStop({ code: 'newerFormat', version: check.newerFormat });
  if (check.missing.length > 0 && check.state !== 'unfinished') throw new JobStop({ code: 'missing', files: check.missing });
  if (check.damaged.length > 0 && check.state !== 'unfinished') throw new JobStop({ code: 'damaged', files: check.damaged });
  if (check.state !== 'finished') throw new JobStop({ code: 'noSet' });

  const total = Math.max(1, check.checked.bytes);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    ctx.onProgress({ step: 'opening', done, total: Math.max(total, done), unit: 'bytes' });
  };
  const job: FileJob = { ctx, tree: agency, onBytes };
  await staging.makeFolder(STAGED_FILES);
  await staging.makeFolder(STAGED_SEGMENTS);
  const rows = await staging.create(STAGED_ROWS);
  const entries = await staging.create(STAGED_ENTRIES);
  const files: string[] = [];
  try {
    const walked = await walkSet(job, agency, set, request.identities, stager({ request, rows, entries, files }));
    await rows.close();
    await entries.close();
    return { index: walked.index, tables: walked.tables, erasures: await laterErasures(request, walked.index), files };
  } catch (cause) {
    await rows.abandon();
    await entries.abandon();
    throw cause;
  }
}

interface Staging {
  readonly request: OpenRequest;
  readonly rows: TreeWriter;
  readonly entries: TreeWriter;
  readonly files: string[];
}

function stager({ request, rows, entries, files }: Staging): SetVisitor {
  const { staging } = request;
  const copy = async (path: string, content: AsyncIterable<Uint8Array>) => {
    const writer = await staging.create(path);
    try {
      for await (const bytes of content) await writer.write(bytes);
    } catch (cause) {
      await writer.abandon();
      throw cause;
    }
    await writer.close();
  };
  return {
    rows: (lines) => rows.write(textLines(lines)),
    entries: (list) => entries.write(textLines(list.map((item) => item.json))),
    segment: (name, bytes) => copy(`${STAGED_SEGMENTS}/${name}`, bytesFrom([bytes])),
    wantsFile: async (sha256) => !(await request.hasFile(sha256)),
    file: async (sha256, _bytes, content) => {
      await copy(`${STAGED_FILES}/${sha256}`, content);
      files.push(sha256);
    },
  };
}

const textLines = (lines: readonly string[]): Uint8Array => utf8ToBytes(lines.map((line) => `${line}\n`).join(''));

async function laterErasures(request: OpenRequest, index: SetIndex): Promise<readonly Erasure[]> {
  const lists: (readonly Erasure[])[] = [index.erasures];
  for (const name of await setNames(request.agency)) {
    if (name <= request.set) break;
    const later = await indexIfOpens(subtree(request.agency, `${SETS_FOLDER}/${name}`), request.identities);
    if (later) lists.push(later.erasures);
  }
  return mergeErasures(...lists);
}

/** What the window is told of it. */
export const openedIndex = (index: SetIndex, erasures: readonly Erasure[]): OpenedIndex => ({
  set: index.set,
  madeAt: index.madeAt,
  office: index.office,
  deskCode: index.deskCode,
  schemaV: index.schemaV,
  dbId: index.dbId,
  cutSeq: index.cut.seq,
  cutLink: index.cut.link,
  tables: index.tables,
  erasures,
  files: index.files.length - index.missingFiles.length,
  missingFiles: index.missingFiles,
});
