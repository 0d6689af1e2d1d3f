import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';

const MOST_MONTHS = 60;

/** The office's own interval between two sendings of an active list. */
export function MonthsDialog({ months, onClose }: { readonly months: number; readonly onClose: () => void }) {
  const t = useText('archiveLists');
  const ctx = useCommandContext();
  const common = useRefusalText();
  return (
    <DialogForm
      title={t('sendMonths')}
      submitLabel={t('save')}
      initial={{ months }}
      errorText={() => t('errMonths', { most: MOST_MONTHS })}
      onSubmit={async (typed) => {
        const value = Number(typed.months);
        if (!Number.isInteger(value) || value < 1 || value > MOST_MONTHS) return { fields: { months: 'range' } };
        const saved = await changeSettings(ctx, { [settingKeys.sendingMonths]: value });
        return saved.ok ? null : { form: common(saved.error) };
      }}
      onClose={onClose}
    >
      <NumberField name="months" label={t('sendMonthsLabel')} required unit={t('monthsUnit')} autoFocus />
    </DialogForm>
  );
}
