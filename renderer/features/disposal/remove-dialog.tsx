import { removeRecords } from '#renderer/commands/disposal/record-disposal-event.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { ProposalFile } from '#renderer/db/queries/proposals.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { CheckboxField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { fieldErrorText, refusalText } from './disposal-words.ts';
import type { ListedRecord } from './use-proposal.ts';
import { useWords } from './use-words.ts';

interface Props {
  readonly file: ProposalFile;
  readonly record: ListedRecord;
  readonly onClose: () => void;
}

/** The review takes a record off, with its reason; it may keep it for good by an exception. */
export function RemoveDialog({ file, record, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const done = await removeRecords(ctx, {
      proposalId: file.row.id,
      on: today,
      seenEvents: file.events.length,
      recordIds: [record.record.id],
      reason: String(values.reason ?? ''),
      keep: values.keep === true,
    });
    if (!done.ok)
      return done.error.code === 'reasonNeeded' ? { fields: { reason: 'reasonNeeded' } } : { form: refusalText(words, done.error) };
    toast({ text: t('removed') });
    return null;
  };
  return (
    <DialogForm
      title={t('removeTitle')}
      submitLabel={t('removeRecord')}
      initial={{ keep: false }}
      errorText={fieldErrorText(t)}
      note={<p>{t('removeWhat', { name: record.record.description })}</p>}
      onSubmit={submit}
      onClose={onClose}
    >
      <MultilineField name="reason" label={t('fieldReason')} required autoFocus />
      {mayDo(ctx.actor, 'retention.decide') && <CheckboxField name="keep" label={t('removeKeep')} />}
    </DialogForm>
  );
}
