import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { type FiledCase, fileProcedurePapers } from '#renderer/commands/procedure/file-papers.ts';
import type { StepOfCase } from '#renderer/db/queries/step-drafts.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { usePlaceChoices } from '#renderer/state/use-place-choices.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { reportRefusal } from './report-words.ts';
import { useUnitChoices } from './unit-choices.ts';

interface Props extends FiledCase {
  /** What the record will be called. */
  readonly description: string;
  readonly onClose: () => void;
}

/** Where the draft of each kind of case leads back to. */
const homes: Readonly<Record<FiledCase['caseEntity'], { readonly form: StepOfCase['form']; readonly path: string }>> = {
  reception: { form: 'receptionStep', path: '/arsip/penerimaan' },
  stage: { form: 'stageStep', path: '/arsip/tahapan' },
  identification: { form: 'listStep', path: '/arsip/identifikasi' },
  documentation: { form: 'documentationStep', path: '/arsip/pendokumentasian' },
  document: { form: 'documentStep', path: '/arsip/sop' },
};

/** Files the papers of a case as a record of their own (step 7). */
export function FilePapersDialog({ caseEntity, caseIds, description, onClose }: Props) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const go = useGo();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const units = useUnitChoices();
  const places = usePlaceChoices();
  const draft = useStepDraft({
    ...homes[caseEntity],
    caseId: caseIds.length > 1 ? `${caseIds[0]}+${caseIds.length - 1}` : (caseIds[0] ?? ''),
    step: 'filePapers',
    title: t('filePapers'),
  });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('filePapers')}
      submitLabel={t('filePapersSubmit')}
      draft={draft}
      initial={{ description, unitId: '', locationId: '' }}
      note={<p>{t('filePapersHelp')}</p>}
      onSubmit={async (values) => {
        const { description: name = '', unitId = '', locationId = '' } = values as Readonly<Record<string, string | undefined>>;
        const missing = Object.entries({ description: name.trim(), unitId, locationId }).filter(([, value]) => value === '');
        if (missing.length > 0) return { fields: Object.fromEntries(missing.map(([field]) => [field, 'ui.errorRequired'])) };
        const saved = await fileProcedurePapers(ctx, { caseEntity, caseIds, description: name.trim(), on: today, unitId, locationId });
        if (!saved.ok) return { form: reportRefusal(t, saved.error, common) };
        toast({ text: t('papersFiled'), action: { label: t('openRecord'), run: () => go(`/arsip/${saved.value.id}`) } });
        return null;
      }}
      onClose={onClose}
    >
      <TextField name="description" label={t('filePapersName')} required autoFocus />
      <PickerField
        name="unitId"
        label={t('recUnit')}
        required
        span={3}
        placeholder={t('unitPlaceholder')}
        search={units.search}
        describe={units.describe}
      />
      <PickerField name="locationId" label={t('stagePlace')} required span={3} search={places.search} describe={places.describe} />
    </DialogForm>
  );
}
