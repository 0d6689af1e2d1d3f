import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { MultilineField } from '#renderer/ui/form/text-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { dayUnits, limitStarts, type OfficeRule, ruleCautions, settableKeys } from '#shared/domain/deadlines/office-rules.ts';
import { addDays, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { dateText, text } from '#shared/schema/values.ts';

const starts = ['same', ...limitStarts] as const;
const schema = z.object({
  key: z.enum(settableKeys),
  days: z.number().int().min(1).max(400),
  unit: z.enum(dayUnits),
  start: z.enum(starts),
  effectiveFrom: dateText,
  basis: text,
});
type Values = z.input<typeof schema>;
const at = fieldNames<Values>();

/** A version of a rule; what it moves is shown before it is saved. */
export function RuleForm({ onRule }: { readonly onRule: (rule: OfficeRule) => void }) {
  const t = useText('calendar');
  const ui = useText('ui');
  const ctx = useCommandContext();
  const today = useToday();
  const [opened, setOpened] = useState(0);
  return (
    <FormFrame
      key={opened}
      onClose={() => setOpened((times) => times + 1)}
      label={t('addRule')}
      schema={schema}
      defaultValues={{ key: 'legalLimit', days: 30, unit: 'workingDays', start: 'same', effectiveFrom: addDays(today, 1), basis: '' }}
      submits={[{ id: 'next', label: ui('next'), key: 'Ctrl+S' }]}
      onSubmit={({ start, ...rule }) => {
        const ofLimit = rule.key === 'legalLimit';
        const countsFrom = start === 'same' || !ofLimit ? null : start;
        onRule({
          ...rule,
          unit: ofLimit ? rule.unit : 'workingDays',
          countsFrom,
          personId: ctx.actor?.personId ?? '',
          setAt: ctx.clock.now(),
        });
        // Stays open, so that closing the preview leads back to what was typed.
        return Promise.resolve({});
      }}
    >
      <FormSection title={t('addRule')} note={t('rulesHelp')}>
        <FormGrid>
          <SelectField
            name={at('key')}
            label={t('ruleKey')}
            required
            choices={settableKeys.map((key) => ({ value: key, label: t(`key_${key}`) }))}
          />
          <NumberField name={at('days')} label={t('ruleDays')} required />
          <LimitFields />
          <DateField name={at('effectiveFrom')} label={t('ruleFrom')} required today={today} />
          <MultilineField name={at('basis')} label={t('ruleBasis')} help={t('ruleBasisHelp')} required />
        </FormGrid>
        <Cautions />
      </FormSection>
    </FormFrame>
  );
}

/** How the limit of the answer is counted; papers say it. Every other limit is in working days, from its own event. */
function LimitFields() {
  const t = useText('calendar');
  const key = useWatch<Values, 'key'>({ name: 'key' });
  if (key !== 'legalLimit') return null;
  return (
    <>
      <RadioField
        name={at('unit')}
        label={t('unit')}
        help={t('unitHelp')}
        columns
        choices={dayUnits.map((unit) => ({ value: unit, label: t(`unit_${unit}`) }))}
      />
      <SelectField name={at('start')} label={t('start')} choices={starts.map((start) => ({ value: start, label: t(`start_${start}`) }))} />
    </>
  );
}

/** What the law says otherwise, while it is typed. */
function Cautions() {
  const t = useText('calendar');
  const today = useToday();
  const { key, days, unit, start, effectiveFrom } = useWatch<Values>();
  if (!key || !unit || typeof days !== 'number' || !isCalendarDate(effectiveFrom)) return null;
  const countsFrom = start === undefined || start === 'same' || key !== 'legalLimit' ? null : start;
  return ruleCautions({ key, days, unit: key === 'legalLimit' ? unit : 'workingDays', countsFrom, effectiveFrom }, today).map((caution) => (
    <Banner key={caution} tone="soon" title={t(`caution_${caution}`)} live />
  ));
}
