import { z } from 'zod';
import { addClosure } from '#renderer/commands/calendar/save-closure.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { dateText, text } from '#shared/schema/values.ts';
import { useSave } from '../use-save.ts';

const schema = z.object({ on: dateText, reason: text });
const at = fieldNames<z.input<typeof schema>>();

/** A day on which the desk is shut. */
export function ClosureForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText('settings');
  const ctx = useCommandContext();
  const today = useToday();
  const calendar = useCalendar();
  const save = useSave();
  return (
    <FormFrame
      label={t('addClosure')}
      schema={schema}
      defaultValues={{ on: '' as never, reason: '' }}
      errorText={save.errorText}
      onClose={onClose}
      onSubmit={async ({ on, reason }) => {
        const refusal = await save.runPrinted({ reason }, () => addClosure(ctx, on, reason));
        if (!refusal) onClose();
        return refusal;
      }}
    >
      <FormSection title={t('addClosure')} note={t('closuresHelp')}>
        <FormGrid>
          <DateField
            name={at('on')}
            label={t('dayOn')}
            required
            today={today}
            holiday={(date) => calendar.holidayOn(date)?.name}
            autoFocus
          />
          <TextField name={at('reason')} label={t('closureReason')} required />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}
