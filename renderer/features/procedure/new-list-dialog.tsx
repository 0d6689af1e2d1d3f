import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { addIdentificationList } from '#renderer/commands/procedure/identification-list.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { listRefusal } from './list-words.ts';

interface Props {
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** A new identification list: what it is called and which period it covers. */
export function NewListDialog({ onAdded, onClose }: Props) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const common = useRefusalText();
  const draft = useStepDraft({ form: 'listStep', caseId: 'new', step: 'add', title: t('listAdd'), path: '/arsip/identifikasi' });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('listAdd')}
      submitLabel={t('save')}
      draft={draft}
      initial={{ title: '', period: '' }}
      onSubmit={async ({ title, period }) => {
        const saved = await addIdentificationList(ctx, { title: String(title ?? ''), period: String(period ?? '') });
        if (saved.ok) {
          onAdded(saved.value.id);
          return null;
        }
        const { error } = saved;
        if (error.code === 'list.required') return { fields: Object.fromEntries(error.fields.map((field) => [field, 'ui.errorRequired'])) };
        return { form: listRefusal(t, error, common) };
      }}
      onClose={onClose}
    >
      <TextField name="title" label={t('listTitle')} required autoFocus help={t('listTitleHelp')} />
      <TextField name="period" label={t('listPeriod')} required help={t('listPeriodHelp')} />
    </DialogForm>
  );
}
