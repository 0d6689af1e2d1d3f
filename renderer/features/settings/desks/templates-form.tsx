import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { StampNumber } from '#renderer/ui/parts/tag.tsx';
import { type Text, useText } from '#renderer/ui/use-text.ts';
import { formatRegisterNumber, parseTemplate, type TemplateError, templateForDesk } from '#shared/domain/numbering/numbering.ts';
import { text } from '#shared/schema/values.ts';
import css from '../settings.module.css';
import { useSave } from '../use-save.ts';

const readable = text.superRefine((template, context) => {
  const parsed = parseTemplate(template);
  if (!parsed.ok) context.addIssue({ code: 'custom', message: JSON.stringify(parsed.error) });
});
const schema = z.object({ objection: readable, request: readable, complaint: readable });
type Values = z.input<typeof schema>;
const at = fieldNames<Values>();

/** How numbers are composed, with the number that would come next under each. */
export function TemplatesForm() {
  const t = useText('settings');
  const ctx = useCommandContext();
  const office = useOffice();
  const save = useSave();
  const [opened, setOpened] = useState(0);
  const objection = String(settingOf(office, settingKeys.objectionTemplate));
  const request = String(settingOf(office, settingKeys.requestTemplate));
  const complaint = String(settingOf(office, settingKeys.complaintTemplate));
  return (
    <FormFrame
      key={`${opened} ${objection} ${request} ${complaint}`}
      label={t('templates')}
      schema={schema}
      defaultValues={{ objection, request, complaint }}
      errorText={(code) => templateErrorText(code, t) ?? save.errorText(code)}
      onClose={() => setOpened((count) => count + 1)}
      onSubmit={(values) =>
        save.run(
          changeSettings(ctx, {
            [settingKeys.objectionTemplate]: values.objection,
            [settingKeys.requestTemplate]: values.request,
            [settingKeys.complaintTemplate]: values.complaint,
          }),
        )
      }
    >
      <FormSection title={t('templates')}>
        <FormGrid>
          <TextField name={at('objection')} label={t('templateObjection')} required help={t('templatesHelp')} />
        </FormGrid>
        <Preview name="objection" />
        <FormGrid>
          <TextField name={at('request')} label={t('templateRequest')} required />
        </FormGrid>
        <Preview name="request" />
        <FormGrid>
          <TextField name={at('complaint')} label={t('templateComplaint')} required />
        </FormGrid>
        <Preview name="complaint" />
      </FormSection>
    </FormFrame>
  );
}

/** The next number under the template as it is typed. */
function Preview({ name }: { readonly name: keyof Values }) {
  const t = useText('settings');
  const { desk, desks } = useOffice();
  const today = useToday();
  const { control } = useFormContext<Values>();
  const parsed = parseTemplate(useWatch({ control, name }) ?? '');
  if (!parsed.ok) return null;
  const code = desk?.code ?? 'A';
  const used = templateForDesk(
    parsed.value,
    code,
    desks.map((known) => known.code),
  );
  return (
    <p className={css.preview} aria-live="polite">
      <small className={css.note}>{t('templatePreview')}</small>
      <StampNumber final={false}>{formatRegisterNumber(used, { seq: 7, desk: code, date: today })}</StampNumber>
      {used.text !== parsed.value.text && <small className={css.note}>{t('templateDeskAdded')}</small>}
    </p>
  );
}

/** The schema passes the error of the template on as JSON, because its words need the piece that is wrong. */
function templateErrorText(code: string, t: Text<'settings'>): string | null {
  if (!code.startsWith('{')) return null;
  const error = JSON.parse(code) as TemplateError;
  switch (error.code) {
    case 'template.braces':
      return t('template_braces');
    case 'template.unknownToken':
      return t('template_unknownToken', { token: error.token });
    case 'template.repeatedToken':
      return t('template_repeatedToken', { token: error.token });
    case 'template.missingToken':
      return t('template_missingToken', { token: `{${error.token}}` });
    case 'template.unclear':
      return t('template_unclear', { before: `{${error.before}}` });
  }
}
