import { X } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useRecordChoices } from '#renderer/cases/record-choices.ts';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './dip.module.css';
import type { EntryValues } from './entry-values.ts';

/** The records of the archive that hold the information; none is allowed too. */
export function RecordsField() {
  const t = useText('dip');
  const form = useFormContext<EntryValues>();
  const search = useRecordChoices();
  // A picker that has taken something begins anew for the next.
  const [round, setRound] = useState(0);
  const chosen = useWatch<EntryValues, 'records'>({ name: 'records' }) ?? [];
  const set = (records: EntryValues['records']) => form.setValue('records', records, { shouldDirty: true });
  return (
    <>
      <div className={css.field}>
        <span>{t('recordsLabel')}</span>
        <Picker
          key={round}
          label={t('recordsLabel')}
          value={null}
          search={search}
          placeholder={t('recordsPlaceholder')}
          onChange={(option) => {
            if (!option) return;
            const label = [option.code, option.label].filter(Boolean).join('  ');
            if (!chosen.some(({ id }) => id === option.id)) set([...chosen, { id: option.id, label }]);
            setRound(round + 1);
          }}
        />
      </div>
      {chosen.length === 0 ? (
        <p className={css.none}>{t('recordsNone')}</p>
      ) : (
        <ul className={css.chosen} aria-label={t('recordsChosen')}>
          {chosen.map((record) => (
            <li key={record.id}>
              <span>{record.label}</span>
              <IconButton
                small
                icon={X}
                label={t('removeRecord', { name: record.label })}
                onClick={() => set(chosen.filter(({ id }) => id !== record.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
