import MuiButton from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import MuiIconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode, Ref } from 'react';
import { ariaKeys, keyLabel } from '../keys.ts';
import { Icon, type IconType } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export type ButtonTone = 'primary' | 'plain' | 'text';

const variants = { primary: 'contained', plain: 'outlined', text: 'text' } as const;

interface Props {
  readonly children: ReactNode;
  readonly onClick?: (() => void) | undefined;
  readonly tone?: ButtonTone;
  readonly big?: boolean;
  readonly icon?: IconType | undefined;
  readonly keyHint?: string | undefined;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  readonly autoFocus?: boolean;
  readonly fullWidth?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly expanded?: boolean;
  /** Where the words alone do not say of what: one of several buttons alike. */
  readonly 'aria-label'?: string;
}

/** One filled button per pane at most; the others are plain, the quiet ones text. */
export function Button(props: Props) {
  const { tone = 'plain', big = false, busy = false, icon } = props;
  return (
    <MuiButton
      ref={props.buttonRef}
      type={props.submit ? 'submit' : 'button'}
      variant={variants[tone]}
      color={tone === 'plain' ? 'inherit' : 'primary'}
      size={big ? 'large' : 'medium'}
      disabled={(props.disabled ?? false) || busy}
      fullWidth={props.fullWidth ?? false}
      aria-label={props['aria-label']}
      aria-busy={busy || undefined}
      aria-keyshortcuts={props.keyHint && ariaKeys(props.keyHint)}
      aria-expanded={props.expanded}
      aria-haspopup={props.expanded === undefined ? undefined : 'menu'}
      autoFocus={props.autoFocus ?? false}
      onClick={props.onClick}
      startIcon={busy ? <CircularProgress size={16} color="inherit" aria-hidden="true" /> : icon && <Icon of={icon} small={!big} />}
    >
      {props.children}
      {props.keyHint && (
        <Kbd hint onStamp={tone === 'primary'}>
          {keyLabel(props.keyHint)}
        </Kbd>
      )}
    </MuiButton>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: IconType;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly keyHint?: string | undefined;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly small?: boolean;
}

/** A button that is only an icon; its words are its label and its tooltip. */
export function IconButton(props: IconButtonProps) {
  const title = props.keyHint ? `${props.label} (${keyLabel(props.keyHint)})` : props.label;
  return (
    <Tooltip title={title}>
      <span style={{ display: 'inline-flex' }}>
        <MuiIconButton
          ref={props.buttonRef}
          aria-label={props.label}
          aria-expanded={props.expanded}
          aria-haspopup={props.expanded === undefined ? undefined : 'menu'}
          aria-pressed={props.pressed}
          disabled={props.disabled ?? false}
          onClick={props.onClick}
        >
          <Icon of={props.icon} small={props.small ?? false} />
        </MuiIconButton>
      </span>
    </Tooltip>
  );
}
