import { useWatch } from 'react-hook-form';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { CounterValues } from './counter-values.ts';

const at = fieldNames<CounterValues>();

/** Whether the applicant came, or somebody with a special power of attorney. */
export function ByField() {
  const t = useText('registers');
  return (
    <RadioField
      name={at('by')}
      label={t('by')}
      span={2}
      choices={[
        { value: 'self', label: t('bySelf') },
        { value: 'proxy', label: t('byProxy') },
      ]}
    />
  );
}

/** Who the proxy is; nothing where the applicant came. */
export function ProxyFields() {
  const t = useText('registers');
  const by = useWatch<CounterValues, 'by'>({ name: 'by' });
  if (by !== 'proxy') return null;
  return (
    <>
      <TextField name={at('proxyName')} label={t('proxyName')} required span={2} />
      <TextField name={at('proxyAddress')} label={t('proxyAddress')} span={2} />
      <TextField name={at('proxyContact')} label={t('proxyContact')} span={2} />
    </>
  );
}
