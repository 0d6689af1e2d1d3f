/**
 * The import that is under way. It lives beside the screens, so that a look at another section or a lock does not end it; the worker
 * ends with the import.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AttachOutcome, ChosenFile } from '#renderer/commands/import/attach-files.ts';
import type { CheckReport, ImportProgress } from '#renderer/commands/import/import-setup.ts';
import type { StoreRefusal } from '#renderer/commands/import/store-records.ts';
import type { UndoImportRefusal } from '#renderer/commands/import/undo-import.ts';
import type { Sample } from '#renderer/ui/wizard/time-left.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { OpenedList } from './opened-list.ts';

export type ImportTrouble = StoreRefusal | UndoImportRefusal | { readonly code: 'workerFailed'; readonly text: string };

export interface CheckedList {
  readonly list: OpenedList;
  readonly report: CheckReport;
  readonly badRows: Blob;
}

/** What the button stores: the good rows, without those that the person leaves out. */
export const rowsToStore = ({ list, report }: CheckedList): number => report.ready - (list.setup.skipTwins ? report.twins : 0);

export type ImportJobName = 'check' | 'store' | 'attach' | 'undo';

export type ImportPhase =
  /** `resume`: the batch whose file is asked for once more. */
  | { readonly at: 'file'; readonly reading: boolean; readonly resume: Row<'importBatch'> | null }
  | { readonly at: 'mapping'; readonly list: OpenedList }
  | { readonly at: 'working'; readonly job: ImportJobName; readonly total: number | null; readonly work: Work }
  | { readonly at: 'report'; readonly checked: CheckedList }
  /** Cancelled in the middle: what is stored stays until the person decides. */
  | { readonly at: 'stopped'; readonly checked: CheckedList; readonly batchId: string; readonly stored: number }
  | {
      readonly at: 'done';
      readonly fileName: string;
      readonly batchId: string;
      readonly stored: number;
      readonly updated: number;
      readonly durable: boolean;
      /** The rows that were left out for what is wrong with them; null where there were none. */
      readonly refused: { readonly count: number; readonly rows: Blob } | null;
      /** Null where the list names no softcopies, or no folder was chosen. */
      readonly files: AttachedFiles | null;
    }
  | {
      readonly at: 'undone';
      readonly undone: number;
      readonly restored: number;
      readonly left: number;
      readonly finished: boolean;
      readonly durable: boolean;
      readonly batchId: string;
    }
  /** `back`: where the work began, to try again from. */
  | { readonly at: 'failed'; readonly trouble: ImportTrouble; readonly back: ImportPhase };

export interface AttachedFiles extends AttachOutcome {
  readonly folder: readonly ChosenFile[];
}

export interface Work {
  readonly progress: ImportProgress;
  readonly samples: readonly Sample[];
  readonly cancelling: boolean;
}

interface ImportState {
  readonly phase: ImportPhase;
  /** Who began it; another person at this PC begins afresh. */
  readonly personId: string | null;
}

export const noFile = { at: 'file', reading: false, resume: null } as const satisfies ImportPhase;

export const importStore = createStore<ImportState>(() => ({ phase: noFile, personId: null }));

export const goTo = (phase: ImportPhase): void => importStore.setState({ phase });

export const useImportPhase = (personId: string | null): ImportPhase =>
  useStore(importStore, ({ phase, personId: owner }) => (owner === null || owner === personId || phase.at === 'working' ? phase : noFile));

/** What is over is not shown again when the person comes back; it stands among the earlier imports. */
export function leaveFinished(): void {
  const { at } = importStore.getState().phase;
  if (at === 'done' || at === 'undone') goTo(noFile);
}

const KEPT_SAMPLES = 200;

export function noteProgress(progress: ImportProgress): void {
  const { phase } = importStore.getState();
  if (phase.at !== 'working') return;
  const samples = [...phase.work.samples, { at: performance.now(), share: progress.share }].slice(-KEPT_SAMPLES);
  goTo({ ...phase, work: { ...phase.work, progress, samples } });
}

export const working = (job: ImportJobName, total: number | null): ImportPhase => ({
  at: 'working',
  job,
  total,
  work: { progress: { done: 0, share: 0 }, samples: [{ at: performance.now(), share: 0 }], cancelling: false },
});
