import { placeId } from '#renderer/commands/archive/place-ops.ts';
import { addLocation, type LocationRefusal, removeLocation, renameLocation } from '#renderer/commands/office/save-location.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { placeKinds } from '#shared/domain/records/record-place.ts';
import type { Row } from '#shared/schema/entities.ts';

interface Props {
  readonly place: Row<'location'>;
  readonly onClose: () => void;
}

/** The levels that may stand in a place: a box does not lie in a folder, but a cabinet may have no rows. */
export const kindsBelow = (kind: Row<'location'>['kind'] | null): readonly Row<'location'>['kind'][] =>
  kind === null ? placeKinds : placeKinds.slice(placeKinds.indexOf(kind) + 1);

const typed = (value: unknown): string => (typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : '');

function useSaid() {
  const t = useText('shelf');
  const common = useRefusalText();
  return (error: LocationRefusal): FormRefusal | null => {
    if (error.code === 'nothingToDo') return null;
    if (error.code === 'exists') return { fields: { name: 'exists' } };
    if (error.code === 'inUse') return { form: t('placeInUse') };
    return { form: error.code === 'notAllowed' ? t('errNotAllowed') : common(error) };
  };
}

/** One more place, in another one or, without `parent`, a building. */
export function AddPlaceDialog({
  parent,
  onAdded,
  onClose,
}: { readonly parent: Row<'location'> | null } & Pick<Props, 'onClose'> & {
    readonly onAdded: (id: string) => void;
  }) {
  const t = useText('shelf');
  const ctx = useCommandContext();
  const toast = useToast();
  const said = useSaid();
  const kinds = kindsBelow(parent?.kind ?? null);
  return (
    <DialogForm
      title={parent ? t('placeAddIn', { name: parent.name }) : t('placeAdd')}
      submitLabel={t('placeAdd')}
      initial={{ kind: kinds[0] ?? 'folder', name: '' }}
      errorText={() => t('placeExists')}
      onSubmit={async (values) => {
        const name = typed(values.name);
        const kind = kinds.find((one) => one === values.kind);
        if (name === '' || !kind) return { fields: { name: 'ui.errorRequired' } };
        const saved = await addLocation(ctx, { kind, name, parentId: parent?.id ?? null });
        if (!saved.ok) return said(saved.error);
        toast({ text: t('placeAdded', { name }) });
        onAdded(placeId(parent?.id ?? null, { kind, name }));
        return null;
      }}
      onClose={onClose}
    >
      <SelectField
        name="kind"
        label={t('placeKind')}
        required
        span={3}
        choices={kinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
      />
      <TextField name="name" label={t('placeName')} help={t('placeNameHelp')} required span={3} autoFocus />
    </DialogForm>
  );
}

export function RenamePlaceDialog({ place, onClose }: Props) {
  const t = useText('shelf');
  const ctx = useCommandContext();
  const toast = useToast();
  const said = useSaid();
  return (
    <DialogForm
      title={t('placeRenameTitle', { name: place.name })}
      submitLabel={t('placeRename')}
      initial={{ name: place.name }}
      errorText={() => t('placeExists')}
      onSubmit={async (values) => {
        const name = typed(values.name);
        if (name === '') return { fields: { name: 'ui.errorRequired' } };
        const saved = await renameLocation(ctx, place, name, basesOf('location', place));
        if (!saved.ok) return said(saved.error);
        toast({ text: t('placeRenamed', { name }) });
        return null;
      }}
      onClose={onClose}
    >
      <TextField name="name" label={t('placeName')} required autoFocus />
    </DialogForm>
  );
}

/** Only an empty place leaves the tree. */
export function RemovePlaceDialog({ place, onClose }: Props) {
  const t = useText('shelf');
  const ctx = useCommandContext();
  const toast = useToast();
  const said = useSaid();
  return (
    <DialogForm
      title={t('placeRemoveTitle', { name: place.name })}
      submitLabel={t('placeRemove')}
      initial={{ reason: '' }}
      note={<p>{t('placeRemoveNote')}</p>}
      onSubmit={async (values) => {
        const reason = typed(values.reason);
        if (reason === '') return { fields: { reason: 'ui.errorRequired' } };
        const saved = await removeLocation(ctx, place, reason);
        if (!saved.ok) return said(saved.error);
        toast({ text: t('placeRemoved', { name: place.name }) });
        return null;
      }}
      onClose={onClose}
    >
      <MultilineField name="reason" label={t('placeRemoveReason')} required autoFocus />
    </DialogForm>
  );
}
