import { TriangleAlert } from 'lucide-react';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { withdrawDocument } from '#renderer/commands/procedure/keep-document.ts';
import type { DocumentFile } from '#renderer/db/queries/documents.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField } from '#renderer/ui/form/text-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { documentRefusal } from './document-words.ts';

/** From a day on the document is no longer worked by. */
export function WithdrawDialog({ file, onClose }: { readonly file: DocumentFile; readonly onClose: () => void }) {
  const t = useText('documents');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const draft = useStepDraft({
    form: 'documentStep',
    caseId: file.row.id,
    step: 'withdraw',
    title: file.row.number,
    path: '/arsip/sop',
  });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('withdraw')}
      submitLabel={t('withdraw')}
      draft={draft}
      initial={{ on: today }}
      note={<Banner tone="soon" icon={TriangleAlert} title={t('withdrawWarning')} />}
      onSubmit={async ({ on, reason }) => {
        if (!isCalendarDate(on)) return { fields: { on: 'ui.errorRequired' } };
        const saved = await withdrawDocument(ctx, file.row.id, { on, reason: String(reason ?? '') });
        if (saved.ok) {
          toast({ text: t('saved') });
          return null;
        }
        if (saved.error.code === 'reasonNeeded') return { fields: { reason: 'ui.errorRequired' } };
        return { form: documentRefusal(t, locale, saved.error, common) };
      }}
      onClose={onClose}
    >
      <DateField name="on" label={t('withdrawOn')} required span={3} today={today} max={today} />
      <MultilineField name="reason" label={t('reason')} required autoFocus />
    </DialogForm>
  );
}
