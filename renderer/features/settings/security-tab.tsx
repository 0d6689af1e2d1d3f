import { useState } from 'react';
import { z } from 'zod';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { idleMinutesOf, useOffice } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { useSave } from './use-save.ts';

const schema = z.object({ idleMinutes: z.number().int().min(1).max(120) });
const at = fieldNames<z.input<typeof schema>>();

const secretsText = { system: 'secretsSystem', file: 'secretsFile', browser: 'secretsBrowser' } as const;

/** The idle lock, and how keys, disk and passwords are protected, said as it is. */
export function SecurityTab() {
  const t = useText('settings');
  const ctx = useCommandContext();
  const office = useOffice();
  const { platform } = useServices();
  const save = useSave();
  const [opened, setOpened] = useState(0);
  const minutes = idleMinutesOf(office);
  return (
    <FormFrame
      key={`${opened} ${minutes}`}
      label={t('tab_keamanan')}
      schema={schema}
      defaultValues={{ idleMinutes: minutes }}
      errorText={save.errorText}
      onClose={() => setOpened((count) => count + 1)}
      onSubmit={({ idleMinutes }) => save.run(changeSettings(ctx, { [settingKeys.idleMinutes]: idleMinutes }))}
    >
      <FormSection title={t('idle')}>
        <FormGrid>
          <NumberField name={at('idleMinutes')} label={t('idleMinutes')} required help={t('idleHelp')} span={2} />
        </FormGrid>
      </FormSection>
      <FormSection title={t('passwords')}>
        <p>{t('passwordsText')}</p>
      </FormSection>
      <FormSection title={t('secrets')}>
        <p>{t(secretsText[platform.secrets.protection])}</p>
      </FormSection>
      <FormSection title={t('disk')}>
        <p>{t('diskText')}</p>
      </FormSection>
    </FormFrame>
  );
}
