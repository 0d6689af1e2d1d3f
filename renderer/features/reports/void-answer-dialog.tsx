import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { voidAnswer } from '#renderer/commands/reports/record-answer.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';

/** Takes a questionnaire back that was typed wrongly, with the reason. */
export function VoidAnswerDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText('reports');
  const ctx = useCommandContext();
  const common = useRefusalText();
  const draft = useStepDraft({ form: 'reportStep', caseId: id, step: 'void', title: t('answerVoid'), path: '/laporan' });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('answerVoid')}
      submitLabel={t('answerVoid')}
      initial={{ reason: '' }}
      draft={draft}
      errorText={() => t('errReason')}
      onSubmit={async ({ reason }) => {
        const given = String(reason).trim();
        if (given === '') return { fields: { reason: 'reason' } };
        const saved = await voidAnswer(ctx, id, given);
        return saved.ok ? null : { form: common(saved.error) };
      }}
      onClose={onClose}
    >
      <TextField name="reason" label={t('answerVoidReason')} required autoFocus />
    </DialogForm>
  );
}
