import OutlinedInput from '@mui/material/OutlinedInput';
import { File, TriangleAlert } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { FieldFrame } from '../form/field.tsx';
import { PinInput } from '../form/pin-input.tsx';
import { Button } from '../parts/button.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import css from './login.module.css';

interface Common {
  readonly busy: boolean;
  /** Why the last try was refused, in words. */
  readonly refusal: string | null;
  /** "Draf Registrasi keberatan dari 09.21 masih ada ...". */
  readonly draftNote?: ReactNode;
}

interface PinProps extends Common {
  readonly person: { readonly name: string; readonly role: string };
  readonly onSubmit: (pin: string) => void;
  readonly onUsePassword: () => void;
}

/** The PIN of the chosen person; the sixth digit signs in by itself. Empties itself when it was wrong. */
export function PinForm({ person, busy, refusal, draftNote, onSubmit, onUsePassword }: PinProps) {
  const t = useText('ui');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  // Each refusal and each person begins anew.
  useEffect(() => {
    setPin('');
    input.current?.focus();
  }, [refusal, person.name]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pin.length > 0 && !busy) onSubmit(pin);
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={t('pin')}>
      <Face name={person.name} size="large" />
      <h2>{person.name}</h2>
      <p className={css.role}>{person.role}</p>
      <label className={css.label} htmlFor={id}>
        {t('pin')}
      </label>
      <PinInput
        id={id}
        inputRef={input}
        label={t('pin')}
        value={pin}
        onChange={setPin}
        onComplete={onSubmit}
        wrong={refusal !== null && pin === ''}
        disabled={busy}
        describedBy={refusal ? `${id}-error` : undefined}
        autoFocus
      />
      <Refusal id={`${id}-error`} text={refusal} />
      <div className={css.submit}>
        <Button tone="primary" big fullWidth submit busy={busy} keyHint="Enter">
          {t('signIn')}
        </Button>
      </div>
      <p className={css.alt}>
        <button type="button" className={css.link} onClick={onUsePassword}>
          {t('usePassword')}
        </button>
      </p>
      <DraftNote>{draftNote}</DraftNote>
    </form>
  );
}

interface PasswordProps extends Common {
  /** The chosen person, or null where the user name is typed. */
  readonly person: { readonly name: string; readonly role: string } | null;
  readonly onSubmit: (login: { readonly username: string; readonly password: string }) => void;
  readonly onUsePin?: (() => void) | undefined;
}

export function PasswordForm({ person, busy, refusal, draftNote, onSubmit, onUsePin }: PasswordProps) {
  const t = useText('ui');
  const id = useId();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit({ username: username.trim(), password });
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={t('signIn')}>
      <Face name={person?.name ?? username} size="large" />
      <h2>{person?.name ?? t('someoneElse')}</h2>
      <p className={css.role}>{person?.role ?? t('someoneElseHelp')}</p>
      <div className={css.fields}>
        {!person && (
          <FieldFrame id={`${id}-name`} label={t('username')}>
            <OutlinedInput
              id={`${id}-name`}
              value={username}
              disabled={busy}
              autoFocus
              autoComplete="username"
              onChange={(event) => setUsername(event.target.value)}
            />
          </FieldFrame>
        )}
        <FieldFrame id={`${id}-password`} label={t('password')}>
          <OutlinedInput
            id={`${id}-password`}
            type="password"
            value={password}
            disabled={busy}
            autoFocus={person !== null}
            autoComplete="current-password"
            error={refusal !== null}
            onChange={(event) => setPassword(event.target.value)}
            slotProps={{ input: { 'aria-describedby': refusal ? `${id}-error` : undefined } }}
          />
        </FieldFrame>
      </div>
      <Refusal id={`${id}-error`} text={refusal} />
      <div className={css.submit}>
        <Button tone="primary" big fullWidth submit busy={busy} keyHint="Enter">
          {t('signIn')}
        </Button>
      </div>
      {onUsePin && (
        <p className={css.alt}>
          <button type="button" className={css.link} onClick={onUsePin}>
            {t('usePin')}
          </button>
        </p>
      )}
      <DraftNote>{draftNote}</DraftNote>
    </form>
  );
}

const Refusal = ({ id, text }: { readonly id: string; readonly text: string | null }) =>
  text && (
    <p className={css.wrong} id={id} role="alert">
      <Icon of={TriangleAlert} small />
      {text}
    </p>
  );

const DraftNote = ({ children }: { readonly children: ReactNode }) =>
  children && (
    <p className={css.draft}>
      <Icon of={File} small />
      <span>{children}</span>
    </p>
  );
