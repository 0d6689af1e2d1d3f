import OutlinedInput from '@mui/material/OutlinedInput';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { FieldFrame } from '../form/field.tsx';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { useText } from '../use-text.ts';
import { DialogFrame } from './choice-dialog.tsx';

interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  /** What will change; for bulk actions the list of it. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  /** Whether there is something to confirm yet; one can always leave. */
  readonly ready?: boolean;
}

/** Shows what will change and asks once. Not for what can be undone: that is done at once, with an undo in the toast. */
export function ConfirmDialog({ open, title, children, confirmLabel, onConfirm, onClose, busy = false, ready = true }: ConfirmProps) {
  const t = useText('ui');
  return (
    <DialogFrame
      open={open}
      title={title}
      onClose={onClose}
      busy={busy}
      foot={
        <>
          <Button tone="primary" busy={busy} disabled={!ready} autoFocus onClick={onConfirm}>
            {confirmLabel}
          </Button>
          <Button tone="text" disabled={busy} onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      {children}
    </DialogFrame>
  );
}

interface DangerProps extends Omit<ConfirmProps, 'onConfirm' | 'ready'> {
  /** What is lost or made final, in one sentence. */
  readonly warning: string;
  readonly onConfirm: (reason: string) => void;
  readonly minLength?: number;
}

/** For what cannot be undone: says what is lost and asks for a reason, which stays in the history. */
export function DangerDialog({
  open,
  title,
  children,
  warning,
  confirmLabel,
  onConfirm,
  onClose,
  busy = false,
  minLength = 5,
}: DangerProps) {
  const t = useText('ui');
  const id = useId();
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (open) setReason('');
  }, [open]);
  const given = reason.trim();
  return (
    <DialogFrame
      open={open}
      title={title}
      onClose={onClose}
      busy={busy}
      foot={
        <>
          <Button tone="primary" busy={busy} disabled={given.length < minLength} onClick={() => onConfirm(given)}>
            {confirmLabel}
          </Button>
          <Button tone="text" disabled={busy} onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
        <Banner tone="late" icon={TriangleAlert} title={warning} />
        {children}
        <FieldFrame id={id} label={t('reason')} required help={t('reasonHelp')}>
          <OutlinedInput
            id={id}
            multiline
            minRows={2}
            value={reason}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ input: { 'aria-required': true, 'aria-describedby': `${id}-help` } }}
          />
        </FieldFrame>
      </div>
    </DialogFrame>
  );
}
