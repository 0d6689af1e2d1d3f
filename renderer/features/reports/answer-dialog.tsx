import { useState } from 'react';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { recordAnswer } from '#renderer/commands/reports/record-answer.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { satisfactionElements } from '#shared/domain/reports/satisfaction.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import css from './reports.module.css';
import { answerErrorText, elementKeys } from './satisfaction-words.ts';

/** Types in a pile of questionnaires: nine figures, Ctrl+Enter, the next one. */
export function AnswerDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('reports');
  const ctx = useCommandContext();
  const toast = useToast();
  const today = useToday();
  const common = useRefusalText();
  const [done, setDone] = useState({ count: 0, on: today });
  const draft = useStepDraft({ form: 'reportStep', caseId: 'satisfaction', step: 'answer', title: t('answerTitle'), path: '/laporan' });
  if (!draft) return null;
  return (
    <DialogForm
      // A new one for each questionnaire, on the day of the one before.
      key={done.count}
      title={t('answerTitle')}
      submitLabel={t('answerSave')}
      initial={{ on: done.on, marks: '', remark: '' }}
      // The one that was left is the first: each after it begins blank.
      draft={done.count === 0 ? draft : { ...draft, left: null }}
      errorText={(code) => answerErrorText(t, code)}
      note={
        <ol className={css.elements}>
          {satisfactionElements.map((element) => (
            <li key={element}>{t(elementKeys[element])}</li>
          ))}
        </ol>
      }
      onSubmit={async ({ on, marks, remark }) => {
        if (!isCalendarDate(on)) return { fields: { on: 'date' } };
        const saved = await recordAnswer(ctx, { on, marks: String(marks), remark: String(remark).trim() || null });
        if (saved.ok) {
          draft.recorded();
          toast({ text: t('answerSaved', { count: done.count + 1 }) });
          setDone({ count: done.count + 1, on });
          return {};
        }
        const { error } = saved;
        if (error.code === 'marks.count') return { fields: { marks: `marks.count.${error.given}` } };
        if (error.code === 'marks.range') return { fields: { marks: `marks.range.${error.element}` } };
        return error.code === 'futureDate' ? { fields: { on: 'futureDate' } } : { form: common(error) };
      }}
      onClose={onClose}
    >
      <TextField name="marks" label={t('answerMarks')} help={t('answerMarksHelp')} required span={3} autoFocus />
      <DateField name="on" label={t('answerOn')} today={today} max={today} required span={3} />
      <TextField name="remark" label={t('answerRemark')} />
    </DialogForm>
  );
}
