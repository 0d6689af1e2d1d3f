/** Codes of the edition in force for a picker: found by words, a page at a time; a group says that the series lies below it. */

import type { DaluangDb } from '#renderer/db/database.ts';
import { activeScheme, codesOf, findCodes } from '#renderer/db/queries/classification.ts';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { groupCodes } from '#shared/domain/classification/series.ts';
import type { Row } from '#shared/schema/entities.ts';

export interface ClassChoices {
  readonly search: SearchOptions;
  readonly describe: (id: string) => Promise<PickerOption | null>;
}

export function classChoices(db: DaluangDb, groupText: string, detailOf: (code: Row<'classCode'>) => string): ClassChoices {
  // Read once while the picker is open: a classification does not change under it.
  let known: Promise<{ readonly codes: readonly Row<'classCode'>[]; readonly groups: ReadonlySet<string> }> | null = null;
  const read = async () => {
    const scheme = await activeScheme(db);
    const codes = scheme ? await codesOf(db, scheme.id) : [];
    return { codes, groups: groupCodes(codes) };
  };
  const optionOf = (code: Row<'classCode'>, groups: ReadonlySet<string>): PickerOption => ({
    id: code.id,
    code: code.code,
    label: code.title ?? code.code,
    detail: detailOf(code),
    ...(groups.has(code.code) ? { caution: groupText } : {}),
  });
  return {
    search: async (query, offset, limit) => {
      known ??= read();
      const { codes, groups } = await known;
      // Only those in sight are put into words: a code names its retention.
      const found = findCodes(codes, query);
      return { rows: found.slice(offset, offset + limit).map((code) => optionOf(code, groups)), total: found.length };
    },
    describe: async (id) => {
      const code = await db.rows('classCode').get(id);
      // What a record has already is not worth reading a whole classification before the form opens.
      return code ? optionOf(code, known ? (await known).groups : new Set()) : null;
    },
  };
}
