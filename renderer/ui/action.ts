import type { ButtonTone } from './parts/button.tsx';
import type { IconType } from './parts/icon.tsx';

/**
 * One thing that a person can do. Buttons, menus, the palette, shortcuts and the key help all take the same object,
 * so none of them can offer what another refuses.
 */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconType;
  /** A combination such as "Ctrl+S"; see keys.ts. */
  readonly key?: string;
  readonly allowed: boolean;
  /** Why it is not allowed, for the tooltip. */
  readonly reason?: string;
  readonly tone?: ButtonTone;
  /** Shown in the key help and the palette, with no button of its own. */
  readonly hidden?: boolean;
  readonly run: () => void;
}
