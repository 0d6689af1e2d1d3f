/** The cases under way, kept in memory and brought up to date after every save. */
import { useEffect, useState } from 'react';
import { type OpenCasesView, openCasesOf } from '../db/open-cases.ts';
import { useServices } from './services.ts';
import { useLive } from './use-live.ts';

/** Null while they are read for the first time. */
export function useOpenCases(): OpenCasesView | null {
  const { db } = useServices().gate;
  const cases = openCasesOf(db);
  const head = useLive(() => db.log.orderBy('seq').reverse().limit(1).primaryKeys(), [db]);
  const seq = head.status === 'ready' ? (head.data[0] ?? 0) : null;
  const [view, setView] = useState(cases.latest);
  useEffect(() => {
    if (seq === null) return;
    let gone = false;
    cases.refresh().then((fresh) => {
      if (!gone) setView(fresh);
    }, reportError);
    return () => {
      gone = true;
    };
  }, [cases, seq]);
  return view;
}
