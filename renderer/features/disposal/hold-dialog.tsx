import { holdRecord } from '#renderer/commands/loans/hold-record.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { fieldErrorText, formRefusal } from './disposal-words.ts';
import { useWords } from './use-words.ts';

interface Props {
  readonly recordId: string;
  readonly onClose: () => void;
}

/** A legal hold with the number of its case: it stops every disposal until it is lifted. */
export function HoldDialog({ recordId, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const ctx = useCommandContext();
  const toast = useToast();
  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const saved = await holdRecord(ctx, recordId, { caseNumber: String(values.caseNumber ?? ''), reason: String(values.reason ?? '') });
    if (!saved.ok) return formRefusal(words, saved.error);
    toast({ text: t('held') });
    return null;
  };
  return (
    <DialogForm
      title={t('holdFor')}
      submitLabel={t('hold')}
      initial={{}}
      errorText={fieldErrorText(t)}
      note={<p>{t('holdHelp')}</p>}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="caseNumber" label={t('fieldCase')} required autoFocus />
      <MultilineField name="reason" label={t('fieldReason')} required />
    </DialogForm>
  );
}
