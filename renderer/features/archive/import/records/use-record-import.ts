import { useCallback, useMemo } from 'react';
import { attachFiles } from '#renderer/commands/import/attach-files.ts';
import { recordBatches } from '#renderer/commands/import/import-batch.ts';
import { createImportClient, type ImportClient } from '#renderer/commands/import/import-client.ts';
import type { ReportWords } from '#renderer/commands/import/import-messages.ts';
import type { ImportSetup } from '#renderer/commands/import/import-setup.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type FileFault, workbookFault } from '#renderer/ui/wizard/check-file.ts';
import { folderFinder } from '#shared/domain/records/named-files.ts';
import type { CsvEncoding } from '#shared/exchange/table/csv-text.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import {
  type AttachedFiles,
  type CheckedList,
  goTo,
  type ImportPhase,
  importStore,
  noFile,
  noteProgress,
  rowsToStore,
  working,
} from './import-work.ts';
import { hasSeparator, type OpenedList, openedList } from './opened-list.ts';

/** The worker that holds the file: one at a time, kept while its list is open. */
let client: ImportClient | null = null;
/** Asked to stop attaching, which is the window's own work. */
let stop = false;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function closeClient(): void {
  client?.close();
  client = null;
}

export interface RecordImport {
  open(file: File): Promise<Result<null, FileFault>>;
  /** The file of an unfinished batch once more: checked by the batch's own columns, then continued at once. */
  openAgain(file: File, batch: Row<'importBatch'>): Promise<Result<null, FileFault>>;
  readAs(list: OpenedList, encoding: CsvEncoding): Promise<void>;
  readSheet(list: OpenedList, sheet: number): Promise<void>;
  check(list: OpenedList): Promise<void>;
  store(checked: CheckedList, batchId: string | null): Promise<void>;
  undo(batchId: string): Promise<void>;
  /** A copy of the opened file with what the dry run refused; null where it cannot be made. */
  markedCopy(list: OpenedList): Promise<Blob | null>;
  /** Goes on with the softcopies that are left. */
  attach(done: Extract<ImportPhase, { at: 'done' }>): Promise<void>;
  cancel(): void;
  reset(): void;
}

