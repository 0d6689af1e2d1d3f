import { setNextNumber } from '#renderer/commands/registers/set-next-number.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';

const registers = ['request', 'objection', 'complaint'] as const;

/** The next number of a register of this desk in this year: set once, with a reason, where the office counted elsewhere before. */
export function NextNumberDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('settings');
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  return (
    <DialogForm
      title={t('nextNumber')}
      submitLabel={t('nextNumberSave')}
      initial={{ register: 'request', next: '', reason: '' }}
      note={<p>{t('nextNumberText')}</p>}
      onSubmit={async (typed) => {
        const register = registers.find((known) => known === typed.register) ?? 'request';
        const saved = await setNextNumber(ctx, { register, next: Number(typed.next), reason: String(typed.reason ?? '') });
        if (saved.ok) {
          toast({ text: t('nextNumberSaved', { next: Number(typed.next) }) });
          return null;
        }
        const { error } = saved;
        const reasonless = String(typed.reason ?? '').trim() === '' ? { reason: t('nextNumberReasonNeeded') } : {};
        if (error.code === 'notANumber') return { fields: { next: t('nextNumberNone'), ...reasonless } };
        if (error.code === 'reasonNeeded') return { fields: reasonless };
        if (error.code === 'numberUsed') return { fields: { next: t('nextNumberUsed', { last: error.last }) } };
        if (error.code === 'setBefore') return { form: t('nextNumberBefore', { next: error.last + 1 }) };
        return { form: refusalText(error) };
      }}
      onClose={onClose}
    >
      <SelectField
        name="register"
        label={t('nextNumberRegister')}
        required
        span={3}
        choices={registers.map((value) => ({ value, label: t(`nextNumber_${value}`) }))}
      />
      <TextField name="next" label={t('nextNumberNext')} required span={3} inputMode="numeric" autoFocus />
      <TextField name="reason" label={t('nextNumberReason')} help={t('nextNumberReasonHelp')} required />
    </DialogForm>
  );
}
