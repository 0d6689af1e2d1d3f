import { useRef } from 'react';
import { useServices } from '#renderer/state/services.ts';
import { useStable } from '#renderer/ui/use-stable.ts';
import { readAhead } from './sheet-ahead.ts';

/** Goes to the page of a record when the record has been read; to the last one only, where several are asked for at once. */
export function useOpenRecord(go: (id: string) => void): (id: string) => void {
  const { gate } = useServices();
  const turn = useRef(0);
  const goNow = useStable(go);
  return useStable((id: string) => {
    turn.current++;
    const own = turn.current;
    const { hash } = window.location;
    readAhead(gate.db, id)
      .then(() => {
        // Whoever went elsewhere meanwhile is not called back.
        if (own === turn.current && window.location.hash === hash) goNow(id);
      })
      .catch(reportError);
  });
}