/** What the steps of the wizard can do. The phase tells how it went. */
export function useRecordImport(words: ReportWords): RecordImport {
  const ctx = useCommandContext();

  const look = useCallback(
    async (file: File, as?: CsvEncoding, sheet?: number): Promise<Result<OpenedList, FileFault>> => {
      closeClient();
      client = createImportClient(ctx, words);
      const looked = await client.run({
        kind: 'look',
        file,
        ...(as === undefined ? {} : { encoding: as }),
        ...(sheet === undefined ? {} : { sheet }),
      });
      if (!looked.ok) return err({ code: 'fileUnreadable' });
      const { answer } = looked.value;
      if (!answer.ok) return err(workbookFault(answer.error));
      return ok(await openedList(file, answer.value, await recordBatches(ctx.db)));
    },
    [ctx, words],
  );

  return useMemo(() => {
    const begin = (phase: ImportPhase) => importStore.setState({ phase, personId: ctx.actor?.personId ?? null });

    const check = async (list: OpenedList, then: (checked: CheckedList) => ImportPhase | Promise<void>): Promise<void> => {
      const back: ImportPhase = { at: 'mapping', list };
      if (!client) return goTo(noFile);
      goTo(working('check', null));
      const checked = await client.run({ kind: 'check', setup: list.setup, folder: list.folder.map(({ path }) => path) }, noteProgress);
      if (!checked.ok) return goTo({ at: 'failed', trouble: checked.error, back });
      if (!checked.value.answer) return goTo(back);
      const next = await then({ list, ...checked.value.answer });
      if (next) goTo(next);
    };

    const store = async (checked: CheckedList, batchId: string | null): Promise<void> => {
      const back: ImportPhase = { at: 'report', checked };
      if (!client) return goTo(noFile);
      goTo(working('store', rowsToStore(checked)));
      const ran = await client.run({ kind: 'store', setup: checked.list.setup, batchId }, noteProgress);
      if (!ran.ok) return goTo({ at: 'failed', trouble: ran.error, back });
      const { answer, durable } = ran.value;
      if (!answer.ok) return goTo({ at: 'failed', trouble: answer.error, back });
      const { stored, updated, named, finished } = answer.value;
      if (!finished) return goTo({ at: 'stopped', checked, batchId: answer.value.batchId, stored });
      const { folder } = checked.list;
      closeClient();
      const refused = checked.report.refused > 0 ? { count: checked.report.refused, rows: checked.badRows } : null;
      const { fileName } = checked.list.look;
      const done = { at: 'done', fileName, batchId: answer.value.batchId, stored, updated, refused, durable } as const;
      const waiting: AttachedFiles = { attached: 0, failed: [], left: folder.length > 0 ? named : [], folder };
      await attach({ ...done, files: waiting.left.length > 0 ? waiting : null });
    };

    /** What waits of the softcopies is attached; those before stay counted. */
    const attach = async (done: Extract<ImportPhase, { at: 'done' }>): Promise<void> => {
      const { files } = done;
      if (!files || files.left.length === 0) return goTo(done);
      stop = false;
      goTo(working('attach', files.left.length));
      const hooks = { onProgress: noteProgress, cancelled: () => stop, pause: nextTurn };
      const outcome = await attachFiles(ctx, files.left, folderFinder(files.folder), done.batchId, hooks);
      const sum = { attached: files.attached + outcome.attached, failed: [...files.failed, ...outcome.failed] };
      goTo({ ...done, files: { ...outcome, ...sum, folder: files.folder } });
    };

    return {
      attach,
      async open(file) {
        begin({ ...noFile, reading: true });
        const list = await look(file);
        begin(noFile);
        if (!list.ok) return list;
        if (list.value.look.sample.length === 0) return err({ code: 'fileEmpty' });
        goTo({ at: 'mapping', list: list.value });
        return ok(null);
      },
      async openAgain(file, batch) {
        const { sha256, setup } = batch.mapping as unknown as { readonly sha256: string; readonly setup: ImportSetup };
        const asked: ImportPhase = { ...noFile, resume: batch };
        begin({ ...asked, reading: true });
        const list = await look(file, hasSeparator(setup.encoding) ? setup.encoding : undefined, setup.sheet);
        if (list.ok && list.value.look.sha256 === sha256) {
          await check({ ...list.value, setup }, (checked) => store(checked, batch.id));
          return ok(null);
        }
        goTo(asked);
        return err({ code: 'fileOther' });
      },
      async readAs(list, encoding) {
        const again = await look(list.file, encoding);
        if (again.ok)
          goTo({
            at: 'mapping',
            list: { ...again.value, setup: { ...again.value.setup, defaults: list.setup.defaults }, folder: list.folder },
          });
      },
      async readSheet(list, sheet) {
        const again = await look(list.file, undefined, sheet);
        if (again.ok)
          goTo({
            at: 'mapping',
            list: { ...again.value, setup: { ...again.value.setup, defaults: list.setup.defaults }, folder: list.folder },
          });
      },
      check: (list) => check(list, (checked) => ({ at: 'report', checked })),
      store,
      async undo(batchId) {
        client ??= createImportClient(ctx, words);
        begin(working('undo', null));
        const ran = await client.run({ kind: 'undo', batchId }, noteProgress);
        const failed = !ran.ok ? ran.error : ran.value.answer.ok ? null : ran.value.answer.error;
        if (failed) return goTo({ at: 'failed', trouble: failed, back: noFile });
        if (!ran.ok || !ran.value.answer.ok) return;
        const { undone, restored, left, finished } = ran.value.answer.value;
        goTo({ at: 'undone', undone, restored, left, finished, durable: ran.value.durable, batchId });
        closeClient();
      },
      async markedCopy(list) {
        const ran = await client?.run({ kind: 'markedCopy', headingRow: list.setup.headingRow });
        return ran?.ok && ran.value.answer.ok ? ran.value.answer.value : null;
      },
      cancel() {
        client?.cancel();
        stop = true;
        const { phase } = importStore.getState();
        if (phase.at === 'working') goTo({ ...phase, work: { ...phase.work, cancelling: true } });
      },
      reset() {
        closeClient();
        goTo(noFile);
      },
    };
  }, [ctx, words, look]);
}
