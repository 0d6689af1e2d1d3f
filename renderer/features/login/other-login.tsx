import { useState } from 'react';
import { usernameFrom } from '#renderer/commands/people/account-rules.ts';
import { PasswordForm } from '#renderer/ui/login/login-forms.tsx';
import { useLogin } from './use-login.ts';

/** User name and password: for whoever has no tile here, and for the first login of a PC. */
export function OtherLogin() {
  const [username, setUsername] = useState('');
  const login = useLogin(username);
  return (
    <PasswordForm
      person={null}
      busy={login.busy || login.waitSeconds > 0}
      refusal={login.refusal}
      onSubmit={(typed) => {
        const name = usernameFrom(typed.username);
        setUsername(name);
        login.run({ username: name, secret: typed.password, by: 'password' });
      }}
    />
  );
}
