import { useState } from 'react';
import { z } from 'zod';
import { changeYear } from '#renderer/commands/calendar/save-calendar.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { MultilineField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { text } from '#shared/schema/values.ts';
import { useSave } from '../use-save.ts';

const schema = z.object({ status: z.enum(['decree', 'provisional']), source: text });
const at = fieldNames<z.input<typeof schema>>();

/** A year of the table: whether its joint decree is entered, and which one it is. */
export function YearForm({ row }: { readonly row: Row<'calendarYear'> }) {
  const t = useText('settings');
  const ctx = useCommandContext();
  const save = useSave();
  const [opened, setOpened] = useState({ count: 0, row });
  const reopen = () => setOpened(({ count }) => ({ count: count + 1, row }));
  return (
    <FormFrame
      key={opened.count}
      label={String(row.year)}
      schema={schema}
      defaultValues={{ status: row.status, source: row.source }}
      errorText={save.errorText}
      onClose={reopen}
      onSubmit={async (values) => {
        const refusal = await save.run(changeYear(ctx, row, values, basesOf('calendarYear', opened.row)));
        if (!refusal) reopen();
        return refusal;
      }}
    >
      <FormSection title={String(row.year)}>
        <FormGrid>
          <RadioField
            name={at('status')}
            label={t('yearStatus')}
            columns
            choices={[
              { value: 'decree', label: t('status_decree') },
              { value: 'provisional', label: t('status_provisional') },
            ]}
          />
          <MultilineField name={at('source')} label={t('yearSource')} required />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}
