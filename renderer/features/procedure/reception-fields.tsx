import { useOffice, useToday } from '#renderer/state/office.ts';
import { CheckboxField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { useUnitChoices } from './unit-choices.ts';

/** The fields of a delivery in the order of its minutes: who brought it, what came, in which condition. */
export function ReceptionFields() {
  const t = useText('procedure');
  const today = useToday();
  const { calendar } = useOffice();
  const units = useUnitChoices();
  return (
    <>
      <FormSection letter="A" title={t('recSectionFrom')}>
        <FormGrid>
          <PickerField
            name="unitId"
            label={t('recUnit')}
            span={3}
            autoFocus
            placeholder={t('unitPlaceholder')}
            search={units.search}
            describe={units.describe}
          />
          <TextField name="outsideUnit" label={t('recOutsideUnit')} span={3} help={t('recOutsideUnitHelp')} />
          <TextField name="name" label={t('recHandedBy')} required span={3} />
          <TextField name="position" label={t('recPosition')} span={3} />
          <DateField
            name="receivedOn"
            label={t('recOn')}
            required
            span={3}
            today={today}
            max={today}
            holiday={(on) => calendar.holidayOn(on)?.name}
          />
        </FormGrid>
      </FormSection>
      <FormSection letter="B" title={t('recSectionWhat')}>
        <FormGrid>
          <NumberField name="boxes" label={t('recBoxes')} span={2} unit={t('unitBoxes')} />
          <NumberField name="files" label={t('recFiles')} span={2} unit={t('unitFiles')} />
          <TextField name="condition" label={t('recCondition')} span={2} help={t('recConditionHelp')} />
          <CheckboxField name="listAttached" label={t('recListAttached')} />
          <MultilineField name="note" label={t('recNote')} />
        </FormGrid>
      </FormSection>
    </>
  );
}
