import type { FieldValues } from 'react-hook-form';
import type { saveView } from '#renderer/commands/views/saved-views.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';

interface Props {
  readonly onSave: (name: string) => ReturnType<typeof saveView>;
  readonly onClose: () => void;
}

/** Gives what a list shows now a name. */
export function SaveViewDialog({ onSave, onClose }: Props) {
  const t = useText('registers');
  const toast = useToast();
  const submit = async ({ name }: FieldValues): Promise<FormRefusal | null> => {
    const saved = await onSave(String(name ?? ''));
    if (saved.ok || saved.error.code === 'nothingToDo') {
      toast({ text: t('viewSaved', { name: String(name).trim() }) });
      return null;
    }
    return saved.error.code === 'needsName' ? { fields: { name: 'needsName' } } : { form: t('viewNotSaved') };
  };
  return (
    <DialogForm
      title={t('viewSave')}
      submitLabel={t('viewKeep')}
      initial={{ name: '' }}
      errorText={() => t('viewNeedsName')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label={t('viewName')} help={t('viewNameHelp')} required autoFocus />
    </DialogForm>
  );
}
