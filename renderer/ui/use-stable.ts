import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for as long as the component lives, that does what the last drawing wanted: what it is given to need not be drawn again. For events only. */
export function useStable<Given extends readonly unknown[], Answer>(act: (...given: Given) => Answer): (...given: Given) => Answer {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
