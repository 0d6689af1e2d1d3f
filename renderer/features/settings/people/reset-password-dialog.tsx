import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';
import { resetSecret } from '#renderer/commands/people/change-secret.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { FieldFrame } from '#renderer/ui/form/field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from '../settings.module.css';
import { useSave } from '../use-save.ts';

interface Props {
  readonly open: boolean;
  readonly person: Row<'person'>;
  readonly onClose: () => void;
}

/** A new password for somebody who forgot theirs; the PIN goes with it. */
export function ResetPasswordDialog({ open, person, onClose }: Props) {
  const t = useText('settings');
  const ctx = useCommandContext();
  const save = useSave();
  const id = useId();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const close = () => {
    setPassword('');
    setError(undefined);
    onClose();
  };
  const confirm = () => {
    setBusy(true);
    save
      .run(resetSecret(ctx, person.id, password))
      .then((refusal) => (refusal ? setError(save.errorText(refusal.form ?? '')) : close()))
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  return (
    <ConfirmDialog
      open={open}
      title={t('resetTitle', { name: person.fullName })}
      confirmLabel={t('resetDo')}
      onConfirm={confirm}
      onClose={close}
      busy={busy}
    >
      <div className={css.stack}>
        <p>{t('resetText')}</p>
        <FieldFrame id={id} label={t('newPassword')} required error={error} help={t('personPasswordHelp')}>
          <OutlinedInput
            id={id}
            type="password"
            autoComplete="new-password"
            value={password}
            error={error !== undefined}
            onChange={(event) => setPassword(event.target.value)}
            slotProps={{ input: { 'aria-describedby': error ? `${id}-error` : `${id}-help`, 'aria-required': true } }}
          />
        </FieldFrame>
      </div>
    </ConfirmDialog>
  );
}
