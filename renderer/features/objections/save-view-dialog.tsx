import type { FieldValues } from 'react-hook-form';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { DialogForm } from './dialog-form.tsx';
import type { RegisterQuery, useRegisterViews } from './register-views.ts';

interface Props {
  readonly query: RegisterQuery;
  readonly onSave: ReturnType<typeof useRegisterViews>['save'];
  readonly onClose: () => void;
}

/** Gives what the list shows now a name. */
export function SaveViewDialog({ query, onSave, onClose }: Props) {
  const t = useText('objections');
  const toast = useToast();
  const submit = async ({ name }: FieldValues): Promise<FormRefusal | null> => {
    const saved = await onSave(String(name ?? ''), query);
    if (saved.ok || saved.error.code === 'nothingToDo') {
      toast({ text: t('viewSaved', { name: String(name).trim() }) });
      return null;
    }
    return saved.error.code === 'needsName' ? { fields: { name: 'errViewName' } } : { form: t('errViewNotSaved') };
  };
  return (
    <DialogForm title={t('viewSave')} submitLabel={t('save')} initial={{ name: '' }} onSubmit={submit} onClose={onClose}>
      <TextField name="name" label={t('viewName')} help={t('viewNameHelp')} required autoFocus />
    </DialogForm>
  );
}
