import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useRecordChoices } from '#renderer/cases/record-choices.ts';
import { type FilingTarget, fileRecords, MOST_FILED } from '#renderer/commands/archive/file-records.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { filesAmong } from '#renderer/db/queries/files-among.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { typed } from '#renderer/ui/form/typed.ts';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { RecordPickerField } from './record-picker-field.tsx';

interface Props {
  readonly recordIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export const filingWhys = {
  'file.itself': 'whyItself',
  'file.inside': 'whyInside',
  'file.holdsItems': 'whyHoldsItems',
  'file.isFile': 'whyIsFile',
  'file.otherUnit': 'whyOtherUnit',
  'file.otherClass': 'whyOtherClass',
  'file.there': 'whyThere',
  gone: 'whyGone',
} as const satisfies Readonly<Record<string, MessageKey<'recordTies'>>>;

/** How many are named before they are ticked off. */
const NAMED = 3;

/** The berkas that records go into: one that is there, or a new one made of them. */
export function FileDialog({ recordIds, onClose, onDone }: Props) {
  const t = useText('recordTies');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const [file, setFile] = useState<PickerOption | null>(null);
  const staying = useLive(() => filesAmong(ctx.db, recordIds), [ctx.db, recordIds]);
  const files = staying.status === 'ready' ? staying.data : [];
  const undo = (changeId: string) => () => {
    undoChange(ctx, changeId).then(
      (done) => toast(done.ok ? { text: t('fileUndone') } : { text: t('fileUndoRefused'), tone: 'late' }),
      reportError,
    );
  };
  const save = async (target: FilingTarget) => {
    const done = await fileRecords(ctx, recordIds, target);
    if (!done.ok) {
      const { code } = done.error;
      return {
        form: code === 'tooMany' ? t('fileTooMany', { most: MOST_FILED }) : code === 'unknownRecord' ? t('errUnknown') : common(done.error),
      };
    }
    const { moved, refused, changeId } = done.value;
    const told = refused.map(({ name, why }) => `${name}: ${t(filingWhys[why])}`).join('; ');
    if (changeId === null) return { form: told };
    toast({
      text: [t('fileMoved', { count: moved }), told].filter(Boolean).join('. '),
      action: { label: t('fileUndo'), run: undo(changeId) },
    });
    onDone();
    return null;
  };
  return (
    <DialogForm
      title={t('fileTitle', { count: recordIds.length })}
      submitLabel={t('fileSubmit')}
      note={
        <>
          <p>{t('fileNote')}</p>
          {files.length > 0 && <p>{t('fileStays', { count: files.length, names: files.slice(0, NAMED).join('; ') })}</p>}
        </>
      }
      initial={{ kind: 'existing', description: '', fileNumber: '' }}
      errorText={() => t('fileRequired')}
      onSubmit={async (values) => {
        if (values.kind === 'existing') return file ? save({ kind: 'existing', fileId: file.id }) : { form: t('fileMissing') };
        const [description, fileNumber] = [typed(values.description), typed(values.fileNumber)];
        const missing = Object.entries({ fileNumber, description }).filter(([, value]) => value === '');
        if (missing.length > 0) return { fields: Object.fromEntries(missing.map(([field]) => [field, 'required'])) };
        return save({ kind: 'new', description, fileNumber });
      }}
      onClose={onClose}
    >
      <RadioField
        name="kind"
        label={t('fileKind')}
        required
        columns
        choices={[
          { value: 'existing', label: t('fileExisting') },
          { value: 'new', label: t('fileNew') },
        ]}
      />
      <TargetFields file={file} onFile={setFile} />
    </DialogForm>
  );
}

function TargetFields({ file, onFile }: { readonly file: PickerOption | null; readonly onFile: (file: PickerOption | null) => void }) {
  const t = useText('recordTies');
  const search = useRecordChoices({ level: 'berkas' });
  const kind: unknown = useWatch({ name: 'kind' });
  if (kind === 'new')
    return (
      <>
        <TextField name="fileNumber" label={t('fileNumber')} required span={2} />
        <TextField name="description" label={t('fileDescription')} required />
      </>
    );
  return <RecordPickerField id="file-target" label={t('fileTarget')} value={file} search={search} onChange={onFile} />;
}
