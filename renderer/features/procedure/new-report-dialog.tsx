import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { addDocumentationReport } from '#renderer/commands/procedure/documentation-report.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField } from '#renderer/ui/form/text-field.tsx';
import { filled } from '#renderer/ui/form/typed.ts';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { reportRefusal } from './report-words.ts';
import { useUnitChoices } from './unit-choices.ts';

interface Props {
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** A new documentation report: its period, its unit, problems and needs. Its figures are counted. */
export function NewReportDialog({ onAdded, onClose }: Props) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const today = useToday();
  const common = useRefusalText();
  const units = useUnitChoices();
  const draft = useStepDraft({
    form: 'documentationStep',
    caseId: 'new',
    step: 'add',
    title: t('reportAdd'),
    path: '/arsip/pendokumentasian',
  });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('reportAdd')}
      submitLabel={t('save')}
      width="md"
      draft={draft}
      initial={{ to: today, unitId: '' }}
      onSubmit={async ({ from, to, unitId, problems, needs }) => {
        if (!isCalendarDate(from)) return { fields: { from: 'ui.errorRequired' } };
        if (!isCalendarDate(to)) return { fields: { to: 'ui.errorRequired' } };
        const saved = await addDocumentationReport(ctx, {
          from,
          to,
          unitId: filled(unitId),
          problems: filled(problems),
          needs: filled(needs),
        });
        if (!saved.ok) return { form: reportRefusal(t, saved.error, common) };
        onAdded(saved.value.id);
        return null;
      }}
      onClose={onClose}
    >
      <DateField name="from" label={t('reportFrom')} required span={3} today={today} max={today} autoFocus />
      <DateField name="to" label={t('reportTo')} required span={3} today={today} max={today} />
      <PickerField
        name="unitId"
        label={t('reportUnit')}
        help={t('reportUnitHelp')}
        placeholder={t('unitPlaceholder')}
        search={units.search}
        describe={units.describe}
      />
      <MultilineField name="problems" label={t('reportProblems')} />
      <MultilineField name="needs" label={t('reportNeeds')} />
    </DialogForm>
  );
}
