import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import { useRef, useState } from 'react';
import type { Action } from '../action.ts';
import { keyLabel } from '../keys.ts';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { PopupMenu } from '../parts/popup-menu.tsx';
import { useText } from '../use-text.ts';
import css from './app-frame.module.css';

interface Props {
  readonly name: string;
  readonly role: string;
  readonly actions: readonly Action[];
}

/** Who works now: switch by PIN, lock, own settings, log out. */
export function PersonMenu({ name, role, actions }: Props) {
  const t = useText('ui');
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={css.who}
        aria-haspopup="menu"
        aria-expanded={open}
        title={role}
        onClick={() => setOpen(true)}
      >
        <Face name={name} />
        <span className={css.whoName}>{name}</span>
        <span className="sr-only">{t('personMenu', { role })}</span>
      </button>
      <PopupMenu
        label={name}
        anchorEl={() => anchor.current as HTMLElement}
        open={open}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        {actions.map((action) => (
          <MenuItem
            key={action.id}
            disabled={!action.allowed}
            onClick={() => {
              setOpen(false);
              action.run();
            }}
          >
            {action.icon && (
              <ListItemIcon sx={{ minWidth: 0, color: 'inherit' }}>
                <Icon of={action.icon} small />
              </ListItemIcon>
            )}
            <span style={{ flex: 1 }}>{action.label}</span>
            {action.key && <Kbd>{keyLabel(action.key)}</Kbd>}
          </MenuItem>
        ))}
      </PopupMenu>
    </>
  );
}
