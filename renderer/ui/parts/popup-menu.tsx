import Menu, { type MenuProps } from '@mui/material/Menu';
import { useOnceOpen } from '../use-once-open.ts';

interface Props extends Omit<MenuProps, 'slotProps'> {
  /** What the menu is of, for those who hear it. */
  readonly label: string;
}

/** A menu that opens over the screen: a named region, because it lies outside of all others. */
export function PopupMenu({ label, ...rest }: Props) {
  if (!useOnceOpen(rest.open)) return null;
  return <Menu {...rest} slotProps={{ root: { role: 'region', 'aria-label': label }, list: { 'aria-label': label } }} />;
}
