import { FileSignature } from 'lucide-react';
import { ScanZone, useScan } from '#renderer/cases/scan-zone.tsx';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { documentationBasis, recordDocumentation } from '#renderer/commands/procedure/documentation-report.ts';
import type { DocumentationFile } from '#renderer/db/queries/documentation.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { CheckboxField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { filledValues } from '#renderer/ui/form/filled-values.ts';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { DocumentationEventKind } from '#shared/domain/procedure/documentation.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { reportRefusal, reportStepWords } from './report-words.ts';

interface Props {
  readonly file: DocumentationFile;
  readonly kind: DocumentationEventKind;
  readonly onClose: () => void;
}

/** One step of a report and its review. What is demanded is decided by the domain when it is recorded. */
export function ReportEventDialog({ file, kind, onClose }: Props) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const scan = useScan();
  const signed = ctx.actor !== null && documentationBasis({ ...ctx.actor, unitId: null, active: true }, kind) === 'signedPaper';
  const open = file.known.instructions.flatMap((one, index) => (one.done ? [] : [{ value: String(index), label: one.instruction }]));
  const draft = useStepDraft({
    form: 'documentationStep',
    caseId: file.row.id,
    step: kind,
    title: t(reportStepWords[kind]),
    path: `/arsip/pendokumentasian?buka=${file.row.id}`,
  });
  if (!draft) return null;
  const submit = async ({ on, instruction, done, ...values }: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    if (!isCalendarDate(on)) return { fields: { on: 'ui.errorRequired' } };
    const typed = filledValues(values);
    const data: JsonObject =
      kind === 'followedUp'
        ? { ...typed, instruction: Number(instruction), done: done === true }
        : { ...typed, ...filledValues({ instruction }) };
    const saved = await recordDocumentation(ctx, {
      reportId: file.row.id,
      kind,
      on,
      data,
      scan: scan.value,
      seenEvents: file.events.length,
    });
    if (saved.ok) {
      toast({ text: t('saved') });
      return null;
    }
    const { error } = saved;
    if (error.code === 'dueBefore') return { fields: { dueOn: 'dueBefore' } };
    if (error.code === 'event.incomplete') return { fields: Object.fromEntries(error.fields.map((field) => [field, 'ui.errorRequired'])) };
    return { form: reportRefusal(t, error, common) };
  };
  return (
    <DialogForm
      title={t(reportStepWords[kind])}
      submitLabel={t(reportStepWords[kind])}
      width="md"
      draft={draft}
      initial={{ on: today, ...(kind === 'followedUp' ? { instruction: open[0]?.value ?? '', done: false } : {}) }}
      note={
        signed && (
          <Banner tone="stamp" icon={FileSignature} title={t('signedNote')}>
            {t('signedHelp')}
          </Banner>
        )
      }
      after={signed && <ScanZone scan={scan} required />}
      errorText={(code) => t(code === 'dueBefore' ? 'errDueBefore' : 'errInvalid')}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField name="on" label={t('stageOn')} required span={3} today={today} max={today} />
      {kind === 'instructed' && (
        <>
          <DateField name="dueOn" label={t('instructionDue')} span={3} today={today} />
          <MultilineField name="instruction" label={t('instruction')} required />
          <TextField name="responsible" label={t('instructionFor')} required span={3} />
          <TextField name="signer" label={t('stageSigner')} required span={3} />
          <TextField name="number" label={t('paperNumber')} required={signed} span={3} />
        </>
      )}
      {kind === 'followedUp' && (
        <>
          <SelectField name="instruction" label={t('instruction')} required choices={open} />
          <MultilineField name="what" label={t('followUp')} required />
          <CheckboxField name="done" label={t('instructionDone')} />
        </>
      )}
    </DialogForm>
  );
}
