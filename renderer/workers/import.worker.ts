/**
 * Reads, checks and stores archive lists away from the window's thread. It commits through the same gate as the window, on
 * databases of its own; the journal is the window's, which is told of every entry.
 */
import { badRowsCsv, markedCopy } from '#renderer/commands/import/bad-rows.ts';
import { checkRecords } from '#renderer/commands/import/check-records.ts';
import type {
  FromImportWorker,
  ImportDesk,
  ImportJob,
  JobAnswers,
  ReportWords,
  ToImportWorker,
} from '#renderer/commands/import/import-messages.ts';
import { readReferences } from '#renderer/commands/import/import-references.ts';
import type { BadRow } from '#renderer/commands/import/import-report.ts';
import type { ImportHooks } from '#renderer/commands/import/import-setup.ts';
import { decidedUnder, type KeptRows } from '#renderer/commands/import/kept-rows.ts';
import { lookAt } from '#renderer/commands/import/look-at-file.ts';
import { storeRecords } from '#renderer/commands/import/store-records.ts';
import { undoImport } from '#renderer/commands/import/undo-import.ts';
import { DaluangDb } from '#renderer/db/database.ts';
import type { GateContext } from '#renderer/db/gate/commit.ts';
import { randomIds } from '#renderer/platform/random-ids.ts';
import { systemClock } from '#renderer/platform/system-clock.ts';
import type { CsvEncoding } from '#shared/exchange/table/csv-text.ts';
import { readTable, type Table } from '#shared/exchange/table/read-table.ts';
import { ok } from '#shared/lib/result.ts';

let cancelled = false;
let file: { readonly table: Table; readonly source: File } | null = null;
/** Good rows by the last dry run, and those of them that are there twice. */
let ready = 0;
let twinRows: ReadonlySet<number> = new Set();
let bad: readonly BadRow[] = [];
let kept: KeptRows | null = null;

const tell = (message: FromImportWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToImportWorker>) => {
  if (data.kind === 'cancel') {
    cancelled = true;
    return;
  }
  cancelled = false;
  run(data.desk, data.job, data.words).then(
    (answer) => tell({ kind: 'done', answer }),
    (cause: unknown) => tell({ kind: 'failed', text: String(cause) }),
  );
});

const hooks: ImportHooks = {
  onProgress: (progress) => tell({ kind: 'progress', progress }),
  cancelled: () => cancelled,
  pause: turn,
};

async function run(desk: ImportDesk, job: ImportJob, words: ReportWords): Promise<JobAnswers[ImportJob['kind']]> {
  switch (job.kind) {
    case 'look':
      return lookAtFile(job.file, job.sheet, job.encoding);
    case 'check':
      return withGates(desk, async ({ strict }) => {
        const { table } = opened();
        const folder = job.folder.map((path) => ({ path }));
        kept = null;
        const of = await decidedUnder(strict.db, job.setup, desk.user);
        const outcome = await checkRecords(table.text, job.setup, await readReferences(strict.db), desk.user, hooks, folder);
        if (!outcome) return null;
        ready = outcome.report.ready;
        twinRows = outcome.twinRows;
        bad = outcome.bad;
        kept = outcome.good && { of, rows: outcome.good };
        const heading = lookAt(table, '', 0).sample[job.setup.headingRow - 1] ?? [];
        return { report: outcome.report, badRows: new Blob([badRowsCsv(outcome.bad, heading, words)], { type: 'text/csv' }) };
      });
    case 'markedCopy': {
      const { table, source } = opened();
      const copy = markedCopy({ bytes: new Uint8Array(await source.arrayBuffer()), table }, bad, job.headingRow, words);
      return copy.ok ? ok(new Blob([copy.value])) : copy;
    }
    case 'store':
      return withGates(desk, async (gates) => {
        const { table, source } = opened();
        const { setup, batchId } = job;
        const skipRows = setup.skipTwins ? twinRows : new Set<number>();
        const holds = kept !== null && batchId === null && kept.of === (await decidedUnder(gates.strict.db, setup, desk.user));
        const decided = holds && kept ? { decided: kept.rows } : {};
        kept = null;
        const input = { text: table.text, sha256: table.sha256, fileName: source.name, setup, ready, skipRows, batchId, ...decided };
        return storeRecords(gates, input, await readReferences(gates.strict.db), desk.user, hooks);
      });
    case 'undo':
      return withGates(desk, (gates) => undoImport(gates, job.batchId, desk.user, hooks));
  }
}

async function lookAtFile(given: File, sheet?: number, encoding?: CsvEncoding): Promise<JobAnswers['look']> {
  const read = readTable(new Uint8Array(await given.arrayBuffer()), sheet, encoding);
  if (!read.ok) return read;
  file = { table: read.value, source: given };
  return ok(lookAt(read.value, given.name, given.size));
}

function opened() {
  if (!file) throw new Error('the import worker was asked for a file before it was given one');
  return file;
}

async function withGates<T>(desk: ImportDesk, work: (gates: { strict: GateContext; relaxed: GateContext }) => Promise<T>): Promise<T> {
  const gate = (db: DaluangDb): GateContext => ({
    db,
    clock: systemClock,
    ids: randomIds,
    identity: desk.identity,
    zone: () => desk.zone,
    // The window appends to the journal; whether the import is durable it knows at the end.
    pump: {
      flush: async (seq) => {
        tell({ kind: 'logged', seq });
        return false;
      },
      failure: () => null,
      onChange: () => () => {},
    },
  });
  const [strict, relaxed] = [new DaluangDb(desk.dbName), new DaluangDb(desk.dbName, 'relaxed')];
  try {
    return await work({ strict: gate(strict), relaxed: gate(relaxed) });
  } finally {
    strict.close();
    relaxed.close();
  }
}

/** A turn of the message loop without the delay of a timer, so that a cancel is heard. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
