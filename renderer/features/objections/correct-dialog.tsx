import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { correctObjection, type ObjectionChanges } from '#renderer/commands/objections/correct-objection.ts';
import { basesOf } from '#renderer/db/patch.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { CheckboxGroupField, RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { isSame } from '#shared/lib/is-same.ts';
import { deliveryWords, groundWords } from './case-words.ts';
import { DialogForm } from './dialog-form.tsx';
import { useRefusalWords } from './refusal-words.ts';
import { type FormValues, fromFile, toObjection } from './registration-values.ts';

interface Props {
  readonly file: ObjectionFile;
  readonly onClose: () => void;
}

/** Fills in what the counter left open, or corrects what was written, with the reason and the old value kept. */
export function CorrectDialog({ file, onClose }: Props) {
  const t = useText('objections');
  const common = useText('registers');
  const refusalText = useRefusalWords();
  const ctx = useCommandContext();
  const toast = useToast();
  const today = useToday();
  const { calendar } = useOffice();
  // As the person saw it when the dialog opened: a change of somebody else since then is asked about, not overwritten.
  const [opened] = useState(() => ({ file, base: basesOf('objection', file.row), initial: fromFile(file) }));

  const submit = async (values: FieldValues): Promise<FormRefusal | null> => {
    const typed = { ...opened.initial, ...values } as FormValues;
    if (typed.groundFoundOn && !isCalendarDate(typed.groundFoundOn)) return { fields: { groundFoundOn: 'errDate' } };
    const changes = changesOf(opened.file, typed);
    const reason = typeof values.reason === 'string' ? values.reason : null;
    const saved = await correctObjection(ctx, { objectionId: file.row.id, changes, base: opened.base, reason });
    if (saved.ok) {
      toast({ text: t('saved') });
      return null;
    }
    if (saved.error.code === 'reasonNeeded') return { fields: { reason: 'ui.errorRequired' } };
    if (saved.error.code === 'wrongContact') return { fields: { contact: 'ui.errorContact' } };
    if (saved.error.code === 'nothingToDo') return { form: t('nothingChanged') };
    if (saved.error.code === 'stale') return { form: common('errEventsSince') };
    return { form: refusalText(saved.error) };
  };
  return (
    <DialogForm
      title={t('correctTitle', { number: file.known.number ?? '' })}
      submitLabel={t('correct')}
      initial={{ ...opened.initial, reason: '' }}
      width="md"
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label={t('fName')} required span={2} />
      <TextField name="address" label={t('fAddress')} required span={2} />
      <TextField name="contact" label={t('fContact')} required span={2} />
      <TextField name="occupation" label={t('fOccupation')} span={2} />
      <TextField name="requestNumber" label={t('fRequestNumber')} span={2} />
      <TextField name="purpose" label={t('fPurpose')} span={2} />
      <TextField name="information" label={t('fInformation')} span={4} />
      <TextField name="outsideNumber" label={t('factOutside')} span={2} />
      <DateField
        name="groundFoundOn"
        label={t('fGroundFound')}
        span={2}
        today={today}
        max={today}
        holiday={(on) => calendar.holidayOn(on)?.name}
      />
      <CheckboxGroupField
        name="grounds"
        label={t('sectionB')}
        required
        columns={2}
        choices={objectionGrounds.map((ground) => ({ value: ground, letter: ground, label: t(groundWords[ground]) }))}
      />
      <MultilineField name="casePosition" label={t('fCase')} rows={1} />
      <RadioField
        name="deliveryChannel"
        label={t('sectionDelivery')}
        choices={(['pickup', 'email', 'post', 'fax'] as const).map((way) => ({ value: way, label: t(deliveryWords[way]) }))}
      />
      <TextField name="reason" label={t('correctReason')} help={t('correctReasonHelp')} />
    </DialogForm>
  );
}

/** The fields that differ from the entry. */
function changesOf(file: ObjectionFile, typed: FormValues): ObjectionChanges {
  const before: Readonly<Record<string, unknown>> = { ...file.row, grounds: file.grounds };
  const { papers: _papers, assisted: _assisted, ...after } = toObjection(typed);
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => !isSame(before[field], value)));
}
