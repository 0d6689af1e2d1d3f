import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { saveIdentificationLine } from '#renderer/commands/procedure/identification-list.ts';
import type { ListedLine } from '#renderer/db/queries/identification.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { CheckboxField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { listRefusal } from './list-words.ts';

interface Props {
  readonly listId: string;
  readonly line: ListedLine;
  readonly onClose: () => void;
}

/** Mends a line, most often one that came back with a remark. */
export function LineDialog({ listId, line: { row }, onClose }: Props) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const common = useRefusalText();
  const draft = useStepDraft({
    form: 'listStep',
    caseId: listId,
    step: `line-${row.id}`,
    title: row.information,
    path: `/arsip/identifikasi?buka=${listId}`,
  });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('lineMendTitle')}
      submitLabel={t('save')}
      draft={draft}
      initial={{ information: row.information, office: row.office, service: row.kind === 'service', note: row.note ?? '' }}
      onSubmit={async ({ information, office, service, note }) => {
        const saved = await saveIdentificationLine(
          ctx,
          listId,
          {
            information: String(information ?? ''),
            office: String(office ?? ''),
            kind: service === true ? 'service' : 'dip',
            note: typeof note === 'string' && note.trim() !== '' ? note.trim() : null,
          },
          row.id,
        );
        if (saved.ok || saved.error.code === 'nothingToDo') return null;
        const { error } = saved;
        if (error.code === 'list.required') return { fields: Object.fromEntries(error.fields.map((field) => [field, 'ui.errorRequired'])) };
        return { form: listRefusal(t, error, common) };
      }}
      onClose={onClose}
    >
      <TextField name="information" label={t('lineInformation')} required autoFocus />
      <TextField name="office" label={t('lineOffice')} required />
      <CheckboxField name="service" label={t('lineIsService')} />
      <MultilineField name="note" label={t('recNote')} />
    </DialogForm>
  );
}
