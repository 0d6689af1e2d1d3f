import { useCallback } from 'react';
import { useFormContext } from 'react-hook-form';
import { type RequestFile, readRequests } from '#renderer/db/queries/requests.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { SuggestField, type Suggestion } from '#renderer/ui/form/suggest-field.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { type FormValues, fromRequest } from './registration-values.ts';
import { matchingRequests } from './request-matches.ts';

interface Props {
  readonly zone: OfficeZone;
  readonly required: boolean;
  readonly autoFocus: boolean;
}

/**
 * The number of the request: found in the register by number, name or words, or typed from elsewhere. Taking one fills in what
 * the request says already.
 */
export function RequestField({ zone, required, autoFocus }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const { gate } = useServices();
  const requests = useLive(() => readRequests(gate.db), [gate.db]);
  const { setValue } = useFormContext<FormValues>();
  const files = requests.status === 'ready' ? requests.data : noRequests;
  const suggest = useCallback(
    (typed: string): readonly Suggestion<RequestFile>[] =>
      matchingRequests(files, typed).map((file) => ({
        id: file.row.id,
        lead: file.number ?? '',
        text: file.row.information,
        note: `${file.row.applicant.name}, ${formatShortDate(civilDateOf(file.row.receivedAt, zone), locale)}`,
        value: file,
      })),
    [files, zone, locale],
  );
  const take = (file: RequestFile) => {
    for (const [name, value] of Object.entries(fromRequest(file))) {
      setValue(name as keyof FormValues, value, { shouldDirty: true, shouldValidate: true });
    }
  };
  // A number that matches one of the register is that request; anything else is a number from elsewhere.
  const type = (text: string) => {
    const exact = files.find((file) => file.number === text.trim());
    setValue('requestId', exact?.row.id ?? '', { shouldDirty: true });
  };
  return (
    <SuggestField
      name="requestNumber"
      label={t('fRequestNumber')}
      required={required}
      span={2}
      autoFocus={autoFocus}
      hint={t('fRequestHelp')}
      suggest={suggest}
      onTake={take}
      onType={type}
    />
  );
}

const noRequests: readonly RequestFile[] = [];
