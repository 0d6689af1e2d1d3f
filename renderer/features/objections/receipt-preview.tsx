import type { OfficeState } from '#renderer/state/office.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { objectionDeadlines } from '#shared/domain/deadlines.ts';
import { objectionGrounds } from '#shared/domain/objection-grounds.ts';
import { formatLongDate, formatTime } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';
import css from './receipt-preview.module.css';
import { type FormValues, toObjection } from './registration-values.ts';

interface Props {
  readonly values: FormValues;
  readonly office: OfficeState;
  readonly number: string;
  readonly receivedAt: Instant;
  readonly dayH: CalendarDate;
  readonly officer: string;
}

/** The receipt as it forms while one types, and the dates that it will promise. Dates on paper are Indonesian in every language. */
export function ReceiptPreview({ values, office, number, receivedAt, dayH, officer }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const { zone, name, agencyName, paper } = office.office;
  const { applicant, requestNumber, grounds } = toObjection(values);
  const deadlines = objectionDeadlines({ declaredCompleteOn: dayH }, office.calendar);
  const dueOn = (key: string) => deadlines.find((deadline) => deadline.key === key)?.dueOn ?? dayH;
  const long = (on: CalendarDate) => formatLongDate(on, 'id');
  const received = `${long(civilDateOf(receivedAt, zone))}, ${formatTime(civilTimeOf(receivedAt, zone), zone, 'id')}`;
  const dates = [
    ['dlReviewLong', 'review'],
    ['dlInternalAimLong', 'internalAim'],
    ['dlLegalLimitLong', 'legalLimit'],
  ] as const;
  return (
    <aside className={css.pane} aria-label={t('previewLabel')}>
      <div className={css.head}>
        <b>{t('previewTitle')}</b>
        <span>{t('previewPaper', { paper })}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.stage} tabIndex={0} aria-label={t('previewTitle')}>
        <article className={css.sheet} lang="id">
          <header>
            <b>{agencyName ?? name}</b>
            {agencyName && <span>{name}</span>}
          </header>
          <h2>{t('previewReceipt')}</h2>
          <p className={css.number}>
            {t('previewNumber')} <b>{number}</b>
          </p>
          <p className={css.hint}>{t('previewNumberHint')}</p>
          <dl>
            <dt>{t('pvApplicant')}</dt>
            <dd>{applicant.name || <i>{t('pvMissing')}</i>}</dd>
            <dt>{t('pvRequest')}</dt>
            <dd>{requestNumber ?? <i>{t('pvNone')}</i>}</dd>
            <dt>{t('pvReceived')}</dt>
            <dd>{received}</dd>
            <dt>{t('pvComplete')}</dt>
            <dd>{long(dayH)}</dd>
            <dt>{t('pvGrounds')}</dt>
            <dd className={css.letters}>
              {objectionGrounds.map((ground) => (grounds.includes(ground) ? <b key={ground}>{ground}</b> : <i key={ground}>{ground}</i>))}
            </dd>
            <dt>{t('pvDue')}</dt>
            <dd className={css.limit}>
              {long(dueOn('legalLimit'))}
              <span>{t('pvDueDays')}</span>
            </dd>
          </dl>
          <footer>
            <span>
              {t('pvApplicant')}
              <u>{applicant.name || ' '}</u>
            </span>
            <span>
              {t('pvOfficer')}
              <u>{officer}</u>
            </span>
          </footer>
        </article>
      </section>
      <dl className={css.dates}>
        {dates.map(([word, key]) => (
          <div key={key}>
            <dt>{t(word)}</dt>
            <dd>{formatLongDate(dueOn(key), locale)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
