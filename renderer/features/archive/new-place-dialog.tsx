import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';
import { addPlace, addUnit } from '#renderer/commands/archive/add-place.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { FieldFrame, FormGrid } from '#renderer/ui/form/field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type PlaceKind, type PlacePart, parsePlace, placeKinds } from '#shared/domain/records/record-place.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from './archive.module.css';
import { useFault } from './use-fault.ts';

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
  const onFault = useFault();
  const id = useId();
  const [names, setNames] = useState<Readonly<Partial<Record<PlaceKind, string>>>>(() =>
    Object.fromEntries(start.map((place) => [place.kind, place.name])),
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const parts = placeKinds.flatMap((kind) => (names[kind]?.trim() ? [partOf(kind, names[kind], t(kind))] : []));
  const make = async () => {
    const made = await addPlace(ctx, parts, null);
    if (made.ok) onMade(made.value);
    else setRefusal(refusalText(made.error));
  };
  return (
    <ConfirmDialog
      open
      title={t('newPlaceTitle')}
      confirmLabel={t('create')}
      busy={busy || parts.length === 0}
      onClose={onClose}
      onConfirm={() => {
        setBusy(true);
        make()
          .catch(onFault)
          .finally(() => setBusy(false));
      }}
    >
      <div className={css.stack}>
        <p>{t('newPlaceHelp')}</p>
        {refusal && <Banner tone="late" live title={refusal} />}
        <FormGrid>
          {placeKinds.map((kind) => (
            <FieldFrame key={kind} id={`${id}-${kind}`} label={t(kind)} span={3}>
              <OutlinedInput
                id={`${id}-${kind}`}
                value={names[kind] ?? ''}
                autoComplete="off"
                onChange={(event) => setNames({ ...names, [kind]: event.target.value })}
              />
            </FieldFrame>
          ))}
        </FormGrid>
      </div>
    </ConfirmDialog>
  );
}

export function NewUnitDialog({ onMade, onClose }: Props) {
  const t = useText('archive');
  const ctx = useCommandContext();
  const refusalText = useRefusalText();
  const onFault = useFault();
  const id = useId();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    const made = await addUnit(ctx, name.trim());
    if (made.ok) onMade(made.value);
    else setRefusal(refusalText(made.error));
  };
  return (
    <ConfirmDialog
      open
      title={t('newUnitTitle')}
      confirmLabel={t('create')}
      busy={busy || name.trim() === ''}
      onClose={onClose}
      onConfirm={() => {
        setBusy(true);
        make()
          .catch(onFault)
          .finally(() => setBusy(false));
      }}
    >
      <div className={css.stack}>
        {refusal && <Banner tone="late" live title={refusal} />}
        <FieldFrame id={id} label={t('unitName')} required>
          <OutlinedInput id={id} value={name} autoFocus autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </FieldFrame>
      </div>
    </ConfirmDialog>
  );
}
