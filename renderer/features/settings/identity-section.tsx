import { useRoleNames } from '#renderer/state/role-names.ts';
import { CheckboxGroupField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { openerChoices } from '#shared/domain/identity-scans/scan-access.ts';

/** How long scans of identity papers are kept, and which roles open them: fields `scanDays` and `scanOpeners` of the form around it. */
export function IdentitySection() {
  const t = useText('identity');
  const { nameOf } = useRoleNames();
  return (
    <FormSection title={t('rules')}>
      <p>{t('rulesText')}</p>
      <FormGrid>
        <NumberField name="scanDays" label={t('rulesDays')} required help={t('rulesDaysHelp')} span={3} />
        <CheckboxGroupField
          name="scanOpeners"
          label={t('rulesOpeners')}
          help={t('rulesOpenersHelp')}
          choices={openerChoices().map((value) => ({ value, label: nameOf(value) }))}
        />
      </FormGrid>
      <p>
        <a href="#/permohonan/identitas">{t('rulesList')}</a>
      </p>
    </FormSection>
  );
}
