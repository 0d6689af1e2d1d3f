import { useCallback, useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { allCasesOf, openCasesOf } from '#renderer/db/open-cases.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { SuggestField, type Suggestion } from '#renderer/ui/form/suggest-field.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { silenceGround } from '#shared/domain/requests/request-case.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { type FormValues, fromRequest, fromSilence } from './registration-values.ts';
import { matchingRequests, noRequests, type SoughtRequests, soughtRequests } from './request-matches.ts';

interface Props {
  readonly zone: OfficeZone;
  readonly calendar: OfficeCalendar;
  readonly required: boolean;
  readonly autoFocus: boolean;
}

/**
 * The number of the request: found in the register by number, name or words, or typed from elsewhere. Taking one fills in what
 * the request says already, and the ground that arose by itself where nobody answered it.
 */
export function RequestField({ zone, calendar, required, autoFocus }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const today = useToday();
  const { setValue, getValues } = useFormContext<FormValues>();
  const requests = useSoughtRequests();
  const suggest = useCallback(
    (typed: string): readonly Suggestion<RequestFile>[] =>
      matchingRequests(requests, typed).map((file) => ({
        id: file.row.id,
        lead: file.number ?? '',
        text: file.row.information,
        note: `${file.row.applicant.name}, ${formatShortDate(civilDateOf(file.row.receivedAt, zone), locale)}`,
        value: file,
      })),
    [requests, zone, locale],
  );
  const take = (file: RequestFile) => {
    const silence = fromSilence(silenceGround(file.known, calendar, today));
    // What was ticked already is the applicant's own.
    const arisen = getValues('grounds').length === 0 ? silence : {};
    for (const [name, value] of Object.entries({ ...fromRequest(file), ...arisen })) {
      setValue(name as keyof FormValues, value, { shouldDirty: true, shouldValidate: true });
    }
  };
  // A number that matches one of the register is that request; anything else is a number from elsewhere.
  const type = (text: string) => {
    const exact = requests.byNumber.get(text.trim());
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

/** Those of the cases under way at once, then every request of the register: read once when the form opens, and nobody waits for it. */
function useSoughtRequests(): SoughtRequests {
  const { gate } = useServices();
  const [requests, setRequests] = useState(noRequests);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const all = allCasesOf(gate.db);
      for (const kept of all.latest ? [all] : [openCasesOf(gate.db), all]) {
        const found = await soughtRequests((await kept.refresh()).requests);
        if (!current) return;
        setRequests(found);
      }
    };
    read().catch(reportError);
    return () => {
      current = false;
    };
  }, [gate]);
  return requests;
}
