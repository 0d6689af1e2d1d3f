import { useCallback, useEffect, useState } from 'react';
import type { BackupKeys } from '#renderer/platform/backup-port.ts';
import { useServices } from '#renderer/state/services.ts';

/** The public halves of the keys and whether the sheet was printed; null until they are read. */
export function useKeys(): { readonly keys: BackupKeys | null; readonly reload: () => void } {
  const { platform } = useServices();
  const [keys, setKeys] = useState<BackupKeys | null>(null);
  const reload = useCallback(() => {
    platform.backup.keys().then(setKeys, reportError);
  }, [platform]);
  useEffect(reload, [reload]);
  return { keys, reload };
}
