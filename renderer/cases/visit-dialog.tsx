import type { FieldValues } from 'react-hook-form';
import { caseOfVisit, pathOfVisit } from '#renderer/db/queries/visits.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { parseVisitCode } from '#shared/domain/numbering/visit-code.ts';

/** Opens the entry of a visit slip by its five letters, in whichever register it stands. */
export function VisitDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('applicants');
  const { db } = useCommandContext();
  const go = useGo();
  const submit = async ({ code }: FieldValues): Promise<FormRefusal | null> => {
    const parsed = parseVisitCode(String(code ?? ''));
    const found = parsed && (await caseOfVisit(db, parsed));
    if (!found) return { fields: { code: t('visitNotFound') } };
    go(pathOfVisit(found));
    return null;
  };
  return (
    <DialogForm title={t('visitOpen')} submitLabel={t('open')} initial={{ code: '' }} onSubmit={submit} onClose={onClose}>
      <TextField name="code" label={t('visitLookup')} help={t('visitLookupText')} required autoFocus />
    </DialogForm>
  );
}
