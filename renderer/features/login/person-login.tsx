import { useState } from 'react';
import type { Draft } from '#renderer/db/database.ts';
import type { PersonWithRoles } from '#renderer/db/queries/people.ts';
import { useZone } from '#renderer/state/office.ts';
import { useRoleNames } from '#renderer/state/role-names.ts';
import { PasswordForm, PinForm } from '#renderer/ui/login/login-forms.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatTime } from '#shared/i18n/format.ts';
import { civilTimeOf, instant } from '#shared/lib/civil-time.ts';
import { useLogin } from './use-login.ts';

interface Props {
  readonly chosen: PersonWithRoles;
  /** The newest unfinished form of this person. */
  readonly draft: Draft | undefined;
}

/** PIN or password of the person on the chosen tile. */
export function PersonLogin({ chosen: { person, roles, hasPin }, draft }: Props) {
  const t = useText('login');
  const locale = useLocale();
  const zone = useZone();
  const { mainRole } = useRoleNames();
  const [byPin, setByPin] = useState(hasPin);
  const login = useLogin(person.username);
  const common = {
    person: { name: person.fullName, role: person.position ?? mainRole(roles) },
    busy: login.busy || login.waitSeconds > 0,
    refusal: login.refusal,
    draftNote: draft && t('draftKept', { title: draft.title, time: formatTime(civilTimeOf(instant(draft.savedAt), zone), zone, locale) }),
  };
  if (byPin) {
    return (
      <PinForm
        {...common}
        key={login.attempts}
        onSubmit={(pin) => login.run({ username: person.username, secret: pin, by: 'pin' })}
        onUsePassword={() => setByPin(false)}
      />
    );
  }
  return (
    <PasswordForm
      {...common}
      key={`password-${login.attempts}`}
      onSubmit={({ password }) => login.run({ username: person.username, secret: password, by: 'password' })}
      onUsePin={hasPin ? () => setByPin(true) : undefined}
    />
  );
}
