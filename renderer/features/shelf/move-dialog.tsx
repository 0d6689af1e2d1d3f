import { useMemo } from 'react';
import { movePlace } from '#renderer/commands/shelf/move-place.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { readPlaces } from '#renderer/db/queries/locations.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { placeKinds } from '#shared/domain/records/record-place.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { Row } from '#shared/schema/entities.ts';

const lastTwo = (path: readonly Row<'location'>[]): string =>
  path
    .slice(-2)
    .map(({ name }) => name)
    .join(', ');

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
  const search: SearchOptions = async (query, offset, limit) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const places = await readPlaces(ctx.db);
    const phrase = words.join(' ');
    const options = places.rows
      .filter((row) => placeKinds.indexOf(row.kind) < placeKinds.indexOf(place.kind) && row.id !== place.parentId)
      .map((row) => places.pathOf(row.id))
      .map((path) => ({ path, text: fold(path.map(({ name }) => name).join(' ')) }))
      .filter(({ text }) => words.every((word) => text.includes(word)))
      // "rak 2 baris 2" means these words in this order before a "2" somewhere on the way.
      .toSorted(
        (a, b) =>
          Number(b.text.includes(phrase)) - Number(a.text.includes(phrase)) || a.text.localeCompare(b.text, 'id', { numeric: true }),
      )
      .map(({ path }): PickerOption => ({ id: path.at(-1)?.id ?? '', label: lastTwo(path), detail: placeLine(path.slice(0, -2)) }));
    return { rows: options.slice(offset, offset + limit), total: options.length };
  };
  const describe = async (id: string): Promise<PickerOption | null> => {
    const path = (await readPlaces(ctx.db)).pathOf(id);
    return path.length > 0 ? { id, label: lastTwo(path) } : null;
  };
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
      <PickerField name="toId" label={t('moveTarget')} required search={search} describe={describe} autoFocus />
      <TextField name="reason" label={t('moveReason')} />
    </DialogForm>
  );
}
