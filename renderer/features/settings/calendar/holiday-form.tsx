import { z } from 'zod';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type Holiday, holidayKinds } from '#shared/domain/calendar/holiday-table.ts';
import { dateText, text } from '#shared/schema/values.ts';

const schema = z.object({ on: dateText, name: text, kind: z.enum(holidayKinds), decree: text });
const at = fieldNames<z.input<typeof schema>>();

interface Props {
  readonly onDay: (day: Holiday) => void;
  readonly onClose: () => void;
}

/** A holiday that the office adds, with its decree; what it moves is shown before it is saved. */
export function HolidayForm({ onDay, onClose }: Props) {
  const t = useText('settings');
  const ui = useText('ui');
  const today = useToday();
  const calendar = useCalendar();
  return (
    <FormFrame
      label={t('addDay')}
      schema={schema}
      defaultValues={{ on: '' as never, name: '', kind: 'regional', decree: '' }}
      submits={[{ id: 'next', label: ui('next'), key: 'Ctrl+S' }]}
      onClose={onClose}
      onSubmit={(day) => {
        onDay(day);
        // Stays open, so that closing the preview leads back to what was typed.
        return Promise.resolve({});
      }}
    >
      <FormSection title={t('addDay')}>
        <FormGrid>
          <DateField
            name={at('on')}
            label={t('dayOn')}
            required
            today={today}
            holiday={(date) => calendar.holidayOn(date)?.name}
            autoFocus
          />
          <TextField name={at('name')} label={t('dayName')} required />
          <SelectField
            name={at('kind')}
            label={t('dayKind')}
            required
            choices={holidayKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          />
          <TextField name={at('decree')} label={t('dayDecree')} required help={t('dayDecreeHelp')} />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}
