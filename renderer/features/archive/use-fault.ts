/** Hands what went wrong outside of rendering to the nearest error boundary: a broken promise of the code, not a refusal. */
import { useCallback, useState } from 'react';

export function useFault(): (cause: unknown) => void {
  const [fault, setFault] = useState<{ readonly cause: unknown } | null>(null);
  if (fault) throw fault.cause;
  return useCallback((cause) => setFault({ cause }), []);
}
