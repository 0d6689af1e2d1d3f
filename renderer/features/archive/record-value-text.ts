/** A stored value of a record as people read it: names instead of ids, dates as they are written. */
import type { DaluangDb } from '#renderer/db/database.ts';
import { readPlaces } from '#renderer/db/queries/locations.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import { formatNumber, type Locale } from '#shared/i18n/format.ts';
import { formatRecordDate, type StoredRecordDate } from '#shared/i18n/format-record-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { accessLabels, categoryLabels, securityLabel } from './record-labels.ts';

export type ValueText = (field: string, value: JsonValue | undefined) => string;

interface Names {
  readonly unit: ReadonlyMap<string, string>;
  readonly place: ReadonlyMap<string, string>;
  readonly code: ReadonlyMap<string, string>;
  readonly file: ReadonlyMap<string, string>;
}

/** Its title only where everyone may read it. */
const fileName = ({ fileNumber, description, securityClass }: Row<'record'>): string =>
  [fileNumber, securityClass === 'open' ? description : null].filter(Boolean).join(' ') || '—';

/** Names of everything that values of these fields refer to. */
export async function readNames(
  db: DaluangDb,
  values: readonly { readonly field: string; readonly value: JsonValue | undefined }[],
): Promise<Names> {
  const idsOf = (field: string) => [
    ...new Set(values.flatMap((one) => (one.field === field && typeof one.value === 'string' ? one.value : []))),
  ];
  const [units, codes, files, places] = await Promise.all([
    db.rows('unit').bulkGet(idsOf('unitId')),
    db.rows('classCode').bulkGet(idsOf('classCodeId')),
    db.records.bulkGet(idsOf('parentId')),
    idsOf('locationId').length > 0 ? readPlaces(db) : null,
  ]);
  return {
    unit: new Map(units.flatMap((unit) => (unit ? [[unit.id, unit.name]] : []))),
    code: new Map(codes.flatMap((code) => (code ? [[code.id, [code.code, code.title].filter(Boolean).join(' ')]] : []))),
    file: new Map(files.flatMap((file) => (file ? [[file.id, fileName(file)]] : []))),
    place: new Map(
      idsOf('locationId').map((id) => [
        id,
        (places?.pathOf(id) ?? [])
          .slice(-2)
          .map((place) => place.name)
          .join(', '),
      ]),
    ),
  };
}

export const valueTextOf =
  (names: Names, t: Text<'archive'>, locale: Locale): ValueText =>
  (field, value) => {
    if (value === null || value === undefined || value === '') return t('nothingBefore');
    if (field === 'date') return formatRecordDate(value as unknown as StoredRecordDate, locale);
    if (typeof value === 'number') return formatNumber(value, locale, Number.isInteger(value) ? 0 : 2);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const byField: Readonly<Record<string, ReadonlyMap<string, string>>> = {
      unitId: names.unit,
      locationId: names.place,
      classCodeId: names.code,
      parentId: names.file,
    };
    const name = byField[field]?.get(text);
    if (name) return name;
    if (field === 'securityClass') {
      const label = securityLabel(text);
      return label ? t(label) : text;
    }
    if (field === 'category' && Object.hasOwn(categoryLabels, text)) return t(categoryLabels[text as keyof typeof categoryLabels]);
    return field === 'accessClass' && Object.hasOwn(accessLabels, text) ? t(accessLabels[text as keyof typeof accessLabels]) : text;
  };
