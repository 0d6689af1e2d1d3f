import { useState } from 'react';
import { z } from 'zod';
import { changeOffice } from '#renderer/commands/office/change-office.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { officeZone, text } from '#shared/schema/values.ts';
import { LogoSection } from './logo/logo-section.tsx';
import { useSave } from './use-save.ts';

const schema = z.object({
  name: text,
  agencyName: text.optional(),
  address: text.optional(),
  city: text.optional(),
  phone: text.optional(),
  email: text.optional(),
  zone: officeZone,
  paper: z.enum(['A4', 'F4']),
});
type Values = z.input<typeof schema>;

const at = fieldNames<Values>();
const fields = ['name', 'agencyName', 'address', 'city', 'phone', 'email', 'zone', 'paper'] as const;
const zones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** Letterhead, zone and paper of the office. */
export function OfficeTab() {
  const t = useText('settings');
  const firstRun = useText('firstRun');
  const ctx = useCommandContext();
  const { office } = useOffice();
  // What the person saw when the form opened; the form opens anew after each save.
  const [opened, setOpened] = useState({ count: 0, row: office });
  const save = useSave((field) => t(`field_${field}` as MessageKey<'settings'>));
  const reopen = () => setOpened(({ count }) => ({ count: count + 1, row: office }));
  const zoneNames: Record<(typeof zones)[number], string> = {
    'Asia/Jakarta': firstRun('zoneJakarta'),
    'Asia/Pontianak': firstRun('zonePontianak'),
    'Asia/Makassar': firstRun('zoneMakassar'),
    'Asia/Jayapura': firstRun('zoneJayapura'),
  };
  const { row } = opened;
  return (
    <FormFrame
      key={`${opened.count} ${office._f ? JSON.stringify(office._f) : ''}`}
      label={t('tab_kantor')}
      schema={schema}
      defaultValues={Object.fromEntries(fields.map((field) => [field, office[field] ?? ''])) as Values}
      errorText={save.errorText}
      onClose={reopen}
      onSubmit={async (values) => {
        const changes = Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
        return save.runPrinted(values, () => changeOffice(ctx, office, changes, basesOf('office', row)));
      }}
    >
      <FormSection title={t('letterhead')} note={t('letterheadNote')}>
        <FormGrid>
          <TextField name={at('agencyName')} label={t('field_agencyName')} help={t('field_agencyNameHelp')} span={3} />
          <TextField name={at('name')} label={t('field_name')} required span={3} />
          <TextField name={at('address')} label={t('field_address')} span={6} />
          <TextField name={at('city')} label={t('field_city')} span={2} />
          <TextField name={at('phone')} label={t('field_phone')} inputMode="tel" span={2} />
          <TextField name={at('email')} label={t('field_email')} inputMode="email" span={2} />
        </FormGrid>
      </FormSection>
      <LogoSection />
      <FormSection title={t('place')} note={t('zoneNote')}>
        <FormGrid>
          <SelectField
            name={at('zone')}
            label={t('field_zone')}
            required
            span={3}
            choices={zones.map((zone) => ({ value: zone, label: zoneNames[zone] }))}
          />
          <SelectField
            name={at('paper')}
            label={t('field_paper')}
            required
            span={3}
            choices={[
              { value: 'A4', label: t('paperA4') },
              { value: 'F4', label: t('paperF4') },
            ]}
          />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}
