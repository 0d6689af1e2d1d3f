import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { handOutCopy } from '#renderer/commands/procedure/hand-out-copy.ts';
import type { DocumentFile } from '#renderer/db/queries/documents.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { documentRefusal } from './document-words.ts';

/** A copy of the revision in force goes to a unit, whose person receives it on a day. */
export function CopyDialog({ file, onClose }: { readonly file: DocumentFile; readonly onClose: () => void }) {
  const t = useText('documents');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const draft = useStepDraft({
    form: 'documentStep',
    caseId: file.row.id,
    step: 'copy',
    title: file.row.number,
    path: '/arsip/sop',
  });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('handOut')}
      submitLabel={t('save')}
      draft={draft}
      initial={{ on: today }}
      onSubmit={async ({ unit, name, position, on }) => {
        if (!isCalendarDate(on)) return { fields: { on: 'ui.errorRequired' } };
        const receiver = { name: String(name ?? '').trim(), position: String(position ?? '').trim() || null };
        const saved = await handOutCopy(ctx, file.row.id, { unit: String(unit ?? ''), receiver, on });
        if (saved.ok) {
          toast({ text: t('saved') });
          return null;
        }
        const { error } = saved;
        if (error.code === 'document.required')
          return { fields: Object.fromEntries(error.fields.map((field) => [field, 'ui.errorRequired'])) };
        return { form: documentRefusal(t, locale, error, common) };
      }}
      onClose={onClose}
    >
      <TextField name="unit" label={t('unit')} required help={t('unitHelp')} autoFocus />
      <TextField name="name" label={t('receiver')} required span={3} />
      <TextField name="position" label={t('position')} span={3} />
      <DateField name="on" label={t('receivedOn')} required span={3} today={today} max={today} />
    </DialogForm>
  );
}
