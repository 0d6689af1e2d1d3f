import { useState } from 'react';
import { useRecordChoices } from '#renderer/cases/record-choices.ts';
import { linkRecord } from '#renderer/commands/procedure/identification-list.ts';
import type { ListedLine } from '#renderer/db/queries/identification.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { FieldFrame } from '#renderer/ui/form/field.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { LinkedRecords } from './linked-records.tsx';
import { listRefusal } from './list-words.ts';

/** Links a record to the line that it documents. */
export function LinkDialog({ line, onClose }: { readonly line: ListedLine; readonly onClose: () => void }) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const [record, setRecord] = useState<{ readonly id: string; readonly label: string } | null>(null);
  const options = useRecordChoices();
  return (
    <DialogForm
      title={t('linkTitle')}
      submitLabel={t('linkSubmit')}
      initial={{}}
      note={<p>{line.row.information}</p>}
      after={<LinkedRecords line={line} />}
      onSubmit={async () => {
        if (!record) return { form: t('linkChoose') };
        const done = await linkRecord(ctx, line.row.id, record.id);
        if (!done.ok) return { form: listRefusal(t, done.error, common) };
        toast({ text: t('linked', { name: record.label }) });
        return null;
      }}
      onClose={onClose}
    >
      <FieldFrame id="link-record" label={t('linkRecord')} required>
        <Picker
          id="link-record"
          label={t('linkRecord')}
          value={record}
          search={options}
          placeholder={t('linkPlaceholder')}
          autoFocus
          onChange={setRecord}
        />
      </FieldFrame>
    </DialogForm>
  );
}
