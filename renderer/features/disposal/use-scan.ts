/** One scan of a signed paper, taken into the vault as soon as it is chosen. */
import { useState } from 'react';
import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Attached } from '#renderer/ui/form/attachment-zone.tsx';
import { formatBytes } from '#shared/i18n/format.ts';
import { useWords } from './use-words.ts';

export function useScan() {
  const { t, locale } = useWords();
  const { platform } = useCommandContext();
  const [scan, setScan] = useState<Scan | null>(null);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const take = (files: readonly File[]) => {
    platform.vault.take(files.slice(0, 1)).then(([taken]) => {
      setScan(taken?.ok ? taken.value : null);
      setFault(taken?.ok ? undefined : t('scanRefused'));
    }, reportError);
  };
  const files: readonly Attached[] = scan ? [{ id: scan.hash, name: scan.name, note: formatBytes(scan.bytes, locale), state: 'done' }] : [];
  return {
    scan,
    /** What the zone for it is told. */
    zone: { files, onFiles: take, onRemove: () => setScan(null), ...(fault === undefined ? {} : { error: fault }) },
    missing: () => setFault(t('scanMissing')),
  };
}
