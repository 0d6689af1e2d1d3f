import { startShelfCheck } from '#renderer/commands/shelf/start-check.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { usePlaceChoices } from '#renderer/state/use-place-choices.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { checkDepths } from '#shared/domain/shelf-check/check-items.ts';
import { refusalSaid } from './check-words.ts';

interface Props {
  /** The place that was open; empty where none was chosen yet. */
  readonly placeId: string;
  readonly onClose: () => void;
}

/** Which place is checked, and how deep. A check that runs there already is opened instead. */
export function StartCheckDialog({ placeId, onClose }: Props) {
  const t = useText('shelfCheck');
  const ctx = useCommandContext();
  const go = useGo();
  const toast = useToast();
  const common = useRefusalText();
  const choices = usePlaceChoices();
  return (
    <DialogForm
      title={t('startTitle')}
      submitLabel={t('start')}
      initial={{ placeId, depth: 'containers' }}
      note={<p>{t('startNote')}</p>}
      onSubmit={async (values) => {
        const place = String(values.placeId ?? '');
        if (place === '') return { fields: { placeId: 'ui.errorRequired' } };
        const started = await startShelfCheck(ctx, place, values.depth === 'contents' ? 'contents' : 'containers');
        if (started.ok) {
          go(`/arsip/pemeriksaan/${started.value}`);
          return null;
        }
        const { error } = started;
        if (error.code !== 'check.running') return { form: refusalSaid(error, t) ?? common(error) };
        toast({ text: t('err_running') });
        go(`/arsip/pemeriksaan/${error.id}`);
        return null;
      }}
      onClose={onClose}
    >
      <PickerField name="placeId" label={t('fieldPlace')} required {...choices} autoFocus={placeId === ''} />
      <RadioField
        name="depth"
        label={t('fieldDepth')}
        columns
        choices={checkDepths.map((value) => ({ value, label: t(`depth_${value}`) }))}
      />
    </DialogForm>
  );
}
