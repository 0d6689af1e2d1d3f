import { type ReactNode, useMemo } from 'react';
import type { FileText } from '#renderer/db/database.ts';
import { textsOf } from '#renderer/db/queries/file-texts.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { VaultFile } from '#renderer/ui/detail/record-parts.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Versioned } from '#shared/domain/records/softcopy-versions.ts';
import { formatBytes, type Locale } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import { SoftcopyThumb } from './softcopy-thumb.tsx';

type Softcopy = Versioned<Row<'recordSoftcopy'>>;

/** The softcopies of a record for the list of files, each with its first page. */
export function useVaultFiles(copies: readonly Softcopy[], onOpen: (copy: Row<'recordSoftcopy'>) => void): readonly VaultFile[] {
  const t = useText('softcopies');
  const locale = useLocale();
  const { gate } = useServices();
  const hashes = copies.map(({ current }) => current.hash).join(' ');
  const texts = useLive(() => textsOf(gate.db, hashes.split(' ')), [gate.db, hashes]);
  return useMemo(() => {
    const known = texts.status === 'ready' ? texts.data : null;
    return copies.map(
      (copy): VaultFile => ({
        id: copy.current.id,
        name: copy.current.name,
        note: noteOf(copy, known?.get(copy.current.hash), t, locale),
        preview: preview(copy.current),
        onOpen: () => onOpen(copy.current),
      }),
    );
  }, [copies, texts, onOpen, t, locale]);
}

const preview = (copy: Row<'recordSoftcopy'>): ReactNode => <SoftcopyThumb hash={copy.hash} mediaType={copy.mediaType} name={copy.name} />;

/** "3 halaman, 1,2 MB, versi 2". */
function noteOf({ current, earlier }: Softcopy, text: FileText | undefined, t: Text<'softcopies'>, locale: Locale): string {
  return [
    text?.pages ? t('pages', { count: text.pages }) : null,
    formatBytes(current.bytes, locale),
    earlier.length > 0 ? t('versionNote', { number: earlier.length + 1 }) : null,
  ]
    .filter(Boolean)
    .join(', ');
}
