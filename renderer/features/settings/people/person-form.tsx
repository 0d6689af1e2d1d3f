import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { isUsername, passwordFault } from '#renderer/commands/people/account-rules.ts';
import { addPerson, changePerson } from '#renderer/commands/people/save-person.ts';
import { basesOf } from '#renderer/db/patch.ts';
import type { PersonWithRoles } from '#renderer/db/queries/people.ts';
import { useRoleNames } from '#renderer/state/role-names.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { CheckboxField, CheckboxGroupField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { PasswordField } from '#renderer/ui/form/password-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { roles } from '#shared/domain/access/access.ts';
import type { Row } from '#shared/schema/entities.ts';
import { role, text } from '#shared/schema/values.ts';
import { useSave } from '../use-save.ts';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';

const common = {
  fullName: text,
  position: text.optional(),
  unitId: z.string().optional(),
  active: z.boolean(),
  roles: z.array(role),
};
const knownSchema = z.object({ ...common, username: z.string().optional(), password: z.string().optional() });
const newSchema = z
  .object({ ...common, username: z.string().trim().toLowerCase().refine(isUsername, 'username'), password: z.string() })
  .superRefine(({ username, password }, context) => {
    const fault = passwordFault(password, username);
    if (fault) context.addIssue({ code: 'custom', path: ['password'], message: fault });
  });

const at = fieldNames<z.input<typeof newSchema>>();
interface Props {
  /** Undefined for somebody new. */
  readonly known: PersonWithRoles | undefined;
  readonly units: readonly Row<'unit'>[];
  readonly onClose: () => void;
}

/** One account: name, position, unit, roles; the password only when it is made. */
export function PersonForm({ known, units, onClose }: Props) {
  const t = useText('settings');
  const ctx = useCommandContext();
  const { nameOf } = useRoleNames();
  const save = useSave();
  const [resetting, setResetting] = useState(false);
  const [base] = useState(() => (known ? basesOf('person', known.person) : {}));
  return (
    <>
      <FormFrame
        label={known?.person.fullName ?? t('addPerson')}
        schema={known ? knownSchema : newSchema}
        defaultValues={{
          fullName: known?.person.fullName ?? '',
          position: known?.person.position ?? '',
          unitId: known?.person.unitId ?? '',
          active: known?.person.active ?? true,
          roles: [...(known?.roles ?? [])],
          username: known?.person.username ?? '',
          password: '',
        }}
        errorText={save.errorText}
        onClose={onClose}
        onSubmit={async (values) => {
          const person = {
            fullName: values.fullName,
            position: values.position ?? null,
            unitId: values.unitId ?? null,
            active: values.active,
            roles: values.roles,
          };
          const command = () =>
            known ? changePerson(ctx, known.person, person, base) : addPerson(ctx, values.username ?? '', values.password ?? '', person);
          const refusal = await save.runPrinted({ fullName: person.fullName, position: person.position }, command, {
            username: 'username',
            usernameTaken: 'username',
          });
          if (!refusal) onClose();
          return refusal;
        }}
      >
        <FormSection title={t('account')} {...(known ? { note: known.hasPin ? t('hasPin') : t('noPin') } : {})}>
          <FormGrid>
            <TextField name={at('fullName')} label={t('personName')} required span={3} autoFocus />
            <TextField
              name={at('username')}
              label={t('personUsername')}
              required={!known}
              disabled={known !== undefined}
              help={t('personUsernameHelp')}
              span={3}
            />
            <TextField name={at('position')} label={t('personPosition')} help={t('personPositionHelp')} span={3} />
            <SelectField
              name={at('unitId')}
              label={t('personUnit')}
              span={3}
              choices={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            />
            {!known && (
              <PasswordField
                name={at('password')}
                label={t('personPassword')}
                required
                help={t('personPasswordHelp')}
                span={6}
                autoComplete="new-password"
              />
            )}
            <CheckboxField name={at('active')} label={t('personActive')} />
          </FormGrid>
          {known && (
            <Button icon={KeyRound} onClick={() => setResetting(true)}>
              {t('resetPassword')}
            </Button>
          )}
        </FormSection>
        <FormSection title={t('personRoles')} note={t('personRolesHelp')}>
          <CheckboxGroupField
            name={at('roles')}
            label={t('personRoles')}
            hideLabel
            columns={2}
            choices={roles.map((name) => ({ value: name, label: nameOf(name) }))}
          />
        </FormSection>
      </FormFrame>
      {known && <ResetPasswordDialog open={resetting} person={known.person} onClose={() => setResetting(false)} />}
    </>
  );
}
