import { ScanZone, useScan } from '#renderer/cases/scan-zone.tsx';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { reviseDocument } from '#renderer/commands/procedure/keep-document.ts';
import type { DocumentFile } from '#renderer/db/queries/documents.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { filled } from '#renderer/ui/form/typed.ts';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { documentRefusal } from './document-words.ts';

const party = (name: unknown, position: unknown) => ({ name: filled(name) ?? '', position: filled(position) });

/** A revision as its cover says it, with the document itself. */
export function RevisionDialog({ file, onClose }: { readonly file: DocumentFile; readonly onClose: () => void }) {
  const t = useText('documents');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const scan = useScan();
  const draft = useStepDraft({
    form: 'documentStep',
    caseId: file.row.id,
    step: 'revise',
    title: file.row.number,
    path: '/arsip/sop',
  });
  if (!draft) return null;
  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const { effectiveOn, madeOn } = values;
    if (!isCalendarDate(effectiveOn)) return { fields: { effectiveOn: 'ui.errorRequired' } };
    const prepared = party(values.preparedBy, values.preparedPosition);
    const checked = party(values.checkedBy, values.checkedPosition);
    const saved = await reviseDocument(ctx, file.row.id, {
      revision: filled(values.revision) ?? '',
      headRevision: filled(values.headRevision),
      madeOn: isCalendarDate(madeOn) ? madeOn : null,
      effectiveOn,
      changes: filled(values.changes),
      preparedBy: prepared.name === '' ? null : prepared,
      checkedBy: checked.name === '' ? null : checked,
      approvedBy: party(values.approvedBy, values.approvedPosition),
      file: scan.value,
    });
    if (saved.ok) {
      toast({ text: t('saved') });
      return null;
    }
    const { error } = saved;
    if (error.code === 'document.required')
      return { fields: Object.fromEntries(error.fields.map((field) => [field.replace('.name', ''), 'ui.errorRequired'])) };
    return { form: documentRefusal(t, locale, error, common) };
  };
  return (
    <DialogForm
      title={t('revise')}
      submitLabel={t('save')}
      width="md"
      draft={draft}
      initial={{ effectiveOn: today }}
      after={<ScanZone scan={scan} required label={t('file')} accept=".pdf,.docx,.doc,.xlsx,.odt,.jpg,.jpeg,.png" />}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="revision" label={t('revisionNumber')} required span={3} autoFocus />
      <TextField name="headRevision" label={t('headRevision')} help={t('headRevisionHelp')} span={3} />
      <DateField name="madeOn" label={t('madeOn')} span={3} today={today} />
      <DateField name="effectiveOn" label={t('effectiveOn')} required span={3} today={today} />
      <TextField name="preparedBy" label={t('preparedBy')} span={3} />
      <TextField name="preparedPosition" label={t('position')} span={3} />
      <TextField name="checkedBy" label={t('checkedBy')} span={3} />
      <TextField name="checkedPosition" label={t('position')} span={3} />
      <TextField name="approvedBy" label={t('approvedBy')} required span={3} />
      <TextField name="approvedPosition" label={t('position')} span={3} />
      <MultilineField name="changes" label={t('changes')} />
    </DialogForm>
  );
}
