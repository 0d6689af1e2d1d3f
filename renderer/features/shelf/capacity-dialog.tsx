import { setCapacity } from '#renderer/commands/shelf/set-capacity.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';

interface Props {
  readonly place: Row<'location'>;
  readonly holds: number | null;
  readonly onClose: () => void;
}

/** How much a place takes at most. */
export function CapacityDialog({ place, holds, onClose }: Props) {
  const t = useText('shelf');
  const ctx = useCommandContext();
  const common = useRefusalText();
  return (
    <DialogForm
      title={t('capacityTitle', { name: place.name })}
      submitLabel={t('capacitySave')}
      initial={{ holds }}
      errorText={() => t('capacityWrong')}
      onSubmit={async (values) => {
        const typed: unknown = values.holds;
        const saved = await setCapacity(ctx, place.id, typed === null || typed === undefined || typed === '' ? null : Number(typed));
        if (saved.ok || saved.error.code === 'nothingToDo') return null;
        return saved.error.code === 'capacity' ? { fields: { holds: 'capacity' } } : { form: common(saved.error) };
      }}
      onClose={onClose}
    >
      <NumberField name="holds" label={t('capacityField')} help={t('capacityHelp')} span={3} autoFocus />
    </DialogForm>
  );
}
