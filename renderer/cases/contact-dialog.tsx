import { recordContact } from '#renderer/commands/applicants/record-contact.ts';
import { defaultTerms } from '#renderer/commands/office/office-defaults.ts';
import { channelWords } from '#renderer/db/queries/channels.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';

interface Props {
  readonly register: CaseRegister;
  readonly caseId: string;
  readonly name: string;
  readonly contact: string | null;
  readonly onClose: () => void;
}

/** One try to reach the applicant: how, when, reached or not. */
export function ContactDialog({ register, caseId, name, contact, onClose }: Props) {
  const t = useText('applicants');
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const refusalText = useRefusalText();
  const words = useLive(() => channelWords(ctx.db, defaultTerms.channel), [ctx.db]);
  if (words.status !== 'ready') return null;
  const telephone = words.data.find((word) => word === TELEPHONE) ?? words.data[0] ?? '';
  return (
    <DialogForm
      title={t('contactTitle', { name })}
      submitLabel={t('contactSave')}
      initial={{ on: today, channel: telephone, reached: 'yes', note: '' }}
      note={contact ? <p>{t('contactAt', { contact })}</p> : undefined}
      errorText={(code) => (code === 'futureDate' ? t('errFuture') : code)}
      onSubmit={async (values) => {
        if (!isCalendarDate(values.on)) return { fields: { on: 'ui.errorRequired' } };
        const saved = await recordContact(ctx, {
          register,
          caseId,
          on: values.on,
          channel: String(values.channel ?? telephone),
          reached: values.reached === 'yes',
          note: String(values.note ?? '').trim() || null,
        });
        if (saved.ok) {
          toast({ text: t('contactSaved') });
          return null;
        }
        if (saved.error.code === 'futureDate') return { fields: { on: 'futureDate' } };
        return { form: refusalText(saved.error) };
      }}
      onClose={onClose}
    >
      <RadioField
        name="reached"
        label={t('fReached')}
        required
        columns
        autoFocus
        choices={[
          { value: 'yes', label: t('reached') },
          { value: 'no', label: t('notReached') },
        ]}
      />
      <SelectField
        name="channel"
        label={t('fContactChannel')}
        required
        span={3}
        choices={words.data.map((word) => ({ value: word, label: word }))}
      />
      <DateField name="on" label={t('fContactOn')} required span={3} today={today} max={today} />
      <TextField name="note" label={t('fContactNote')} />
    </DialogForm>
  );
}

/** The word of the shipped list; where the office renamed it, its first word stands in the field. */
const TELEPHONE = 'Telepon';
