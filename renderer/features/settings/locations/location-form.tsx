import { useState } from 'react';
import { z } from 'zod';
import { addLocation, removeLocation, renameLocation } from '#renderer/commands/office/save-location.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { text } from '#shared/schema/values.ts';
import { useSave } from '../use-save.ts';
import { kindBelow } from './location-tree.ts';

const schema = z.object({ name: text });
const at = fieldNames<z.input<typeof schema>>();

interface Props {
  /** Undefined for a new place under `parent`. */
  readonly location: Row<'location'> | undefined;
  readonly parent: Row<'location'> | undefined;
  readonly onClose: () => void;
}

/** One storage place: its name; an empty one can be taken out. */
export function LocationForm({ location, parent, onClose }: Props) {
  const t = useText('settings');
  const ctx = useCommandContext();
  const save = useSave();
  const [base] = useState(() => (location ? basesOf('location', location) : {}));
  const [removing, setRemoving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const kind = location?.kind ?? (parent ? kindBelow(parent.kind) : 'building') ?? 'folder';
  const remove = (reason: string) => {
    if (!location) return;
    save
      .run(removeLocation(ctx, location, reason))
      .then((refusal) => {
        setRemoving(false);
        if (refusal) setRefused(save.errorText(refusal.form ?? ''));
        else onClose();
      })
      .catch(reportError);
  };
  return (
    <>
      <FormFrame
        label={location?.name ?? t('addInside', { kind: t(`kind_${kind}`) })}
        schema={schema}
        defaultValues={{ name: location?.name ?? '' }}
        errorText={save.errorText}
        onClose={onClose}
        onSubmit={async ({ name }) => {
          const command = () =>
            location ? renameLocation(ctx, location, name, base) : addLocation(ctx, { kind, name, parentId: parent?.id ?? null });
          const refusal = await save.runPrinted({ name }, command, { exists: 'name' });
          if (!refusal) onClose();
          return refusal;
        }}
      >
        <FormSection title={t(`kind_${kind}`)} {...(parent ? { note: `${t('locationInside')}: ${parent.name}` } : {})}>
          <FormGrid>
            <TextField name={at('name')} label={t('locationName')} required autoFocus />
          </FormGrid>
        </FormSection>
        {location && (
          <FormSection title={t('remove')}>
            {refused && <Banner tone="late" title={refused} live />}
            <Button onClick={() => setRemoving(true)}>{t('locationRemove')}</Button>
          </FormSection>
        )}
      </FormFrame>
      {location && (
        <DangerDialog
          open={removing}
          title={location.name}
          warning={t('locationRemoveWarning')}
          confirmLabel={t('locationRemove')}
          onConfirm={remove}
          onClose={() => setRemoving(false)}
        >
          {null}
        </DangerDialog>
      )}
    </>
  );
}
