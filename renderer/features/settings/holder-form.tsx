import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { saveHolder } from '#renderer/commands/office/save-holder.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { peopleWithRoles } from '#renderer/db/queries/people.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { capacity, holderMode } from '#shared/schema/entities/holders.ts';
import type { Row } from '#shared/schema/entities.ts';
import { dateText, text } from '#shared/schema/values.ts';
import { useSave } from './use-save.ts';

const schema = z.object({
  capacity,
  mode: holderMode,
  name: text,
  title: text,
  rank: text.optional(),
  nip: text.optional(),
  unitId: z.string().optional(),
  personId: z.string().optional(),
  from: dateText,
  until: dateText.optional(),
  decree: text.optional(),
});
const at = fieldNames<z.input<typeof schema>>();
interface Props {
  readonly holder: Row<'officeHolder'> | null;
  readonly onClose: () => void;
}

/** One holder of an office: name, rank and NIP as papers print them, from when until when, in whose name. */
export function HolderForm({ holder, onClose }: Props) {
  const t = useText('holders');
  const ctx = useCommandContext();
  const { gate } = useServices();
  const today = useToday();
  const { calendar } = useOffice();
  const people = useLive(() => peopleWithRoles(gate.db), [gate]);
  const save = useSave();
  const [base] = useState(() => (holder ? basesOf('officeHolder', holder) : {}));
  const persons = people.status === 'ready' ? people.data : [];
  const holiday = (on: Parameters<typeof calendar.holidayOn>[0]) => calendar.holidayOn(on)?.name;
  return (
    <FormFrame
      label={holder?.name ?? t('add')}
      schema={schema}
      defaultValues={{
        capacity: holder?.capacity ?? 'atasan',
        mode: holder?.mode ?? 'definitive',
        name: holder?.name ?? '',
        title: holder?.title ?? '',
        rank: holder?.rank ?? '',
        nip: holder?.nip ?? '',
        unitId: holder?.unitId ?? '',
        personId: holder?.personId ?? '',
        from: holder?.from ?? today,
        until: holder?.until ?? undefined,
        decree: holder?.decree ?? '',
      }}
      errorText={save.errorText}
      onClose={onClose}
      onSubmit={async (typed) => {
        const values = {
          ...typed,
          rank: typed.rank ?? null,
          nip: typed.nip ?? null,
          unitId: typed.capacity === 'unitHead' && typed.unitId ? typed.unitId : null,
          personId: typed.personId ? typed.personId : null,
          until: typed.until ?? null,
          decree: typed.decree ?? null,
        };
        if (values.capacity === 'unitHead' && values.unitId === null) return { fields: { unitId: 'ui.errorRequired' } };
        const refusal = await save.runPrinted(typed, () => saveHolder(ctx, holder, values, base), {
          untilBeforeFrom: 'until',
          delegationNeedsEnd: 'until',
        });
        if (!refusal) onClose();
        return refusal;
      }}
    >
      <FormSection title={holder?.name ?? t('add')}>
        <FormGrid>
          <SelectField
            name={at('capacity')}
            label={t('capacity')}
            required
            span={3}
            choices={capacity.options.map((one) => ({ value: one, label: t(`capacity_${one}`) }))}
          />
          <UnitOfHead />
          <SelectField
            name={at('personId')}
            label={t('account')}
            span={3}
            choices={persons.map(({ person }) => ({ value: person.id, label: person.fullName }))}
          />
          <TextField name={at('name')} label={t('name')} required />
          <TextField name={at('title')} label={t('position')} required help={t('positionHelp')} />
          <TextField name={at('rank')} label={t('rank')} span={3} />
          <TextField name={at('nip')} label={t('nip')} span={3} />
          <RadioField
            name={at('mode')}
            label={t('mode')}
            required
            columns
            choices={holderMode.options.map((one) => ({ value: one, label: t(`mode_${one}`) }))}
          />
          <DateField name={at('from')} label={t('from')} required span={3} today={today} holiday={holiday} />
          <DateField name={at('until')} label={t('until')} span={3} today={today} holiday={holiday} />
          <TextField name={at('decree')} label={t('decree')} />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}

/** Which unit, where it is one that the person heads. */
function UnitOfHead() {
  const t = useText('holders');
  const { gate } = useServices();
  const units = useLive(() => allOf(gate.db, 'unit'), [gate]);
  const chosen: unknown = useWatch({ name: at('capacity') });
  if (chosen !== 'unitHead') return null;
  const choices = (units.status === 'ready' ? units.data : []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      name={at('unitId')}
      label={t('unit')}
      required
      choices={choices.toSorted((a, b) => a.label.localeCompare(b.label, 'id'))}
    />
  );
}
