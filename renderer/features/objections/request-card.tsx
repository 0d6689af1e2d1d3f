import { Check, Info } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { readRequest } from '#renderer/db/queries/requests.ts';
import { useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import css from '#renderer/ui/counter/counter-form.module.css';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { lastFilingDay } from '#shared/domain/deadlines/deadlines.ts';
import { silenceGround } from '#shared/domain/requests/request-case.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { FormValues } from './registration-values.ts';

interface Props {
  readonly zone: OfficeZone;
  readonly calendar: OfficeCalendar;
}

/** Beside the number: the request that it is, or a field for what was asked where it is none of ours. */
export function RequestCard({ zone, calendar }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const today = useToday();
  const { gate } = useServices();
  const { setValue, setFocus } = useFormContext<FormValues>();
  const [requestId, requestNumber] = useWatch<FormValues, ['requestId', 'requestNumber']>({ name: ['requestId', 'requestNumber'] });
  const found = useLive(async () => (requestId ? ((await readRequest(gate.db, requestId)) ?? null) : null), [gate.db, requestId]);
  const request = found.status === 'ready' ? found.data : null;
  if (!requestId || !request) {
    const foreign = (requestNumber ?? '').trim() !== '' && !requestId;
    return (
      <TextField
        name="information"
        label={t('fInformation')}
        span={4}
        {...(foreign ? { tail: <Foreign text={t('lookupForeign')} /> } : {})}
      />
    );
  }
  const short = (on: Parameters<typeof formatShortDate>[0]) => formatShortDate(on, locale);
  const { noticeOn } = request.known;
  const silence = silenceGround(request.known, calendar, today);
  const note = noticeOn
    ? t('lookupRefused', { date: short(noticeOn), last: short(lastFilingDay(noticeOn, calendar)) })
    : silence
      ? t('lookupSilent', { date: short(silence.foundOn), last: short(silence.lastFilingDay) })
      : t('lookupFrom', { date: short(civilDateOf(request.row.receivedAt, zone)) });
  const change = () => {
    setValue('requestId', '', { shouldDirty: true });
    setValue('requestNumber', '', { shouldDirty: true, shouldValidate: true });
    setFocus('requestNumber');
  };
  return (
    <div className={css.found}>
      <Icon of={Check} small />
      <span className={css.foundWords}>
        <b title={request.row.information}>{request.row.information}</b>
        <small>{note}</small>
      </span>
      <button type="button" className={css.link} onClick={change}>
        {t('lookupChange')}
      </button>
    </div>
  );
}

const Foreign = ({ text }: { readonly text: string }) => (
  <span className={css.foreign}>
    <Icon of={Info} small />
    {text}
  </span>
);
