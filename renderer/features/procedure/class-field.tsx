import { useEffect, useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { classChoices } from '#renderer/cases/class-choices.ts';
import type { StagedRecord } from '#renderer/db/queries/stages.ts';
import { useServices } from '#renderer/state/services.ts';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';

export interface ChosenClass {
  readonly id: string;
  readonly code: string;
}

/** The class for those of the batch that have none, found by typing words of its title. */
export function ClassField({ count, onChosen }: { readonly count: number; readonly onChosen: (chosen: ChosenClass | null) => void }) {
  const t = useText('procedure');
  const tree = useText('archiveTree');
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
  const choices = useMemo(() => classChoices(gate.db, tree('groupClass'), () => ''), [gate.db, tree]);
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

/** The batch as it will be with the class; an item of a berkas follows its berkas. */
export const withClass = (entries: readonly StagedRecord[], chosen: ChosenClass | null): readonly StagedRecord[] =>
  chosen
    ? entries.map((entry) => {
        const { record } = entry;
        if (record.classCodeId !== null || record.parentId !== null) return entry;
        return { ...entry, code: chosen.code, record: { ...record, classCodeId: chosen.id } };
      })
    : entries;
