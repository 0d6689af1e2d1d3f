import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { CheckboxField, RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type GroundRuleChoice, readGroundRuleChoices, withGroundRuleChoice } from '#shared/domain/objections/ground-rule-choice.ts';
import { DEFAULT_GROUND_RULE_SET, groundRuleSets } from '#shared/domain/objections/ground-wording.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { dateText } from '#shared/schema/values.ts';
import { useSave } from './use-save.ts';

const schema = z.object({ onePerson: z.boolean(), ruleSet: z.enum(groundRuleSets), ruleSetFrom: dateText });
const at = fieldNames<z.input<typeof schema>>();

/** One person for two duties, and whose wording of the grounds stands on screen and paper. */
export function CaseRulesForm() {
  const t = useText('holders');
  const ctx = useCommandContext();
  const office = useOffice();
  const save = useSave();
  const [opened, setOpened] = useState(0);
  const onePerson = settingOf(office, settingKeys.onePerson) === true;
  const today = useToday();
  const locale = useLocale();
  const stored = settingOf(office, settingKeys.groundRuleSet);
  const choices = readGroundRuleChoices(stored);
  const ruleSet = choices.at(-1)?.ruleSet ?? DEFAULT_GROUND_RULE_SET;
  const course = choices
    .map((choice, index) => {
      const name = t(`ruleSet_${choice.ruleSet}`);
      return index === 0 ? name : t('ruleSetSince', { name, from: formatDate(choice.effectiveFrom, locale) });
    })
    .join('; ');
  return (
    <FormFrame
      key={`${opened} ${onePerson} ${course}`}
      label={t('rules')}
      schema={schema}
      defaultValues={{ onePerson, ruleSet, ruleSetFrom: today }}
      errorText={save.errorText}
      onClose={() => setOpened((count) => count + 1)}
      onSubmit={(values) => {
        const choice = { ruleSet: values.ruleSet, effectiveFrom: calendarDate(values.ruleSetFrom) };
        const grounds = values.ruleSet === ruleSet ? {} : { [settingKeys.groundRuleSet]: withGroundRuleChoice(stored, choice).map(asJson) };
        return save.run(changeSettings(ctx, { [settingKeys.onePerson]: values.onePerson, ...grounds }));
      }}
    >
      <FormSection title={t('rules')}>
        <FormGrid>
          <CheckboxField name={at('onePerson')} label={t('onePerson')} help={t('onePersonHelp')} />
          <RadioField
            name={at('ruleSet')}
            label={t('ruleSet')}
            required
            columns
            help={t('ruleSetHelp', { course })}
            choices={groundRuleSets.map((one) => ({ value: one, label: t(`ruleSet_${one}`) }))}
          />
          <RuleSetFrom now={ruleSet} today={today} />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}

const asJson = ({ ruleSet, effectiveFrom }: GroundRuleChoice) => ({ ruleSet, effectiveFrom });

/** Since when the office follows another rule set; asked only where another one is chosen. */
function RuleSetFrom({ now, today }: { readonly now: string; readonly today: CalendarDate }) {
  const t = useText('holders');
  const chosen = useWatch<z.input<typeof schema>, 'ruleSet'>({ name: 'ruleSet' });
  return chosen === now ? null : (
    <DateField name={at('ruleSetFrom')} label={t('ruleSetFrom')} help={t('ruleSetFromHelp')} required today={today} />
  );
}
