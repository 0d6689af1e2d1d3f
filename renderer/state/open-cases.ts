/** The cases under way, kept in memory and brought up to date after every save. */
import { useEffect, useState } from 'react';
import { type OpenCases, type OpenCasesView, openCasesOf } from '../db/open-cases.ts';
import { useServices } from './services.ts';
import { useLive } from './use-live.ts';

/** Null while they are read for the first time. */
export function useOpenCases(): OpenCasesView | null {
  return useCasesOf(openCasesOf(useServices().gate.db)).view;
}

/** Nothing also while nobody asks for them. */
export function useCasesOf(cases: OpenCases | null): { readonly view: OpenCasesView | null; readonly failed: unknown } {
  const { db } = useServices().gate;
  const head = useLive(() => db.log.orderBy('seq').reverse().limit(1).primaryKeys(), [db]);
  const seq = head.status === 'ready' ? (head.data[0] ?? 0) : null;
  const [view, setView] = useState(cases?.latest ?? null);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    if (seq === null || cases === null) return;
    let gone = false;
    cases.refresh().then(
      (fresh) => {
        if (gone) return;
        setView(fresh);
        setFailed(null);
      },
      (cause: unknown) => {
        reportError(cause);
        if (!gone) setFailed(cause);
      },
    );
    return () => {
      gone = true;
    };
  }, [cases, seq]);
  return { view, failed };
}
