import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { DEFAULT_STAGE_DAYS, DEFAULT_VERIFY_SHARE, settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { settingOf, useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';

/** The office's own aims: how soon the next stage is done, how much of a batch is looked at one by one. */
export function StageRulesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  return (
    <DialogForm
      title={t('stageRules')}
      submitLabel={t('save')}
      initial={{
        days: Number(settingOf(office, settingKeys.stageDays) ?? DEFAULT_STAGE_DAYS),
        share: Number(settingOf(office, settingKeys.verifyShare) ?? DEFAULT_VERIFY_SHARE),
      }}
      errorText={() => t('errInvalid')}
      onSubmit={async ({ days, share }) => {
        const faults = [...outside('days', days, 250), ...outside('share', share, 100)];
        if (faults.length > 0) return { fields: Object.fromEntries(faults) };
        const saved = await changeSettings(ctx, { [settingKeys.stageDays]: Number(days), [settingKeys.verifyShare]: Number(share) });
        if (!saved.ok) return { form: common(saved.error) };
        toast({ text: t('saved') });
        return null;
      }}
      onClose={onClose}
    >
      <NumberField name="days" label={t('stageDays')} required span={3} unit={t('workingDays')} autoFocus />
      <NumberField name="share" label={t('stageShare')} required span={3} unit="%" />
    </DialogForm>
  );
}

/** A whole number from one to `most`; what was typed is told in which direction it lies outside. */
function outside(field: string, value: unknown, most: number): readonly (readonly [string, string])[] {
  if (!Number.isInteger(value)) return [[field, 'ui.errorNumber']];
  if (Number(value) < 1) return [[field, 'ui.errorTooSmall']];
  return Number(value) > most ? [[field, 'ui.errorTooBig']] : [];
}
