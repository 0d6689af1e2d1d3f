import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';

/** Which officer works on the case. */
export function AssignFields() {
  const t = useText('objectionFlow');
  const { gate } = useServices();
  const people = useLive(() => readPeopleNames(gate.db), [gate.db]);
  const choices = people.status === 'ready' ? [...people.data].map(([id, { name }]) => ({ value: id, label: name })) : [];
  return (
    <>
      <SelectField name="toPersonId" label={t('assignTo')} required choices={choices} />
      <TextField name="reason" label={t('assignReason')} />
    </>
  );
}
