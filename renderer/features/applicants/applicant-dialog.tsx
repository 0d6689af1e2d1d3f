import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { IdentityFields } from '#renderer/cases/identity-fields.tsx';
import { type ApplicantValues, addApplicant, editApplicant } from '#renderer/commands/applicants/edit-applicant.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { applicantKind } from '#shared/schema/entities/applicants.ts';
import type { Row } from '#shared/schema/entities.ts';
import { kindWord, refusalWord } from './applicant-words.ts';

interface Props {
  /** Null for somebody new. */
  readonly row: Row<'applicant'> | null;
  readonly onSaved?: (id: string) => void;
  readonly onClose: () => void;
}

/** The card of an applicant. A number that is there already is not shown: a new one is typed over it, or it stays. */
export function ApplicantDialog({ row, onSaved, onClose }: Props) {
  const t = useText('applicants');
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const refusalText = useRefusalText();
  const [base] = useState(() => (row ? basesOf('applicant', row) : {}));
  const submit = async (values: FieldValues) => {
    const typed = valuesOf(values);
    const changes = row && typed.identityNumber === null ? { ...typed, identityNumber: row.identityNumber } : typed;
    const saved = row ? await editApplicant(ctx, row, changes, base) : await addApplicant(ctx, typed);
    if (saved.ok) {
      toast({ text: t('saved') });
      if (!row && 'id' in saved.value) onSaved?.(String(saved.value.id));
      return null;
    }
    if (saved.error.code === 'nothingToDo') return null;
    if (saved.error.code === 'needsName') return { fields: { name: t('errName') } };
    if (saved.error.code === 'wrongContact') return { fields: { contact: 'ui.errorContact' } };
    const word = refusalWord(saved.error.code);
    return { form: word ? t(word) : refusalText(saved.error) };
  };
  return (
    <DialogForm
      title={t(row ? 'editTitle' : 'addTitle')}
      submitLabel={t('save')}
      width="md"
      initial={shownOf(row)}
      {...(row?.identityNumber ? { note: <p>{t('numberKept')}</p> } : {})}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label={t('fName')} required span={4} autoFocus />
      <SelectField
        name="kind"
        label={t('fKind')}
        required
        span={2}
        choices={applicantKind.options.map((value) => ({ value, label: t(kindWord(value)) }))}
      />
      <TextField name="address" label={t('fAddress')} span={4} />
      <TextField name="contact" label={t('fContact')} span={2} />
      <TextField name="occupation" label={t('fOccupation')} span={6} />
      <IdentityFields today={today} />
      <MultilineField name="note" label={t('fNote')} />
    </DialogForm>
  );
}

/** Every stored field: one that is left out here would be saved as empty. */
const shownOf = (row: Row<'applicant'> | null): Readonly<Record<keyof ApplicantValues, string | undefined>> => ({
  kind: row?.kind ?? 'person',
  name: row?.name ?? '',
  address: row?.address ?? '',
  contact: row?.contact ?? '',
  occupation: row?.occupation ?? '',
  identityKind: row?.identityKind ?? '',
  identityNumber: '',
  identityValidUntil: row?.identityValidUntil ?? undefined,
  note: row?.note ?? '',
});

function valuesOf(values: FieldValues): ApplicantValues {
  const text = (field: string): string | null => String(values[field] ?? '').trim() || null;
  return {
    // The choices of the field are the kinds.
    kind: values.kind as ApplicantValues['kind'],
    name: text('name') ?? '',
    address: text('address'),
    contact: text('contact'),
    occupation: text('occupation'),
    identityKind: (values.identityKind || null) as ApplicantValues['identityKind'],
    identityNumber: text('identityNumber'),
    identityValidUntil: isCalendarDate(values.identityValidUntil) ? values.identityValidUntil : null,
    note: text('note'),
  };
}
