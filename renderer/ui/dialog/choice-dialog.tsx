import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';
import type { Action } from '../action.ts';
import { useActionKeys } from '../key-layers.tsx';
import { Button } from '../parts/button.tsx';
import { useText } from '../use-text.ts';

export interface FrameProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot: ReactNode;
  readonly width?: 'xs' | 'sm' | 'md' | 'lg';
  readonly busy?: boolean;
  /** The content may be longer than the window: it takes the focus, so that arrows scroll it. */
  readonly scrolls?: boolean;
}

/** Every dialog: a title, what it is about, buttons with the filled one first. Keys of the screen below are off while it is open. */
export function DialogFrame({ open, title, onClose, children, foot, width = 'sm', busy = false, scrolls = false }: FrameProps) {
  const id = useId();
  useActionKeys([], { modal: true, active: open });
  return (
    <Dialog open={open} onClose={busy ? undefined : onClose} maxWidth={width} fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent {...(scrolls ? { tabIndex: 0 } : {})}>{children}</DialogContent>
      {/* What does not fit on one line goes to the next: a button never shrinks below its words. */}
      <DialogActions disableSpacing sx={{ justifyContent: 'flex-start', flexWrap: 'wrap', '& > *': { flexShrink: 0 } }}>
        {foot}
      </DialogActions>
    </Dialog>
  );
}

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly text: ReactNode;
  readonly choices: readonly Action[];
  readonly onClose: () => void;
  readonly closeLabel?: string;
  readonly width?: FrameProps['width'];
}

/** A question with its answers as buttons. */
export function ChoiceDialog({ open, title, text, choices, onClose, closeLabel, width = 'sm' }: Props) {
  const t = useText('ui');
  return (
    <DialogFrame
      open={open}
      title={title}
      onClose={onClose}
      width={width}
      foot={
        <>
          {choices.map((choice, index) => (
            <Button key={choice.id} tone={choice.tone ?? 'plain'} disabled={!choice.allowed} autoFocus={index === 0} onClick={choice.run}>
              {choice.label}
            </Button>
          ))}
          <span style={{ marginLeft: 'auto' }}>
            <Button tone="text" onClick={onClose}>
              {closeLabel ?? t('cancel')}
            </Button>
          </span>
        </>
      }
    >
      {text}
    </DialogFrame>
  );
}
