import { useEffect, useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { activeScheme, codesOf, findCodes } from '#renderer/db/queries/classification.ts';
import type { StagedRecord } from '#renderer/db/queries/stages.ts';
import { useServices } from '#renderer/state/services.ts';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';

export interface ChosenClass {
  readonly id: string;
  readonly code: string;
}

/** The class for those of the batch that have none, found by typing words of its title. */
export function ClassField({ count, onChosen }: { readonly count: number; readonly onChosen: (chosen: ChosenClass | null) => void }) {
  const t = useText('procedure');
  const { gate } = useServices();
  const id: unknown = useWatch({ name: 'classCode' });
  useEffect(() => {
    if (typeof id !== 'string' || id === '') return onChosen(null);
    gate.db
      .rows('classCode')
      .get(id)
      .then((row) => onChosen(row ? { id: row.id, code: row.code } : null))
      .catch(reportError);
  }, [gate.db, id, onChosen]);
  const choices = useMemo(() => {
    // Read once while the dialog is open: a classification does not change under it.
    let known: Promise<readonly Row<'classCode'>[]> | null = null;
    const codes = () => {
      known ??= activeScheme(gate.db).then((scheme) => (scheme ? codesOf(gate.db, scheme.id) : []));
      return known;
    };
    const search: SearchOptions = async (query, offset, limit) => {
      const found = findCodes(await codes(), query);
      return { rows: found.slice(offset, offset + limit).map(optionOf), total: found.length };
    };
    const describe = async (chosen: string): Promise<PickerOption | null> => {
      const row = await gate.db.rows('classCode').get(chosen);
      return row ? optionOf(row) : null;
    };
    return { search, describe };
  }, [gate.db]);
  return (
    <PickerField
      name="classCode"
      label={t('codingClass')}
      help={t('codingClassHelp', { count })}
      placeholder={t('codingClassPlaceholder')}
      search={choices.search}
      describe={choices.describe}
    />
  );
}

const optionOf = ({ id, code, title }: Row<'classCode'>): PickerOption => ({ id, code, label: title ?? code });

/** The batch as it will be with the class; an item of a berkas follows its berkas. */
export const withClass = (entries: readonly StagedRecord[], chosen: ChosenClass | null): readonly StagedRecord[] =>
  chosen
    ? entries.map((entry) => {
        const { record } = entry;
        if (record.classCodeId !== null || record.parentId !== null) return entry;
        return { ...entry, code: chosen.code, record: { ...record, classCodeId: chosen.id } };
      })
    : entries;
