/**
 * The due lists of today, reckoned when the section opens, when the day changes and when something was saved; what was reckoned before
 * stays in sight meanwhile.
 */
import { useCallback, useEffect, useState } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { type DueEntry, dueRecords } from '#renderer/db/queries/due-records.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { can } from '#shared/domain/access/access.ts';

export interface DueLists {
  /** Null before the first reckoning is done. */
  readonly entries: readonly DueEntry[] | null;
  /** While it is reckoned: 0 to 1. */
  readonly progress: number | null;
  readonly stopped: boolean;
  /** Grows with every reckoning. */
  readonly revision: number;
  readonly stop: () => void;
  readonly again: () => void;
}

const MOMENT_MS = 250;

export function useDueLists(): DueLists {
  const ctx = useCommandContext();
  const today = useToday();
  const head = useLive(() => ctx.db.log.orderBy('seq').reverse().limit(1).primaryKeys(), [ctx.db]);
  const seq = head.status === 'ready' ? (head.data[0] ?? 0) : null;
  const [known, setKnown] = useState<{ readonly entries: readonly DueEntry[] | null; readonly revision: number }>({
    entries: null,
    revision: 0,
  });
  const [progress, setProgress] = useState<number | null>(null);
  const [stopped, setStopped] = useState(false);
  const [asked, setAsked] = useState(0);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [thrown, setThrown] = useState<{ readonly cause: unknown } | null>(null);
  if (thrown) throw thrown.cause;

  useEffect(() => {
    if (seq === null) return;
    const controller = new AbortController();
    const reckon = async () => {
      setRunning(controller);
      setStopped(false);
      const user = await accessUserOf(ctx);
      const entries = await dueRecords(ctx.db, today, {
        signal: controller.signal,
        onProgress: (done, total) => !controller.signal.aborted && setProgress(total === 0 ? 1 : done / total),
        shows: (record) => user !== null && can(user, 'disposal.view', record).allowed,
      });
      if (controller.signal.aborted) return;
      setProgress(null);
      setRunning(null);
      if (entries) setKnown((old) => ({ entries, revision: old.revision + 1 }));
    };
    const timer = setTimeout(() => {
      reckon().catch((cause: unknown) => setThrown({ cause }));
    }, MOMENT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // `asked` is a wish to reckon again, nothing that is read.
  }, [ctx, today, seq, asked]);

  const stop = useCallback(() => {
    running?.abort();
    setProgress(null);
    setStopped(true);
  }, [running]);
  const again = useCallback(() => setAsked((times) => times + 1), []);
  return { ...known, progress, stopped, stop, again };
}
