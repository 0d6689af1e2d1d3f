/** What a record is, as label and value; what was not given is left out. */
import type { RecordFile } from '#renderer/db/queries/records.ts';
import type { Fact } from '#renderer/ui/detail/record-parts.tsx';
import type { Text } from '#renderer/ui/use-text.ts';
import { formatNumber, type Locale } from '#shared/i18n/format.ts';
import { accessLabels } from './record-labels.ts';
import { retentionText } from './retention-text.ts';

const stageLabels = {
  description: 'stageDescription',
  verification: 'stageVerification',
  authentication: 'stageAuthentication',
  coding: 'stageCoding',
  arrangement: 'stageArrangement',
  complete: 'stageComplete',
} as const satisfies Record<Exclude<RecordFile['stage'], 'new'>, string>;

export function recordFacts({ row, unit, code, stage }: RecordFile, t: Text<'archive'>, locale: Locale): readonly Fact[] {
  const extent = row.extent === null ? null : formatNumber(row.extent, locale, Number.isInteger(row.extent) ? 0 : 2);
  const retention = code ? retentionText(code, t, locale) : null;
  const amount = [extent, row.extentUnit].filter(Boolean).join(' ');
  const facts: readonly (readonly [string, string, string | null | undefined])[] = [
    ['unit', t('unit'), unit?.name],
    ['creator', t('creator'), row.creator === unit?.name ? null : row.creator],
    ['state', row.state ? t('state') : t('extent'), [row.state, amount].filter(Boolean).join(', ') || null],
    ['medium', row.medium ? t('medium') : t('condition'), [row.medium, row.condition].filter(Boolean).join(', ') || null],
    ['code', t('series'), code?.title],
    ['retention', t('retention'), retention ? (retention.active ?? t('noRetention')) : null],
    ['afterwards', t('afterwards'), retention?.afterwards],
    ['unitCode', t('unitCode'), row.unitCode],
    ['level', t('level'), row.level],
    ['file', t('fileNumber'), [row.fileNumber, row.itemNumber].filter(Boolean).join(' / ') || null],
    ['old', t('oldNumber'), row.oldNumber],
    ['reception', t('receptionNumber'), row.receptionNumber],
    ['index', t('indexTerm'), row.indexTerm],
    ['access', t('accessClass'), row.accessClass === 'undetermined' ? null : t(accessLabels[row.accessClass])],
    ['stage', t('stage'), stage === 'new' ? null : t(stageLabels[stage])],
    ['note', t('note'), row.note],
  ];
  return facts.flatMap(([id, label, value]) => (value ? [{ id, label, value }] : []));
}
