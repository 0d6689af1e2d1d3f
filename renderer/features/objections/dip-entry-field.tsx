import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useDipChoices } from '#renderer/cases/dip-choices.ts';
import { DipDue } from '#renderer/cases/dip-due.tsx';
import { readDipEntry } from '#renderer/db/queries/dip.ts';
import { useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { FormGrid } from '#renderer/ui/form/field.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './case.module.css';
import type { FormValues } from './registration-values.ts';

/** Ground b: the entry of the public information list that was not provided, with when it had to be announced (domain.md 8, scenario 13). */
export function DipEntryField() {
  const grounds = useWatch<FormValues, 'grounds'>({ name: 'grounds' });
  return grounds.includes('b') ? <EntryField /> : null;
}

function EntryField() {
  const t = useText('dip');
  const { gate } = useServices();
  const today = useToday();
  const choices = useDipChoices();
  const entryId = useWatch<FormValues, 'dipEntryId'>({ name: 'dipEntryId' }) ?? '';
  const read = useLive(() => readDipEntry(gate.db, entryId, today), [gate.db, entryId, today]);
  const entry = read.status === 'ready' ? read.data : undefined;
  const { getValues, setValue } = useFormContext<FormValues>();
  const summary = entry?.row.id === entryId ? entry.row.summary : '';
  // The case is named after it, unless somebody named it already.
  useEffect(() => {
    const [information = '', requestId = ''] = getValues(['information', 'requestId']);
    if (summary !== '' && information.trim() === '' && requestId === '') setValue('information', summary, { shouldDirty: true });
  }, [summary, getValues, setValue]);
  return (
    <div className={css.after}>
      <FormGrid>
        <PickerField
          name="dipEntryId"
          label={t('tieField')}
          placeholder={t('tiePlaceholder')}
          span={3}
          search={choices.search}
          describe={choices.describe}
        />
        {entry && <DipDue entry={entry} today={today} />}
      </FormGrid>
    </div>
  );
}
