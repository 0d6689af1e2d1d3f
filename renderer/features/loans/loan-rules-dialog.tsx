import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { DEFAULT_LOAN_DAYS, settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { settingOf, useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { LONGEST_LOAN_DAYS } from '#shared/domain/loans/loan-events.ts';

/** How long a loan runs where nothing else is said, and how its numbers look. */
export function LoanRulesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('loans');
  const ctx = useCommandContext();
  const office = useOffice();
  const common = useRefusalText();
  return (
    <DialogForm
      title={t('rules')}
      submitLabel={t('save')}
      initial={{
        days: Number(settingOf(office, settingKeys.loanDays) ?? DEFAULT_LOAN_DAYS),
        template: String(settingOf(office, settingKeys.loanTemplate)),
      }}
      errorText={() => t('errInvalid')}
      onSubmit={async ({ days, template }) => {
        const count = Number(days);
        if (!Number.isInteger(count) || count < 1 || count > LONGEST_LOAN_DAYS) return { fields: { days: 'days' } };
        const saved = await changeSettings(ctx, { [settingKeys.loanDays]: count, [settingKeys.loanTemplate]: String(template) });
        if (saved.ok || saved.error.code === 'nothingToDo') return null;
        return saved.error.code.startsWith('template.') ? { fields: { template: saved.error.code } } : { form: common(saved.error) };
      }}
      onClose={onClose}
    >
      <NumberField name="days" label={t('rulesDays')} required unit={t('workingDays')} span={3} autoFocus />
      <TextField name="template" label={t('rulesTemplate')} required help={t('rulesTemplateHelp')} />
    </DialogForm>
  );
}
