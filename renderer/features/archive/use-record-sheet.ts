import { useEffect, useRef } from 'react';
import { type RecordSheet, readRecordSheet } from '#renderer/db/queries/record-sheet.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { forgetAhead, sheetAhead } from './sheet-ahead.ts';

/** Undefined while it is read (what was shown before stays until then), null where there is no such record. */
export function useRecordSheet(id: string): RecordSheet | null | undefined {
  const { gate } = useServices();
  const live = useLive(() => readRecordSheet(gate.db, id), [gate.db, id]);
  const shown = useRef<RecordSheet | null | undefined>(undefined);
  const ready = live.status === 'ready';
  useEffect(() => {
    if (ready) forgetAhead(gate.db);
  }, [gate.db, ready, live]);
  if (live.status === 'failed') throw live.cause;
  const read = live.status === 'ready' ? live.data : undefined;
  const now = read?.file.row.id === id ? read : (sheetAhead(gate.db, id) ?? read);
  // The same words once more draw nothing anew.
  if (JSON.stringify(now) !== JSON.stringify(shown.current)) shown.current = now;
  return shown.current;
}
