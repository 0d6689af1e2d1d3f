import MenuItem from '@mui/material/MenuItem';
import { useRef, useState } from 'react';
import { PopupMenu } from '../parts/popup-menu.tsx';
import { useText } from '../use-text.ts';
import css from './list-page.module.css';

export interface ListOrder {
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly current: string;
  readonly onChange: (id: string) => void;
}

/** In which order the rows stand, also by what no column shows. */
export function OrderMenu({ order }: { readonly order: ListOrder }) {
  const t = useText('ui');
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const current = order.items.find(({ id }) => id === order.current);
  return (
    <>
      <button ref={anchor} type="button" className={css.footButton} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}>
        {t('orderBy', { order: current?.label ?? '' })}
      </button>
      <PopupMenu
        label={t('orderLabel')}
        anchorEl={() => anchor.current as HTMLElement}
        open={open}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      >
        {order.items.map(({ id, label }) => (
          <MenuItem
            key={id}
            role="menuitemradio"
            aria-checked={id === order.current}
            selected={id === order.current}
            onClick={() => {
              setOpen(false);
              order.onChange(id);
            }}
          >
            {label}
          </MenuItem>
        ))}
      </PopupMenu>
    </>
  );
}
