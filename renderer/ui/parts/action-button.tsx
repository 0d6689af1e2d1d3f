import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { Ellipsis } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import type { Action } from '../action.ts';
import { keyLabel } from '../keys.ts';
import { useText } from '../use-text.ts';
import { Button, IconButton } from './button.tsx';
import { Icon, type IconType } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { PopupMenu } from './popup-menu.tsx';

interface Props {
  readonly action: Action;
  readonly showKey?: boolean;
  readonly big?: boolean;
  readonly busy?: boolean;
}

/** The button of an action. One that is not allowed stays visible and says why. */
export const ActionButton = memo(function ActionButton({ action, showKey = false, big = false, busy = false }: Props) {
  const button = (
    <Button
      tone={action.tone ?? 'plain'}
      icon={action.icon}
      big={big}
      busy={busy}
      disabled={!action.allowed}
      keyHint={showKey ? action.key : undefined}
      onClick={action.run}
    >
      {action.label}
    </Button>
  );
  if (action.allowed || !action.reason) return button;
  return (
    <Tooltip title={action.reason}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a disabled button takes no focus, and the reason must be reachable by keyboard */}
      <span tabIndex={0} style={{ display: 'inline-flex' }} aria-label={`${action.label}: ${action.reason}`} role="note">
        {button}
      </span>
    </Tooltip>
  );
});

interface MenuProps {
  readonly actions: readonly Action[];
  readonly label?: string;
  readonly icon?: IconType;
}

/** The quieter actions of a page behind three dots. */
export const ActionMenu = memo(function ActionMenu({ actions, label, icon = Ellipsis }: MenuProps) {
  const t = useText('ui');
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  if (actions.length === 0) return null;
  return (
    <>
      <IconButton buttonRef={anchor} label={label ?? t('moreActions')} icon={icon} expanded={open} onClick={() => setOpen(true)} />
      <PopupMenu
        label={label ?? t('moreActions')}
        anchorEl={() => anchor.current as HTMLElement}
        open={open}
        onClose={() => setOpen(false)}
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
            <span style={{ flex: 1 }}>
              {action.label}
              {!action.allowed && action.reason && <small style={{ display: 'block' }}>{action.reason}</small>}
            </span>
            {action.key && <Kbd>{keyLabel(action.key)}</Kbd>}
          </MenuItem>
        ))}
      </PopupMenu>
    </>
  );
});
