/** What an official list says of a record, cell by cell: in Indonesian on paper and in the sheet, in the language of the screen there. */
import type { ListedRecord } from '#renderer/db/queries/archive-lists.ts';
import type { ListLine } from '#renderer/pdf/archive-list/list.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import { mediumKind } from '#shared/domain/archive-lists/archive-lists.ts';
import type { RetentionStatus } from '#shared/domain/retention/retention-status.ts';
import { formatDate, formatNumber, type Locale } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';

export type ListText = Text<'archiveLists'>;

export function listLine(listed: ListedRecord, t: ListText, locale: Locale): ListLine {
  const { record, file, isFile, code } = listed;
  const date = formatRecordDate(record.date, locale);
  return {
    code: code?.code ?? '',
    fileNumber: (file ?? record).fileNumber ?? '',
    itemNumber: record.itemNumber ?? '',
    recordNumber: [record.fileNumber, record.itemNumber].filter(Boolean).join('/') || (record.letterNumber ?? ''),
    creator: record.creator ?? '',
    unit: listed.unit,
    description: record.description,
    span: isFile ? formatRecordDate(listed.span, locale) : date,
    date,
    state: record.state ?? '',
    quantity: quantityOf(listed, t, locale),
    medium: mediumText(record.medium, t),
    carrier: record.medium ?? '',
    protection: listed.protection ?? '',
    secondCopy: listed.secondCopy ?? '',
    shelf: [listed.way, listed.spot].filter(Boolean).join(', '),
    note: [record.condition, record.note].filter(Boolean).join('. '),
    spot: listed.spot,
    place: listed.way,
    retention: [periodsOf(listed, t, locale), fateOf(listed)].filter(Boolean).join('; '),
    category: t(`category_${listed.category}`),
    within: file && { id: file.id, number: file.fileNumber ?? '', title: file.title ?? '' },
  };
}

/** A berkas that says no amount is counted by what lies in it. */
function quantityOf({ record: { extent, extentUnit }, isFile, items }: ListedRecord, t: ListText, locale: Locale): string {
  if (extent === null) return isFile && items > 0 ? t('items', { count: items }) : '';
  return [formatNumber(extent, locale, Number.isInteger(extent) ? 0 : 2), extentUnit].filter(Boolean).join(' ');
}

function mediumText(medium: string | null, t: ListText): string {
  const kind = mediumKind(medium);
  return kind ? t(`medium_${kind}`) : (medium ?? '');
}

const stepsOf = (status: RetentionStatus) => ('steps' in status ? status.steps : []);

/** The last day of each period that runs or ran; where none has begun, the rule as the schedule prints it. */
function periodsOf({ status, code }: ListedRecord, t: ListText, locale: Locale): string {
  const counted = stepsOf(status).map(({ period, until }) => t(`until_${period}`, { date: formatDate(until, locale) }));
  if (counted.length > 0) return counted.join(', ');
  const printed = [
    ['rule_active', code?.activePeriod],
    ['rule_inactive', code?.inactivePeriod],
  ] as const;
  return printed.flatMap(([key, period]) => (period ? [t(key, { period })] : [])).join(', ');
}

const fateOf = ({ code }: ListedRecord): string => code?.disposition ?? '';
