import { useState } from 'react';
import { z } from 'zod';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { settingOf, useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { CheckboxField, RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { DEFAULT_GROUND_RULE_SET, groundRuleSets } from '#shared/domain/objections/ground-wording.ts';
import { useSave } from './use-save.ts';

const schema = z.object({ onePerson: z.boolean(), ruleSet: z.enum(groundRuleSets) });
const at = fieldNames<z.input<typeof schema>>();

/** One person for two duties, and whose wording of the grounds stands on screen and paper. */
export function CaseRulesForm() {
  const t = useText('holders');
  const ctx = useCommandContext();
  const office = useOffice();
  const save = useSave();
  const [opened, setOpened] = useState(0);
  const onePerson = settingOf(office, settingKeys.onePerson) === true;
  const chosen = settingOf(office, settingKeys.groundRuleSet);
  const ruleSet = groundRuleSets.find((one) => one === chosen) ?? DEFAULT_GROUND_RULE_SET;
  return (
    <FormFrame
      key={`${opened} ${onePerson} ${ruleSet}`}
      label={t('rules')}
      schema={schema}
      defaultValues={{ onePerson, ruleSet }}
      errorText={save.errorText}
      onClose={() => setOpened((count) => count + 1)}
      onSubmit={(values) =>
        save.run(changeSettings(ctx, { [settingKeys.onePerson]: values.onePerson, [settingKeys.groundRuleSet]: values.ruleSet }))
      }
    >
      <FormSection title={t('rules')}>
        <FormGrid>
          <CheckboxField name={at('onePerson')} label={t('onePerson')} help={t('onePersonHelp')} />
          <RadioField
            name={at('ruleSet')}
            label={t('ruleSet')}
            required
            columns
            choices={groundRuleSets.map((one) => ({ value: one, label: t(`ruleSet_${one}`) }))}
          />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}
