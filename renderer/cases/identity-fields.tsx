import { useWatch } from 'react-hook-form';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { nikDoubt } from '#shared/domain/applicants/identity-number.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { identityKinds } from './person-values.ts';

/** Kind, number and valid-until of the identity that was shown; a doubt about a NIK is a hint. */
export function IdentityFields({ today }: { readonly today: CalendarDate }) {
  const t = useText('applicants');
  const [kind, number] = useWatch({ name: ['identityKind', 'identityNumber'] }) as readonly (string | undefined)[];
  const doubt = kind === 'ktp' && (number ?? '').trim() !== '' ? nikDoubt(number ?? '') : null;
  return (
    <>
      <SelectField
        name="identityKind"
        label={t('fIdentityKind')}
        span={2}
        choices={identityKinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
      />
      <TextField
        name="identityNumber"
        label={t('fIdentityNumber')}
        span={2}
        {...(doubt ? { help: t(doubt === 'length' ? 'doubtLength' : 'doubtDate') } : {})}
      />
      <DateField name="identityValidUntil" label={t('fIdentityValidUntil')} span={2} today={today} />
    </>
  );
}
