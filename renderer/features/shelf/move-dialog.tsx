import { useCallback, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useScannedPlace } from '#renderer/cases/use-scanned-place.ts';
import { movePlace } from '#renderer/commands/shelf/move-place.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { fillsOf } from '#renderer/db/queries/place-fill.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { usePlaceChoices } from '#renderer/state/use-place-choices.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { placeKinds } from '#shared/domain/records/record-place.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';

interface Props {
  readonly place: Row<'location'>;
  readonly records: number;
  readonly onClose: () => void;
}

const refusals = {
  'move.into': 'moveInto',
  'move.level': 'moveLevel',
  'move.same': 'moveSame',
  'move.exists': 'moveExists',
  unknownPlace: 'moveLevel',
} as const;

/** Where a place goes with all that is in it. */
export function MoveDialog({ place, records, onClose }: Props) {
  const t = useText('shelf');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  // As the person saw it: who moved it meanwhile is asked about.
  const base = useMemo(() => basesOf('location', place), [place]);
  const accepts = useCallback(
    (row: Row<'location'>) => placeKinds.indexOf(row.kind) < placeKinds.indexOf(place.kind) && row.id !== place.parentId,
    [place],
  );
  const choices = usePlaceChoices(accepts);
  return (
    <DialogForm
      title={t('moveTitle', { name: place.name })}
      submitLabel={t('moveTo')}
      initial={{}}
      note={<p>{t('moveNote', { count: records })}</p>}
      errorText={(code) => (Object.hasOwn(refusals, code) ? t(refusals[code as keyof typeof refusals]) : code)}
      onSubmit={async ({ toId, reason }) => {
        if (typeof toId !== 'string' || toId === '') return { fields: { toId: 'ui.errorRequired' } };
        const why = typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : null;
        const moved = await movePlace(ctx, place.id, toId, why, base);
        if (!moved.ok)
          return Object.hasOwn(refusals, moved.error.code) ? { fields: { toId: moved.error.code } } : { form: common(moved.error) };
        toast({ text: t('moved', { name: place.name }) });
        return null;
      }}
      onClose={onClose}
    >
      <PickerField name="toId" label={t('moveTarget')} help={t('moveScan')} required {...choices} autoFocus />
      <ScannedTarget />
      <FullTarget />
      <TextField name="reason" label={t('moveReason')} />
    </DialogForm>
  );
}

/** The label of the shelf that it goes to, instead of its name. */
function ScannedTarget() {
  const { setValue } = useFormContext();
  useScannedPlace((id) => setValue('toId', id, { shouldDirty: true, shouldValidate: true }));
  return null;
}

/** What is full already may take it all the same: a capacity is a figure that a person gave. */
function FullTarget() {
  const t = useText('shelf');
  const locale = useLocale();
  const ctx = useCommandContext();
  const toId: unknown = useWatch({ name: 'toId' });
  const fills = useLive(() => fillsOf(ctx.db, typeof toId === 'string' && toId !== '' ? [toId] : []), [ctx.db, toId]);
  const [fill] = fills.status === 'ready' ? fills.data.values() : [];
  if (!fill || fill.used < fill.holds) return null;
  return (
    <Banner tone="soon" live title={t('moveFull', { used: formatNumber(fill.used, locale), holds: formatNumber(fill.holds, locale) })}>
      {t('moveFullText')}
    </Banner>
  );
}
