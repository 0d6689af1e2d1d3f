import { requestText } from '#renderer/pdf/request/text.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { PaperPreview } from '#renderer/ui/counter/paper-preview.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Deadline } from '#shared/domain/deadlines/deadlines.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatLongDate, formatTime } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';
import { limitsOf } from './paper-models.ts';
import { type FormValues, toRequest } from './registration-values.ts';
import { formWords } from './request-words.ts';

interface Props {
  readonly values: FormValues;
  readonly office: OfficeState;
  readonly number: string;
  readonly receivedAt: Instant;
  readonly registeredOn: CalendarDate;
  readonly officer: string;
}

/** The proof as it forms while one types, and the dates that it will promise. */
export function ProofPreview({ values, office, number, receivedAt, registeredOn, officer }: Props) {
  const t = useText('requests');
  const locale = useLocale();
  const { zone, name, agencyName, paper } = office.office;
  const { applicant, information } = toRequest(values);
  const { notice, extended, provisionalYears } = limitsOf(registeredOn, office);
  const dateText = ({ dueOn, provisional }: Deadline) => {
    const date = formatLongDate(dueOn, locale);
    return provisional ? t('pvProvisional', { date }) : date;
  };
  const lengthOf = ({ days, unit }: Deadline) => ({ days: formatDays(days, unit, locale) });
  const long = (on: CalendarDate) => formatLongDate(on, 'id');
  const received = `${long(civilDateOf(receivedAt, zone))}, ${formatTime(civilTimeOf(receivedAt, zone), zone, 'id')}`;
  const missing = <i>{t('pvMissing')}</i>;
  return (
    <PaperPreview
      label={t('previewLabel')}
      title={t('previewTitle')}
      note={t('previewPaper', { paper })}
      head={agencyName ? [agencyName, name] : [name]}
      heading={t(values.atOnce ? 'previewAtOnce' : 'previewProof')}
      numberLabel={t('previewNumber')}
      number={number}
      numberHint={t('previewNumberHint')}
      rows={[
        { id: 'applicant', label: t('pvApplicant'), value: applicant.name || missing },
        { id: 'information', label: t('pvInformation'), value: information || missing },
        { id: 'received', label: t('pvReceived'), value: received },
        { id: 'obtain', label: t('pvObtain'), value: t(formWords[values.obtaining]) },
        ...(values.atOnce ? [{ id: 'items', label: t('pvDelivered'), value: values.items || missing }] : []),
      ]}
      due={
        values.atOnce
          ? { label: t('pvDone'), date: long(registeredOn), note: t('pvDoneNote') }
          : {
              label: t('pvDue'),
              date: long(notice.dueOn),
              note: formatDays(notice.days, notice.unit, 'id'),
              mark: provisionalYears.length > 0 ? requestText.provisional(provisionalYears) : undefined,
            }
      }
      signers={[
        { caption: t('pvApplicant'), name: applicant.name },
        { caption: t('pvOfficer'), name: officer },
      ]}
      dates={
        values.atOnce
          ? []
          : [
              { id: 'notice', label: t('dlNotice', lengthOf(notice)), value: dateText(notice) },
              { id: 'extended', label: t('dlExtended', lengthOf(extended)), value: dateText(extended) },
            ]
      }
    />
  );
}
