import { useState } from 'react';
import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { AttachmentZone } from '#renderer/ui/form/attachment-zone.tsx';
import { FormGrid } from '#renderer/ui/form/field.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes } from '#shared/i18n/format.ts';

export interface TakenScan {
  readonly value: Scan | null;
  readonly fault: boolean;
  readonly take: (files: readonly File[]) => void;
  readonly drop: () => void;
}

/** One scan of a signed paper: in the vault as soon as it is chosen. */
export function useScan(): TakenScan {
  const ctx = useCommandContext();
  const [value, setValue] = useState<Scan | null>(null);
  const [fault, setFault] = useState(false);
  const take = (files: readonly File[]) => {
    ctx.platform.vault.take(files.slice(0, 1)).then(([taken]) => {
      setValue(taken?.ok ? taken.value : null);
      setFault(taken !== undefined && !taken.ok);
    }, reportError);
  };
  return { value, fault, take, drop: () => setValue(null) };
}

interface Props {
  readonly scan: TakenScan;
  readonly required?: boolean;
  /** Where it is no scan of a signed paper. */
  readonly label?: string;
  readonly accept?: string;
}

export function ScanZone({ scan, required = false, label, accept = '.pdf,.jpg,.jpeg,.png' }: Props) {
  const t = useText('procedure');
  const locale = useLocale();
  const { value } = scan;
  return (
    <FormGrid>
      <AttachmentZone
        label={label ?? t('scan')}
        required={required}
        accept={accept}
        files={value ? [{ id: value.hash, name: value.name, note: formatBytes(value.bytes, locale), state: 'done' }] : []}
        {...(scan.fault ? { error: t('scanRefused') } : {})}
        onFiles={scan.take}
        onRemove={scan.drop}
      />
    </FormGrid>
  );
}
