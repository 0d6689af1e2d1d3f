import { addPlace, addUnit } from '#renderer/commands/archive/add-place.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { typed } from '#renderer/ui/form/typed.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { type PlaceKind, type PlacePart, parsePlace, placeKinds } from '#shared/domain/records/record-place.ts';
import type { Row } from '#shared/schema/entities.ts';

interface Props {
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

/** A name with the word of its level before it: a bare "17" in the field of boxes is the box 17. */
function partOf(kind: PlaceKind, typed: string, label: string): PlacePart {
  const name = typed.replace(/\s+/g, ' ').trim();
  const said = parsePlace(name.replace(/[>/,;|»]+/g, '-'));
  return { kind, name: said?.guessed === false ? name : `${label} ${name}` };
}

/** A shelf made where it is needed, from the building down; `start` fills in where the form stands. */
export function NewPlaceDialog({ start, onMade, onClose }: Props & { readonly start: readonly Row<'location'>[] }) {
  const t = useText('archive');
  const ctx = useCommandContext();
  const refusalText = useRefusalText();
  return (
    <DialogForm
      title={t('newPlaceTitle')}
      submitLabel={t('create')}
      initial={Object.fromEntries(start.map((place) => [place.kind, place.name]))}
      note={<p>{t('newPlaceHelp')}</p>}
      onClose={onClose}
      onSubmit={async (values) => {
        const parts = placeKinds.flatMap((kind) => (typed(values[kind]) ? [partOf(kind, typed(values[kind]), t(kind))] : []));
        if (parts.length === 0) return { form: t('newPlaceEmpty') };
        const made = await addPlace(ctx, parts, null);
        if (!made.ok) return { form: refusalText(made.error) };
        onMade(made.value);
        return null;
      }}
    >
      {placeKinds.map((kind, index) => (
        <TextField key={kind} name={kind} label={t(kind)} span={3} autoFocus={index === 0} />
      ))}
    </DialogForm>
  );
}

export function NewUnitDialog({ onMade, onClose }: Props) {
  const t = useText('archive');
  const ctx = useCommandContext();
  const refusalText = useRefusalText();
  return (
    <DialogForm
      title={t('newUnitTitle')}
      submitLabel={t('create')}
      initial={{}}
      errorText={() => t('newUnitEmpty')}
      onClose={onClose}
      onSubmit={async (values) => {
        const name = typed(values.name);
        if (name === '') return { fields: { name: 'required' } };
        const made = await addUnit(ctx, name);
        if (!made.ok) return { form: refusalText(made.error) };
        onMade(made.value);
        return null;
      }}
    >
      <TextField name="name" label={t('unitName')} required autoFocus />
    </DialogForm>
  );
}
