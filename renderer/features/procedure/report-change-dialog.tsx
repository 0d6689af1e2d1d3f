import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { changeDocumentationReport } from '#renderer/commands/procedure/documentation-report.ts';
import type { DocumentationFile } from '#renderer/db/queries/documentation.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField } from '#renderer/ui/form/text-field.tsx';
import { filled } from '#renderer/ui/form/typed.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { reportRefusal } from './report-words.ts';

/** Problems and needs of a report that did not go out yet. */
export function ReportChangeDialog({ file: { row }, onClose }: { readonly file: DocumentationFile; readonly onClose: () => void }) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const common = useRefusalText();
  const draft = useStepDraft({
    form: 'documentationStep',
    caseId: row.id,
    step: 'change',
    title: t('reportChange'),
    path: `/arsip/pendokumentasian?buka=${row.id}`,
  });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('reportChange')}
      submitLabel={t('save')}
      draft={draft}
      initial={{ problems: row.problems ?? '', needs: row.needs ?? '' }}
      onSubmit={async ({ problems, needs }) => {
        const saved = await changeDocumentationReport(ctx, row.id, { problems: filled(problems), needs: filled(needs) });
        if (saved.ok || saved.error.code === 'nothingToDo') return null;
        return { form: reportRefusal(t, saved.error, common) };
      }}
      onClose={onClose}
    >
      <MultilineField name="problems" label={t('reportProblems')} autoFocus />
      <MultilineField name="needs" label={t('reportNeeds')} />
    </DialogForm>
  );
}
