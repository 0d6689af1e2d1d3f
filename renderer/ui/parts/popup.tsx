import Popover, { type PopoverProps } from '@mui/material/Popover';
import { useOnceOpen } from '../use-once-open.ts';

interface Props extends Omit<PopoverProps, 'slotProps' | 'anchorOrigin' | 'transformOrigin'> {
  /** The end of the button that it hangs under. */
  readonly under?: 'left' | 'right';
  /** How the small dialog is named: by its heading, or by words of its own. */
  readonly named: { readonly 'aria-label': string } | { readonly 'aria-labelledby': string };
}

/** A small dialog that hangs under its button. */
export function Popup({ named, under = 'right', ...rest }: Props) {
  if (!useOnceOpen(rest.open)) return null;
  return (
    <Popover
      {...rest}
      anchorOrigin={{ vertical: 'bottom', horizontal: under }}
      transformOrigin={{ vertical: 'top', horizontal: under }}
      slotProps={{ paper: { role: 'dialog', ...named } }}
    />
  );
}
