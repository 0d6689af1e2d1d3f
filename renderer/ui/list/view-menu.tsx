import OutlinedInput from '@mui/material/OutlinedInput';
import { BookmarkPlus, BookmarkX } from 'lucide-react';
import { memo, useId, useRef, useState } from 'react';
import { FieldFrame } from '../form/field.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { Popup } from '../parts/popup.tsx';
import { useText } from '../use-text.ts';
import css from './column-menu.module.css';

interface Props {
  /** Absent where there is nothing to keep. */
  readonly onSave?: ((name: string) => void) | undefined;
  /** Absent where the view shown is not one that a person saved. */
  readonly onRemove?: (() => void) | undefined;
}

/** Keeps what the list shows now under a name, or gives a kept view up. */
export const ViewMenu = memo(function ViewMenu({ onSave, onRemove }: Props) {
  const t = useText('ui');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const anchor = useRef<HTMLButtonElement>(null);
  if (onRemove) return <IconButton icon={BookmarkX} label={t('removeView')} onClick={onRemove} />;
  const save = () => {
    if (name.trim() === '') return;
    onSave?.(name);
    setOpen(false);
    setName('');
  };
  return (
    <>
      <IconButton
        buttonRef={anchor}
        icon={BookmarkPlus}
        label={t('saveView')}
        disabled={!onSave}
        expanded={open}
        onClick={() => setOpen(true)}
      />
      <Popup
        open={open}
        anchorEl={() => anchor.current as HTMLElement}
        onClose={() => setOpen(false)}
        named={{ 'aria-label': t('saveView') }}
      >
        <form
          className={css.name}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <FieldFrame id={id} label={t('viewName')}>
            <OutlinedInput id={id} value={name} autoFocus fullWidth onChange={(event) => setName(event.target.value)} />
          </FieldFrame>
          <Button submit tone="primary" disabled={name.trim() === ''}>
            {t('save')}
          </Button>
        </form>
      </Popup>
    </>
  );
});
