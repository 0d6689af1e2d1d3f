import type { FieldValues } from 'react-hook-form';
import { objectionOfVisit } from '#renderer/db/queries/objections.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { parseVisitCode } from '#shared/domain/numbering/visit-code.ts';
import { DialogForm } from './dialog-form.tsx';

interface Props {
  readonly onFound: (id: string, registered: boolean) => void;
  readonly onClose: () => void;
}

/** Opens the entry of a visit slip by its five letters. */
export function VisitDialog({ onFound, onClose }: Props) {
  const t = useText('objections');
  const { db } = useCommandContext();
  const submit = async ({ code }: FieldValues): Promise<FormRefusal | null> => {
    const parsed = parseVisitCode(String(code ?? ''));
    const file = parsed && (await objectionOfVisit(db, parsed));
    if (!file) return { fields: { code: t('visitNotFound') } };
    onFound(file.row.id, file.known.number !== undefined);
    return null;
  };
  return (
    <DialogForm title={t('visitOpen')} submitLabel={t('open')} initial={{ code: '' }} onSubmit={submit} onClose={onClose}>
      <TextField name="code" label={t('visitLookup')} help={t('visitLookupText')} required autoFocus />
    </DialogForm>
  );
}
