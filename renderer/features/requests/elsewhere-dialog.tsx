import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ApplicantField, useApplicantCases } from '#renderer/cases/applicant-field.tsx';
import { personTaken } from '#renderer/cases/person-values.ts';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { type ElsewhereRefusal, registerElsewhere } from '#renderer/commands/requests/register-elsewhere.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { instantOf } from '#shared/lib/civil-time.ts';
import { blankValues, type FormValues, toRequest } from './registration-values.ts';
import { wayWords } from './request-words.ts';

interface Props {
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

const fieldOf: Readonly<Partial<Record<ElsewhereRefusal['code'], string>>> = {
  needsNumber: 'elsewhereNumber',
  needsRegister: 'elsewhereRegister',
  needsName: 'name',
  needsInformation: 'information',
  futureDate: 'elsewhereOn',
};

/** Only the day of a register kept elsewhere is known: the hour at which the desk opens stands for it. */
const OPENING = '08:00';

/** A request that another register gave its number: it is kept as written there, and its clock runs from its day. */
export function ElsewhereDialog({ onSaved, onClose }: Props) {
  const t = useText('requests');
  const ctx = useCommandContext();
  const { zone } = useOffice().office;
  const today = useToday();
  const toast = useToast();
  const refusalText = useRefusalText();
  const cases = useApplicantCases();
  const [newId] = useState(() => ctx.ids.newId());
  const draft = useStepDraft({ form: 'requestStep', caseId: 'new', step: 'elsewhere', title: t('elsewhere'), path: '/permohonan' });
  if (!draft) return null;
  const submit = async (typed: FieldValues) => {
    const values = { ...blankValues, ...typed, papers: ['identity'] } as FormValues;
    const on: unknown = typed.elsewhereOn;
    if (!isCalendarDate(on)) return { fields: { elsewhereOn: 'ui.errorRequired' } };
    const register = String(typed.elsewhereRegister ?? '');
    const saved = await registerElsewhere(ctx, {
      newId,
      values: toRequest(values),
      arrival: { channel: register.trim(), receivedAt: on === today ? ctx.clock.now() : instantOf(on, OPENING, zone) },
      person: personTaken(values),
      elsewhere: { register, number: String(typed.elsewhereNumber ?? ''), on },
    });
    if (saved.ok) {
      toast({ text: t('elsewhereSaved') });
      onSaved(saved.value.id);
      return null;
    }
    const { code } = saved.error;
    const field = fieldOf[code];
    if (code === 'wrongContact') return { fields: { contact: 'ui.errorContact' } };
    if (field) return { fields: { [field]: t(code === 'futureDate' ? 'errNotYet' : 'errNeeded') } };
    if (code === 'knownAlready') return { form: t('elsewhereKnown') };
    return { form: refusalText(saved.error) };
  };
  return (
    <DialogForm
      title={t('elsewhere')}
      submitLabel={t('elsewhereSave')}
      width="md"
      draft={draft}
      initial={{ ...blankValues, elsewhereRegister: '', elsewhereNumber: '', elsewhereOn: today }}
      note={<p>{t('elsewhereText')}</p>}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="elsewhereRegister" label={t('fElsewhereRegister')} required span={2} autoFocus />
      <TextField name="elsewhereNumber" label={t('fElsewhereNumber')} required span={2} />
      <DateField name="elsewhereOn" label={t('fElsewhereOn')} required span={2} today={today} max={today} />
      <ApplicantField cases={cases} label={t('fName')} />
      <TextField name="contact" label={t('fContact')} span={2} />
      <TextField name="address" label={t('fAddress')} span={2} />
      <MultilineField name="information" label={t('fInformation')} required rows={2} />
      <TextField name="purpose" label={t('fPurpose')} span={4} />
      <SelectField
        name="deliveryChannel"
        label={t('sectionDelivery')}
        required
        span={2}
        choices={(['pickup', 'email', 'post', 'fax'] as const).map((way) => ({ value: way, label: t(wayWords[way]) }))}
      />
    </DialogForm>
  );
}
