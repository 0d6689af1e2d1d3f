import { useState } from 'react';
import { z } from 'zod';
import { isPin } from '#renderer/commands/people/account-rules.ts';
import { changeOwnSecret } from '#renderer/commands/people/change-secret.ts';
import { useRoleNames } from '#renderer/state/role-names.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { PasswordField } from '#renderer/ui/form/password-field.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatList } from '#shared/i18n/format.ts';
import { useSave } from './use-save.ts';

const schema = z
  .object({
    oldPassword: z.string().min(1),
    newPassword: z.string().optional(),
    newPin: z
      .string()
      .optional()
      .refine((pin) => pin === undefined || isPin(pin), 'pinForm'),
  })
  .refine(({ newPassword, newPin }) => newPassword !== undefined || newPin !== undefined, { path: ['newPassword'], message: 'nothingNew' });

const at = fieldNames<z.input<typeof schema>>();

/** Own password and PIN. The old password is asked for, so that a desk left open gives nobody an account. */
export function OwnAccountTab() {
  const t = useText('settings');
  const locale = useLocale();
  const ctx = useCommandContext();
  const save = useSave();
  const { nameOf } = useRoleNames();
  const fullName = useSession((session) => session.fullName) ?? '';
  const roles = useSession((session) => session.actor?.roles ?? []);
  const [opened, setOpened] = useState(0);
  const reopen = () => setOpened((count) => count + 1);
  return (
    <FormFrame
      key={opened}
      label={t('own')}
      schema={schema}
      defaultValues={{ oldPassword: '', newPassword: '', newPin: '' }}
      errorText={save.errorText}
      onClose={reopen}
      onSubmit={async ({ oldPassword, newPassword, newPin }) => {
        const wanted = { password: newPassword ?? null, pin: newPin ?? null };
        const refusal = await save.run(changeOwnSecret(ctx, oldPassword, wanted), {
          wrongPassword: 'oldPassword',
          passwordShort: 'newPassword',
          passwordIsName: 'newPassword',
          pinForm: 'newPin',
        });
        if (!refusal) reopen();
        return refusal;
      }}
    >
      <FormSection title={fullName} note={formatList(roles.map(nameOf), locale, 'plain')}>
        <FormGrid>
          <PasswordField name={at('oldPassword')} label={t('oldPassword')} required span={2} />
          <PasswordField
            name={at('newPassword')}
            label={t('newPassword')}
            help={t('newPasswordHelp')}
            span={2}
            autoComplete="new-password"
          />
          <PasswordField name={at('newPin')} label={t('newPin')} help={t('newPinHelp')} span={2} autoComplete="new-password" />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}
