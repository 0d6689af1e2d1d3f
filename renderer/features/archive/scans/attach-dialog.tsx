import { useState } from 'react';
import { useRecordChoices } from '#renderer/cases/record-choices.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { attachArrivals } from '#renderer/commands/scans/settle-arrivals.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { RecordPickerField } from '../ties/record-picker-field.tsx';
import { arrivalRefusal } from './arrival-words.ts';

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The record that scans belong to. */
export function AttachDialog({ ids, onClose, onDone }: Props) {
  const t = useText('scans');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const search = useRecordChoices();
  const [record, setRecord] = useState<PickerOption | null>(null);
  const undo = (changeId: string) => {
    undoChange(ctx, changeId).then((done) => toast(done.ok ? { text: t('undone') } : { text: t('notUndone'), tone: 'late' }), reportError);
  };
  return (
    <DialogForm
      title={t('attachTitle', { count: ids.length })}
      submitLabel={t('attach')}
      initial={{}}
      onSubmit={async () => {
        if (!record) return { form: t('attachMissing') };
        const saved = await attachArrivals(ctx, ids, record.id);
        if (!saved.ok) return { form: arrivalRefusal(saved.error, t, common) };
        const changeId = saved.value.changes[0]?.id ?? '';
        toast({ text: t('attached', { count: ids.length }), action: { label: t('undo'), run: () => undo(changeId) } });
        onDone();
        return null;
      }}
      onClose={onClose}
    >
      <RecordPickerField id="scan-record" label={t('attachTarget')} value={record} search={search} onChange={setRecord} />
    </DialogForm>
  );
}
