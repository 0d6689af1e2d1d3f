import { useState } from 'react';
import { type ProposeRefusal, proposeDisposal, type RefusedRecord } from '#renderer/commands/disposal/propose-disposal.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import type { DisposalKind } from '#shared/domain/disposal/disposal-eligible.ts';
import { formatMonth } from '#shared/i18n/format.ts';
import { monthOf, yearOf } from '#shared/lib/calendar-date.ts';
import { fieldErrorText, refusalText } from './disposal-words.ts';
import { RefusedRecords } from './refused-records.tsx';
import { useWords } from './use-words.ts';

interface Props {
  readonly kind: DisposalKind;
  readonly recordIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (proposalId: string) => void;
}

/** Names a proposal of the ticked records. What refuses stands by name with its reason, and nothing is saved. */
export function ProposeDialog({ kind, recordIds, onClose, onDone }: Props) {
  const words = useWords();
  const { t } = words;
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const [refused, setRefused] = useState<readonly RefusedRecord[]>([]);
  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const note = String(values.note ?? '').trim();
    const made = await proposeDisposal(ctx, { kind, title: String(values.title ?? ''), note: note === '' ? null : note, recordIds });
    if (made.ok) {
      toast({ text: t('proposed', { count: made.value.records }) });
      onDone(made.value.proposalId);
      return null;
    }
    const { error }: { readonly error: ProposeRefusal } = made;
    if (error.code === 'titleNeeded') return { fields: { title: 'titleNeeded' } };
    if (error.code !== 'records') return { form: refusalText(words, error) };
    setRefused(error.refused);
    return { form: t('refusedRecords') };
  };
  return (
    <DialogForm
      title={t(`proposeTitle_${kind}`)}
      submitLabel={t('propose')}
      // Names of proposals stand on papers, which are Indonesian.
      initial={{ title: t(`titleOf_${kind}`, { month: formatMonth(yearOf(today), monthOf(today), words.locale) }) }}
      errorText={fieldErrorText(t)}
      width="md"
      note={<p>{t('proposeCount', { count: recordIds.length })}</p>}
      after={<RefusedRecords records={refused} />}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="title" label={t('fieldTitle')} required autoFocus />
      <MultilineField name="note" label={t('fieldNote')} />
    </DialogForm>
  );
}
