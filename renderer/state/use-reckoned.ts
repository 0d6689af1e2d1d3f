/**
 * Something that is reckoned from the whole archive: when its page opens, when what it depends on changes and when something was saved.
 * What was reckoned before stays in sight meanwhile; the person can stop it.
 */
import { useCallback, useEffect, useState } from 'react';
import { useServices } from './services.ts';
import { useLive } from './use-live.ts';

export interface Reckoned<T> {
  /** Null before the first reckoning is done. */
  readonly data: T | null;
  /** While it is reckoned: 0 to 1. */
  readonly progress: number | null;
  readonly stopped: boolean;
  /** Grows with every reckoning. */
  readonly revision: number;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Answers null where it was stopped. */
export type Reckon<T> = (signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<T | null>;

const MOMENT_MS = 250;

/** `reckon` is memoised by the caller: another one reckons anew. */
export function useReckoned<T>(reckon: Reckon<T>): Reckoned<T> {
  const { db } = useServices().gate;
  const head = useLive(() => db.log.orderBy('seq').reverse().limit(1).primaryKeys(), [db]);
  const seq = head.status === 'ready' ? (head.data[0] ?? 0) : null;
  const [known, setKnown] = useState<{ readonly data: T | null; readonly revision: number }>({ data: null, revision: 0 });
  const [progress, setProgress] = useState<number | null>(null);
  const [stopped, setStopped] = useState(false);
  const [asked, setAsked] = useState(0);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [thrown, setThrown] = useState<{ readonly cause: unknown } | null>(null);
  if (thrown) throw thrown.cause;

  useEffect(() => {
    if (seq === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const run = async () => {
      setRunning(controller);
      setStopped(false);
      const data = await reckon(signal, (done, total) => !signal.aborted && setProgress(total === 0 ? 1 : done / total));
      if (signal.aborted) return;
      setProgress(null);
      setRunning(null);
      if (data) setKnown((old) => ({ data, revision: old.revision + 1 }));
    };
    const timer = setTimeout(() => {
      run().catch((cause: unknown) => setThrown({ cause }));
    }, MOMENT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // `asked` is a wish to reckon again, nothing that is read.
  }, [reckon, seq, asked]);

  const stop = useCallback(() => {
    running?.abort();
    setProgress(null);
    setStopped(true);
  }, [running]);
  const again = useCallback(() => setAsked((times) => times + 1), []);
  return { ...known, progress, stopped, stop, again };
}
