import { useState } from 'react';
import { z } from 'zod';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { idleMinutesOf, settingOf, useOffice } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { openersOf } from '#shared/domain/identity-scans/scan-access.ts';
import { MAX_SCAN_DAYS, scanDaysOf } from '#shared/domain/identity-scans/scan-retention.ts';
import { role } from '#shared/schema/values.ts';
import { IdentitySection } from './identity-section.tsx';
import { useSave } from './use-save.ts';

const schema = z.object({
  idleMinutes: z.number().int().min(1).max(120),
  scanDays: z.number().int().min(0).max(MAX_SCAN_DAYS),
  scanOpeners: z.array(role),
});
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
  const scanDays = scanDaysOf(settingOf(office, settingKeys.scanDays));
  const scanOpeners = openersOf(settingOf(office, settingKeys.scanOpeners));
  return (
    <FormFrame
      key={`${opened} ${minutes} ${scanDays} ${scanOpeners.join(' ')}`}
      label={t('tab_keamanan')}
      schema={schema}
      defaultValues={{ idleMinutes: minutes, scanDays, scanOpeners: [...scanOpeners] }}
      errorText={save.errorText}
      onClose={() => setOpened((count) => count + 1)}
      onSubmit={(values) =>
        save.run(
          changeSettings(ctx, {
            [settingKeys.idleMinutes]: values.idleMinutes,
            [settingKeys.scanDays]: values.scanDays,
            [settingKeys.scanOpeners]: values.scanOpeners,
          }),
        )
      }
    >
      <FormSection title={t('idle')}>
        <FormGrid>
          <NumberField name={at('idleMinutes')} label={t('idleMinutes')} required help={t('idleHelp')} span={2} />
        </FormGrid>
      </FormSection>
      <IdentitySection />
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
