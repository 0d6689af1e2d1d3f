import { useEffect, useRef, useState } from 'react';
import { type Comparison, compareWithNow } from '#renderer/commands/backup/compare-with-now.ts';
import { makeBackup } from '#renderer/commands/backup/make-backup.ts';
import { type RestoreReport, restoreSet } from '#renderer/commands/backup/restore.ts';
import { logHead } from '#renderer/db/log-store.ts';
import type { RestoredData, SetSummary } from '#renderer/platform/backup-port.ts';
import { runBackupJob } from '#renderer/state/backup-job.ts';
import type { Medium } from '#renderer/state/backup-media.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { recipientOf } from '#shared/backup/age.ts';
import { ok } from '#shared/lib/result.ts';
import type { BackupTrouble } from '../error-words.ts';
import type { TriedKey } from './wrong-key.ts';

export interface ReadyRestore {
  readonly data: RestoredData;
  readonly set: SetSummary;
  readonly medium: Medium;
  /** Null on a PC without an office: there is nothing to compare and nothing to keep. */
  readonly now: { readonly comparison: Comparison; readonly safety: SetSummary; readonly laterEntries: number } | null;
  /** The recovery key opened it, so the office's keys come along. */
  readonly byTypedKey: boolean;
}

export type RestoreState =
  /** `tried`: what was opened last; it stays chosen and typed, so that nobody begins at the beginning. */
  | { readonly step: 'pick'; readonly trouble: BackupTrouble | null; readonly tried: TriedKey | null }
  | { readonly step: 'opening' | 'comparing' | 'safety'; readonly set: SetSummary }
  /** The present state could not be kept. */
  | { readonly step: 'unsafe'; readonly trouble: BackupTrouble }
  | { readonly step: 'compared'; readonly ready: ReadyRestore }
  | { readonly step: 'restoring'; readonly ready: ReadyRestore }
  | { readonly step: 'done'; readonly report: RestoreReport; readonly keys: 'adopted' | 'notAdopted' | 'same' }
  | { readonly step: 'stopped'; readonly trouble: BackupTrouble };

/** The way of a restore: open, compare, keep the present state, ask, restore. Until the last step nothing has changed. */
export function useRestore(hasOffice: boolean) {
  const ctx = useCommandContext();
  const [state, setState] = useState<RestoreState>({ step: 'pick', trouble: null, tried: null });
  const opened = useRef<RestoredData | null>(null);

  const discard = () => {
    const data = opened.current;
    opened.current = null;
    data?.close().catch(reportError);
  };
  // The decrypted copy does not outlive the page.
  useEffect(
    () => () => {
      opened.current?.close().catch(reportError);
    },
    [],
  );
  const guarded = (work: Promise<RestoreState>) => {
    work.then(setState, (cause: unknown) => {
      discard();
      setState({ step: 'stopped', trouble: { code: 'unexpected' } });
      // Unexpected: it belongs to the window's log, which listens for it.
      reportError(cause);
    });
  };

  const openSet = async (medium: Medium, set: SetSummary, secret: string | null): Promise<RestoreState> => {
    const place = { place: medium.target.label, removable: medium.target.kind === 'removable' };
    setState({ step: 'opening', set });
    const result = await runBackupJob({ kind: 'opening', ...place }, (onProgress, signal) =>
      ctx.platform.backup.open(set.handle, secret, onProgress, signal),
    );
    if (!result.ok) {
      const typedKey = secret === null ? null : await recipientOf(secret);
      return { step: 'pick', trouble: result.error, tried: { set, secret, typedKey } };
    }
    const data = result.value;
    opened.current = data;
    const ready = { data, set, medium, byTypedKey: secret !== null };
    if (!hasOffice) return { step: 'compared', ready: { ...ready, now: null } };

    setState({ step: 'comparing', set });
    // Before the present state is kept: that writes rows of its own, which no set can hold.
    const compared = await runBackupJob({ kind: 'comparing', ...place }, async (onProgress) =>
      ok(await compareWithNow(ctx.db, ctx.platform.journal, data, onProgress)),
    );
    if (!compared.ok) return giveUp(compared.error);
    const laterEntries = Math.max(0, (await logHead(ctx.db)).seq - data.index.cutSeq);
    setState({ step: 'safety', set });
    const safety = await runBackupJob({ kind: 'backup', ...place }, (onProgress, signal) =>
      makeBackup(ctx, medium.target, onProgress, signal),
    );
    if (!safety.ok) return giveUp(safety.error);
    return { step: 'compared', ready: { ...ready, now: { comparison: compared.value, safety: safety.value, laterEntries } } };
  };
  const giveUp = (trouble: BackupTrouble): RestoreState => {
    discard();
    return { step: 'unsafe', trouble };
  };

  const restore = async (ready: ReadyRestore): Promise<RestoreState> => {
    setState({ step: 'restoring', ready });
    const { label, kind } = ready.medium.target;
    const result = await runBackupJob({ kind: 'restore', place: label, removable: kind === 'removable' }, (onProgress) =>
      restoreSet(ctx.platform, ctx.db.name, ready.data, onProgress),
    );
    if (!result.ok) {
      discard();
      return { step: 'stopped', trouble: result.error };
    }
    const adopted = ready.byTypedKey ? await ready.data.adoptKeys() : null;
    discard();
    return { step: 'done', report: result.value, keys: adopted === null ? 'same' : adopted.ok ? 'adopted' : 'notAdopted' };
  };

  return {
    state,
    open: (medium: Medium, set: SetSummary, secret: string | null) => guarded(openSet(medium, set, secret)),
    restore: (ready: ReadyRestore) => guarded(restore(ready)),
    startAgain: () => {
      discard();
      setState({ step: 'pick', trouble: null, tried: null });
    },
    restart: () => {
      const { recovery } = ctx.platform;
      location.hash = '#/';
      if (recovery) recovery.relaunch().catch(reportError);
      else location.reload();
    },
  };
}
