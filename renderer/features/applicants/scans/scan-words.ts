/** Words of a scan: what was refused, and what became of it. */
import type { ScanFile } from '#renderer/db/queries/identity-scans.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import { MAX_SCAN_BYTES } from '#shared/domain/identity-scans/scan-file.ts';
import { formatBytes, formatLongDate, type Locale } from '#shared/i18n/format.ts';

export type ScanText = Text<'identity'>;

const codes = [
  'notAllowed',
  'scanTooLarge',
  'scanKind',
  'scanNoKeys',
  'scanSheetNotPrinted',
  'scanNotStored',
  'scanErased',
  'scanNoKeyHere',
  'scanWrongKey',
  'scanMissing',
  'scanDamaged',
  'needsReason',
  'noFile',
  'noPurpose',
  'oneFile',
] as const;

/** The sentence of a code that only scans have; undefined where the common one says it. */
export function scanFault(t: ScanText, locale: Locale, code: string): string | undefined {
  const known = codes.find((one) => one === code);
  return known && t(`err_${known}`, { limit: formatBytes(MAX_SCAN_BYTES, locale) });
}

/** "KTP"; "Identitas" where nobody wrote down which. */
export const kindWords = (kind: ScanFile['row']['kind'], t: ScanText, words: Text<'applicants'>): string =>
  kind ? words(`kind_${kind}`) : t('noKind');

/** "Dihapus Selasa, 18 Agustus 2026, masa simpan berakhir", "Selama perkara berjalan". */
export function stateWords({ course, retention }: ScanFile, t: ScanText, locale: Locale, nameOf: (id: string) => string): string {
  const { order } = course;
  if (order) {
    const name = order.personId === null ? t('byProgram') : nameOf(order.personId);
    return [t('erasedOn', { date: formatLongDate(order.on, locale) }), t(`cause_${order.cause ?? 'ordered'}`, { name })].join(', ');
  }
  return retention.kind === 'caseOpen' ? t('keptOpen') : t('keptUntil', { date: formatLongDate(retention.eraseOn, locale) });
}
