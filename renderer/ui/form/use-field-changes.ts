import { useCallback, useMemo, useState } from 'react';
import type { FieldChanges } from './form-context.ts';

/** Names of the fields that the person has changed. `tried`: a save was tried, and from then on all is said. */
export function useFieldChanges(tried: boolean): FieldChanges {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const note = useCallback((name: string) => setChanged((known) => (known.has(name) ? known : new Set([...known, name]))), []);
  return useMemo(() => ({ says: (name) => tried || changed.has(name), note }), [tried, changed, note]);
}
