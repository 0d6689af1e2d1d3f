import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { type FieldValues, FormProvider, type Resolver, useForm } from 'react-hook-form';
import { z } from 'zod';
import { type SetUpRefusal, setUpOffice } from '#renderer/commands/office/set-up-office.ts';
import { usernameFrom } from '#renderer/commands/people/account-rules.ts';
import { unprintableFields } from '#renderer/pdf/kit/printable.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { logIn } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { FormFrameContext, fieldNames } from '#renderer/ui/form/form-context.ts';
import { issueCode, withoutBlanks } from '#renderer/ui/form/issue-code.ts';
import { PasswordField } from '#renderer/ui/form/password-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { unprintableCode } from '#renderer/ui/form/unprintable.ts';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './first-run.module.css';
import { firstRunErrorKey } from './first-run-errors.ts';
import { type FirstRunOutput, type FirstRunValues, firstRunSchema } from './first-run-schema.ts';

const at = fieldNames<FirstRunValues>();

const blank: FirstRunValues = {
  officeName: '',
  zone: 'Asia/Jakarta',
  otherPc: 'no',
  deskCode: 'A',
  username: '',
  password: '',
};

const check = zodResolver(z.preprocess(withoutBlanks, firstRunSchema) as z.ZodType<FieldValues, FieldValues>, {
  error: (issue) => issueCode(issue),
});
// The resolver turns the form's values into the schema's output; its type knows neither of them.
const resolver = check as unknown as Resolver<FirstRunValues, unknown, FirstRunOutput>;

/** A new office in one act. */
export function FirstRunForm({ busy: elsewhereBusy }: { readonly busy: boolean }) {
  const t = useText('firstRun');
  const ctx = useCommandContext();
  const go = useGo();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SetUpRefusal | null>(null);
  const form = useForm<FirstRunValues, unknown, FirstRunOutput>({
    defaultValues: blank,
    mode: 'onTouched',
    resolver,
  });
  const otherPc = form.watch('otherPc') === 'yes';
  const start = form.handleSubmit(async (values) => {
    // Both names go on every paper from the first one on.
    const { officeName, username } = values;
    const unprintable = unprintableFields({ officeName, username }, await loadFonts());
    for (const field of ['username', 'officeName'] as const) {
      const character = unprintable.get(field);
      if (character) form.setError(field, { type: 'refused', message: unprintableCode(character) }, { shouldFocus: true });
    }
    if (unprintable.size > 0) return undefined;
    setBusy(true);
    const set = await setUpOffice(ctx, { ...values, fullName: values.username, username: usernameFrom(values.username) }).finally(() =>
      setBusy(false),
    );
    if (!set.ok) return setRefusal(set.error);
    logIn(set.value, set.value.fullName);
    return go('/', { replace: true });
  });
  const submit = () => {
    start().catch(reportError);
  };
  const off = busy || elsewhereBusy;
  useActionKeys([{ id: 'firstRun.start', label: t('start'), key: 'Ctrl+S', allowed: !off, hidden: true, run: submit }]);
  return (
    <FormProvider {...form}>
      <FormFrameContext value={{ busy: off, previous: undefined, errorText: (code) => t(firstRunErrorKey(code)) }}>
        <form
          className={css.form}
          noValidate
          aria-label={t('title')}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <FormSection title={t('office')}>
            <FormGrid>
              <TextField name={at('officeName')} label={t('officeName')} required help={t('officeNameHelp')} span={4} autoFocus />
              <SelectField
                name={at('zone')}
                label={t('zone')}
                required
                span={2}
                choices={[
                  { value: 'Asia/Jakarta', label: t('zoneJakarta') },
                  { value: 'Asia/Pontianak', label: t('zonePontianak') },
                  { value: 'Asia/Makassar', label: t('zoneMakassar') },
                  { value: 'Asia/Jayapura', label: t('zoneJayapura') },
                ]}
              />
              <RadioField
                name={at('otherPc')}
                label={t('otherPc')}
                span={4}
                choices={[
                  { value: 'no', label: t('otherPcNo') },
                  { value: 'yes', label: t('otherPcYes') },
                ]}
              />
              <TextField name={at('deskCode')} label={t('deskCode')} required span={2} maxLength={2} />
            </FormGrid>
            <p className={otherPc ? `${css.note} ${css.mind}` : css.note}>{t(otherPc ? 'deskCodeOther' : 'deskCodeHelp')}</p>
          </FormSection>
          <FormSection title={t('person')} note={t('personHelp')}>
            <FormGrid>
              <TextField name={at('username')} label={t('username')} required help={t('usernameHelp')} span={3} autoComplete="username" />
              <PasswordField
                name={at('password')}
                label={t('password')}
                required
                help={t('passwordHelp')}
                span={3}
                autoComplete="new-password"
              />
            </FormGrid>
          </FormSection>
          {refusal && (
            <Banner tone="late" title={t('notSaved')} live>
              {t(firstRunErrorKey(refusal.code))}
            </Banner>
          )}
          <div className={css.bar}>
            <Button big tone="primary" submit busy={busy} disabled={elsewhereBusy} keyHint="Ctrl+S">
              {busy ? t('starting') : t('start')}
            </Button>
          </div>
        </form>
      </FormFrameContext>
    </FormProvider>
  );
}
