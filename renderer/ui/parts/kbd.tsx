import css from './kbd.module.css';

interface Props {
  readonly children: string;
  readonly onStamp?: boolean;
  /** Beside the words of a button, which says its key itself (`aria-keyshortcuts`): not part of its name. */
  readonly hint?: boolean;
}

/** A key as it stands on the keyboard: "Ctrl K". */
export function Kbd({ children, onStamp = false, hint = false }: Props) {
  return (
    <kbd className={onStamp ? `${css.kbd} ${css.onStamp}` : css.kbd} aria-hidden={hint || undefined}>
      {children}
    </kbd>
  );
}
