import { type ReactNode, useMemo } from 'react';
import type { VaultFile } from '#renderer/ui/detail/record-parts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import { SoftcopyThumb } from './softcopy-thumb.tsx';
import { useSoftcopy } from './use-softcopy.ts';

/** The softcopies of a record for the list of files; each draws its first page itself. */
export function useVaultFiles(
  copies: readonly Row<'recordSoftcopy'>[],
  onOpen: (copy: Row<'recordSoftcopy'>) => void,
): readonly VaultFile[] {
  const t = useText('archive');
  const locale = useLocale();
  return useMemo(
    () =>
      copies.map((copy) => ({
        id: copy.id,
        name: copy.name,
        note: t('bytesNote', { bytes: formatBytes(copy.bytes, locale) }),
        preview: <Preview copy={copy} />,
        onOpen: () => onOpen(copy),
      })),
    [copies, onOpen, t, locale],
  );
}

function Preview({ copy }: { readonly copy: Row<'recordSoftcopy'> }): ReactNode {
  return <SoftcopyThumb copy={useSoftcopy(copy.hash, copy.mediaType)} name={copy.name} />;
}
