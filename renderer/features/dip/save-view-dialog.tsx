import type { FieldValues } from 'react-hook-form';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import type { DipQuery, useDipViews } from './dip-views.ts';

interface Props {
  readonly query: DipQuery;
  readonly onSave: ReturnType<typeof useDipViews>['save'];
  readonly onClose: () => void;
}

/** Gives what the list shows now a name. */
export function SaveViewDialog({ query, onSave, onClose }: Props) {
  const t = useText('dip');
  const toast = useToast();
  const submit = async ({ name }: FieldValues): Promise<FormRefusal | null> => {
    const saved = await onSave(String(name ?? ''), query);
    if (saved.ok || saved.error.code === 'nothingToDo') {
      toast({ text: t('viewSaved', { name: String(name).trim() }) });
      return null;
    }
    return saved.error.code === 'needsName' ? { fields: { name: 'needsName' } } : { form: t('viewNotSaved') };
  };
  return (
    <DialogForm
      title={t('viewSave')}
      submitLabel={t('save')}
      initial={{ name: '' }}
      errorText={() => t('viewNeedsName')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label={t('viewName')} required autoFocus />
    </DialogForm>
  );
}
