import { useEffect, useState } from 'react';
import { checkLogin, type LoginInput } from '#renderer/commands/people/check-login.ts';
import { PIN_TRIES, waitLeftMs } from '#renderer/commands/people/login-delay.ts';
import { forgetTries, noteWrongTry, triesOf } from '#renderer/state/login-tries.ts';
import { useServices } from '#renderer/state/services.ts';
import { logIn } from '#renderer/state/session.ts';
import { useText } from '#renderer/ui/use-text.ts';

type LoginFault = 'wrongPassword' | 'wrongPin' | 'noPin' | 'pinLocked';

export interface LoginAttempt {
  readonly busy: boolean;
  /** Why the last try did not succeed, and how long to wait, in words. */
  readonly refusal: string | null;
  /** Seconds until the next try is read; 0 where one may try. */
  readonly waitSeconds: number;
  /** Tries of this screen that were refused: the form empties itself after each. */
  readonly attempts: number;
  readonly run: (input: LoginInput) => void;
}

/** Tries a login: slowed down after wrong tries, logged, and on success the session begins (or goes on after a lock). */
export function useLogin(username: string): LoginAttempt {
  const t = useText('login');
  const { gate } = useServices();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<LoginFault | null>(null);
  const [attempts, setAttempts] = useState(0);
  const waitSeconds = useWait(username, attempts);

  const refuse = (next: LoginFault) => {
    setBusy(false);
    setFault(next);
    setAttempts((count) => count + 1);
  };
  const run = (input: LoginInput) => {
    const tries = triesOf(localStorage, input.username);
    if (busy || waitLeftMs(tries, Date.now()) > 0) return;
    if (input.by === 'pin' && tries.count >= PIN_TRIES) {
      refuse('pinLocked');
      return;
    }
    setBusy(true);
    checkLogin(gate, input)
      .then((checked) => {
        if (checked.ok) {
          forgetTries(localStorage, input.username);
          const { fullName, ...actor } = checked.value;
          return logIn(actor, fullName);
        }
        if (checked.error.code === 'noPin') return refuse('noPin');
        noteWrongTry(localStorage, input.username, Date.now());
        return refuse(input.by === 'pin' ? 'wrongPin' : 'wrongPassword');
      })
      .catch((cause: unknown) => {
        setBusy(false);
        reportError(cause);
      });
  };
  const words = [fault && t(fault), waitSeconds > 0 && t('wait', { count: waitSeconds })].filter(Boolean);
  return { busy, refusal: words.length > 0 ? words.join('. ') : null, waitSeconds, attempts, run };
}

const LOOK_MS = 250;

function useWait(username: string, attempts: number): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const look = () => setLeft(Math.ceil(waitLeftMs(triesOf(localStorage, username), Date.now()) / 1000));
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [username, attempts]);
  return left;
}
