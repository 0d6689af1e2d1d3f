import type { Category } from '#shared/domain/archive-lists/archive-lists.ts';
import type { RecordOutcome } from '#shared/domain/retention/retention-case.ts';
import { filingSortKey, textSortKey } from '#shared/domain/search/sort-keys.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import { type IndexDocument, joined } from './document.ts';
import type { References } from './references.ts';

/** What hangs on a record: how many softcopies, and what their current versions say. */
export interface RecordFiles {
  readonly count: number;
  readonly texts: readonly string[];
}

/** A record with the words of its unit, place and code as they are today. */
export function recordDocument(
  row: Row<'record'>,
  files: RecordFiles,
  outcome: RecordOutcome['kind'] | null,
  category: Category,
  refs: References,
): IndexDocument<'record'> {
  const softcopies = files.count;
  const code = row.classCodeId === null ? undefined : refs.classOf(row.classCodeId);
  const unit = refs.unitName(row.unitId);
  const location = refs.placePath(row.locationId);
  return {
    voided: typeof row.void === 'string',
    numbers: joined(row.letterNumber, row.fileNumber, row.itemNumber, row.oldNumber, row.receptionNumber, row.unitCode, code?.code),
    title: joined(row.description, row.indexTerm),
    more: joined(row.creator, row.note, code?.title, unit, location),
    dated: formatRecordDate(row.date, 'id'),
    files: joined(...files.texts),
    keys: {
      classTop: code ? refs.classTop(code.id) : '',
      year: row.date.from?.slice(0, 4) ?? '',
      state: row.state ?? '',
      softcopy: softcopies > 0 ? '1' : '0',
      unit: row.unitId,
      securityClass: row.securityClass,
      category,
      medium: row.medium ?? '',
      building: refs.buildingOf(row.locationId),
      presence: outcome ?? '',
      class: row.classCodeId ?? '',
      location: row.locationId,
      importBatch: row.importBatchId ?? '',
      accessClass: row.accessClass,
      condition: row.condition ?? '',
      level: row.level ?? '',
      parent: row.parentId ?? '',
    },
    parts: softcopies,
    date: row.date.from ?? '',
    code: code ? filingSortKey(code.code, row.fileNumber, row.itemNumber) : '',
    description: textSortKey(row.description),
    card: {
      description: row.description,
      letterNumber: row.letterNumber,
      classCode: code?.code ?? null,
      classTitle: code?.title ?? null,
      unit,
      location,
      date: row.date,
      state: row.state,
      securityClass: row.securityClass,
      softcopies,
      outcome,
      level: row.level,
      fileNumber: row.fileNumber,
      itemNumber: row.itemNumber,
      category,
    },
  };
}
