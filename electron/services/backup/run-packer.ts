/** The packer's side of a job: takes the task, reads what main sends, answers once. */
import { join } from 'node:path';
import { checkSet } from '#shared/backup/check-set.ts';
import { asResult, type JobContext, JobStop } from '#shared/backup/job.ts';
import { STANDARD_LIMITS } from '#shared/backup/limits.ts';
import { factsOf, writtenFacts } from '#shared/backup/list-sets.ts';
import { openedIndex, openSet } from '#shared/backup/open-set.ts';
import { subtree } from '#shared/backup/tree.ts';
import { writeSet } from '#shared/backup/write-set.ts';
import type { JournalItem } from '#shared/log/journal-format.ts';
import type { BackupProgress, SourceEnd } from '#shared/schema/backup.ts';
import { deferred } from './deferred.ts';
import { diskTree, nodeHasher } from './disk-tree.ts';
import { diskVault, journalInput } from './own-data.ts';
import type { CheckJob, FromPacker, Line, OpenJob, PackerAnswer, PackerTask, ToPacker, WriteJob } from './packer-messages.ts';
import { type PieceQueue, pieceQueue } from './piece-queue.ts';

const PROGRESS_MS = 100;

interface Incoming {
  readonly rows: PieceQueue<Uint8Array>;
  readonly entries: PieceQueue<readonly JournalItem[]>;
  readonly end: Promise<SourceEnd>;
}

/** Resolves when the job is over and its answer was sent. */
export function runPacker(line: Line<ToPacker, FromPacker>): Promise<void> {
  const signal = { aborted: false };
  const ctx: JobContext = { newHasher: nodeHasher, signal, onProgress: seldom((progress) => line.post({ type: 'progress', progress })) };
  const askForMore = () => line.post({ type: 'more' });
  const rows = pieceQueue<Uint8Array>(askForMore);
  const entries = pieceQueue<readonly JournalItem[]>(askForMore);
  const end = deferred<SourceEnd>();
  const stop = () => {
    signal.aborted = true;
    const cause = new JobStop({ code: 'cancelled' });
    rows.fail(cause);
    entries.fail(cause);
    end.reject(cause);
  };
  return new Promise((resolve, reject) => {
    const answer = async (task: PackerTask) => {
      try {
        const result = await asResult<PackerAnswer[keyof PackerAnswer]>(() =>
          carryOut(ctx, task, { rows, entries, end: end.promise }, line),
        );
        line.post({ type: 'done', result });
      } catch (cause) {
        line.post({ type: 'broken', message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
      }
    };
    line.listen((message) => {
      switch (message.type) {
        case 'start':
          answer(message.task).then(resolve, reject);
          break;
        case 'rows':
          rows.push(message.bytes);
          break;
        case 'rowsEnd':
          end.resolve(message.end);
          rows.end();
          break;
        case 'entries':
          entries.push(message.items);
          break;
        case 'entriesEnd':
          entries.end();
          break;
        case 'cancel':
          stop();
          break;
      }
    }, stop);
  });
}

function carryOut(ctx: JobContext, task: PackerTask, incoming: Incoming, line: Line<ToPacker, FromPacker>) {
  switch (task.kind) {
    case 'write':
      return write(ctx, task, incoming, line);
    case 'check':
      return check(ctx, task);
    case 'open':
      return open(ctx, task);
  }
}

async function write(
  ctx: JobContext,
  task: WriteJob,
  incoming: Incoming,
  line: Line<ToPacker, FromPacker>,
): Promise<PackerAnswer['write']> {
  const entries = () => {
    line.post({ type: 'entriesWanted' });
    return incoming.entries;
  };
  const written = await writeSet(ctx, {
    medium: diskTree(task.medium),
    head: task.head,
    rows: incoming.rows,
    end: () => incoming.end,
    journal: journalInput(join(task.dataFolder, 'journal'), task.head.dbId, task.madeAt.slice(0, 7), entries),
    vault: diskVault(task.dataFolder),
    keys: { recipients: task.recipients, officeIdentity: task.officeIdentity },
    madeAt: task.madeAt,
    now: () => new Date().toISOString(),
    program: task.program,
    limits: STANDARD_LIMITS,
  });
  return { agency: written.agency, facts: writtenFacts(written) };
}

async function check(ctx: JobContext, task: CheckJob): Promise<PackerAnswer['check']> {
  const found = await checkSet(ctx, subtree(diskTree(task.medium), task.agency), task.set);
  if (found.newerFormat !== null) throw new JobStop({ code: 'newerFormat', version: found.newerFormat });
  if (found.state === 'unfinished') throw new JobStop({ code: 'noSet' });
  if (found.missing.length > 0) throw new JobStop({ code: 'missing', files: found.missing });
  if (found.damaged.length > 0) throw new JobStop({ code: 'damaged', files: found.damaged });
  return factsOf(found.name, found);
}

async function open(ctx: JobContext, task: OpenJob): Promise<PackerAnswer['open']> {
  const vault = diskVault(task.dataFolder);
  const staged = await openSet(ctx, {
    agency: subtree(diskTree(task.medium), task.agency),
    set: task.set,
    identities: task.identities,
    staging: diskTree(task.staging),
    hasFile: (sha256) => vault.holds(sha256),
  });
  return { index: openedIndex(staged.index, staged.erasures), files: staged.files };
}

/** Progress several times a second, not at every piece. A new step is always told. */
function seldom(report: (progress: BackupProgress) => void): (progress: BackupProgress) => void {
  let last = 0;
  let step = '';
  return (progress) => {
    const now = performance.now();
    if (progress.step === step && now - last < PROGRESS_MS && progress.done < progress.total) return;
    last = now;
    step = progress.step;
    report(progress);
  };
}
