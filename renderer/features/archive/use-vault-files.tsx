import { type ReactNode, useMemo } from 'react';
import type { FileCheck, FileText } from '#renderer/db/database.ts';
import { checksOf } from '#renderer/db/queries/file-checks.ts';
import { textsOf } from '#renderer/db/queries/file-texts.ts';
import { useZone } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { VaultFile } from '#renderer/ui/detail/record-parts.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Versioned } from '#shared/domain/records/softcopy-versions.ts';
import { formatBytes, formatMediumDate, type Locale } from '#shared/i18n/format.ts';
import { civilDateOf, type Instant } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import { SoftcopyThumb } from './softcopy-thumb.tsx';

type Softcopy = Versioned<Row<'recordSoftcopy'>>;

/** The softcopies of a record for the list of files, each with its first page. */
export function useVaultFiles(copies: readonly Softcopy[], onOpen: (copy: Row<'recordSoftcopy'>) => void): readonly VaultFile[] {
  const t = useText('softcopies');
  const locale = useLocale();
  const zone = useZone();
  const { gate } = useServices();
  const hashes = copies.map(({ current }) => current.hash).join(' ');
  const texts = useLive(() => textsOf(gate.db, hashes.split(' ')), [gate.db, hashes]);
  const checks = useLive(() => checksOf(gate.db, hashes.split(' ')), [gate.db, hashes]);
  return useMemo(() => {
    const day = (at: Instant) => formatMediumDate(civilDateOf(at, zone), locale);
    const known = texts.status === 'ready' ? texts.data : null;
    return copies.map(
      (copy): VaultFile => ({
        id: copy.current.id,
        name: copy.current.name,
        note: noteOf(copy, known?.get(copy.current.hash), t, locale),
        state: stateOf(checks.status === 'ready' ? checks.data.get(copy.current.hash) : undefined, day, t),
        preview: preview(copy.current),
        onOpen: () => onOpen(copy.current),
      }),
    );
  }, [copies, texts, checks, onOpen, t, locale, zone]);
}

const preview = (copy: Row<'recordSoftcopy'>): ReactNode => <SoftcopyThumb hash={copy.hash} mediaType={copy.mediaType} name={copy.name} />;

/** When the file was last read again, and what was found. */
function stateOf(check: FileCheck | undefined, day: (at: Instant) => string, t: Text<'softcopies'>): NonNullable<VaultFile['state']> {
  if (!check) return { tone: 'plain', text: t('neverChecked') };
  const date = day(check.checkedAt);
  if (check.found === 'whole') return { tone: 'done', text: t('lastChecked', { date }) };
  return { tone: 'late', text: t(check.found === 'missing' ? 'fileLost' : 'fileDamaged', { date }) };
}

/** "3 halaman, 1,2 MB, versi 2". */
function noteOf({ current, earlier, joined }: Softcopy, text: FileText | undefined, t: Text<'softcopies'>, locale: Locale): string {
  return [
    text?.pages ? t('pages', { count: text.pages }) : null,
    formatBytes(current.bytes, locale),
    earlier.length > joined.length ? t('versionNote', { number: earlier.length - joined.length + 1 }) : null,
  ]
    .filter(Boolean)
    .join(', ');
}
