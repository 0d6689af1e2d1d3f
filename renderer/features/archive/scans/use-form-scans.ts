/** Scans that a new record begins with: `/arsip/baru?pindaian=...`. */
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { fileOfArrival } from '#renderer/commands/scans/settle-arrivals.ts';
import type { VaultFile } from '#renderer/platform/platform.ts';
import { useServices } from '#renderer/state/services.ts';

/** Hands their files to the form once; answers their ids. Null where the form takes none. */
export function useFormScans(adopt: ((files: readonly VaultFile[]) => void) | null): readonly string[] {
  const { gate } = useServices();
  const [params] = useSearchParams();
  const named = adopt === null ? '' : (params.get('pindaian') ?? '');
  const ids = useMemo(() => named.split(',').filter(Boolean), [named]);
  useEffect(() => {
    if (!adopt || ids.length === 0) return undefined;
    let wanted = true;
    gate.db
      .rows('scanArrival')
      .bulkGet([...ids])
      .then((rows) => {
        const files = rows.flatMap((row) => (row?.state === 'waiting' ? [fileOfArrival(row)] : []));
        if (wanted) adopt(files);
      })
      .catch(reportError);
    return () => {
      wanted = false;
    };
  }, [adopt, ids, gate.db]);
  return ids;
}
