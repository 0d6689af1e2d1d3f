import { objectionText } from '#renderer/pdf/objection/text.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { PaperPreview, PreviewLetters } from '#renderer/ui/counter/paper-preview.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatLongDate, formatTime, type Locale } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';
import { receiptDeadlines } from './receipt-model.ts';
import { type FormValues, toObjection } from './registration-values.ts';

interface Props {
  readonly values: FormValues;
  readonly office: OfficeState;
  readonly number: string;
  readonly receivedAt: Instant;
  readonly dayH: CalendarDate;
  readonly officer: string;
}

const dates = [
  ['dlReviewLong', 'review'],
  ['dlInternalAimLong', 'internalAim'],
  ['dlLegalLimitLong', 'legalLimit'],
] as const;

/** The receipt as it forms while one types, and the dates that it will promise. Dates on paper are Indonesian in every language. */
export function ReceiptPreview({ values, office, number, receivedAt, dayH, officer }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const { zone, name, agencyName, paper } = office.office;
  const { applicant, requestNumber, grounds } = toObjection(values);
  const receivedOn = civilDateOf(receivedAt, zone);
  const deadlines = objectionDeadlines({ receivedOn, declaredCompleteOn: dayH }, office.calendar);
  const limitOf = (key: string) => deadlines.find((deadline) => deadline.key === key);
  const dueOn = (key: string) => limitOf(key)?.dueOn ?? dayH;
  const daysOf = (key: string, language: Locale) => {
    const limit = limitOf(key);
    return limit ? formatDays(limit.days, limit.unit, language) : '';
  };
  const dateText = (key: string) => {
    const date = formatLongDate(dueOn(key), locale);
    return limitOf(key)?.provisional ? t('pvProvisional', { date }) : date;
  };
  const promised = dates.filter(([, key]) => dueOn(key) <= dueOn('legalLimit'));
  const long = (on: CalendarDate) => formatLongDate(on, 'id');
  const { provisionalYears } = receiptDeadlines(receivedOn, dayH, office);
  const received = `${long(receivedOn)}, ${formatTime(civilTimeOf(receivedAt, zone), zone, 'id')}`;
  return (
    <PaperPreview
      label={t('previewLabel')}
      title={t('previewTitle')}
      note={t('previewPaper', { paper })}
      head={agencyName ? [agencyName, name] : [name]}
      heading={t('previewReceipt')}
      numberLabel={t('previewNumber')}
      number={number}
      numberHint={t('previewNumberHint')}
      rows={[
        { id: 'applicant', label: t('pvApplicant'), value: applicant.name || <i>{t('pvMissing')}</i> },
        { id: 'request', label: t('pvRequest'), value: requestNumber ?? <i>{t('pvNone')}</i> },
        { id: 'received', label: t('pvReceived'), value: received },
        { id: 'complete', label: t('pvComplete'), value: long(dayH) },
        { id: 'grounds', label: t('pvGrounds'), value: <PreviewLetters all={objectionGrounds} chosen={grounds} /> },
      ]}
      due={{
        label: t('pvDue'),
        date: long(dueOn('legalLimit')),
        note: daysOf('legalLimit', 'id'),
        mark: provisionalYears.length > 0 ? objectionText.provisional(provisionalYears) : undefined,
      }}
      signers={[
        { caption: t('pvApplicant'), name: applicant.name },
        { caption: t('pvOfficer'), name: officer },
      ]}
      dates={promised.map(([word, key]) => ({ id: key, label: t(word, { days: daysOf(key, locale) }), value: dateText(key) }))}
    />
  );
}
