import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type Attached, AttachmentZone } from '#renderer/ui/form/attachment-zone.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes } from '#shared/i18n/format.ts';

interface Props {
  readonly scan: Scan | null;
  readonly required: boolean;
  readonly fault: string | undefined;
  readonly onTaken: (scan: Scan | null, fault: string | undefined) => void;
}

/** The scan of the signed paper, or the electronically signed file: with it a paper counts as issued. */
export function SignedScan({ scan, required, fault, onTaken }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const ctx = useCommandContext();
  const take = (files: readonly File[]) => {
    ctx.platform.vault
      .take(files.slice(0, 1))
      .then(([taken]) => (taken?.ok ? onTaken(taken.value, undefined) : onTaken(null, t('evScanRefused'))), reportError);
  };
  const attached: readonly Attached[] = scan
    ? [{ id: scan.hash, name: scan.name, note: formatBytes(scan.bytes, locale), state: 'done' }]
    : [];
  return (
    <AttachmentZone
      label={t('evScan')}
      required={required}
      accept=".pdf,.jpg,.jpeg,.png"
      files={attached}
      {...(fault === undefined ? {} : { error: fault })}
      onFiles={take}
      onRemove={() => onTaken(null, undefined)}
    />
  );
}
