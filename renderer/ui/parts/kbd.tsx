import css from './kbd.module.css';

/** A key as it stands on the keyboard: "Ctrl K". */
export function Kbd({ children, onStamp = false }: { readonly children: string; readonly onStamp?: boolean }) {
  return <kbd className={onStamp ? `${css.kbd} ${css.onStamp}` : css.kbd}>{children}</kbd>;
}
