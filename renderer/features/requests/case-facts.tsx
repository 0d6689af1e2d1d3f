import { channelText } from '#renderer/cases/channel-text.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useZone } from '#renderer/state/office.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import css from './case.module.css';
import { formWords, obtainingOf, papersText, valueText, wayWords } from './request-words.ts';

/** What stands on the form, in the order of the form. */
export function CaseFacts({ file }: { readonly file: RequestFile }) {
  const t = useText('requests');
  const locale = useLocale();
  const zone = useZone();
  const { row } = file;
  const { applicant, proxy } = row;
  const or = (text: string | null) => text ?? t('notFilled');
  const facts = [
    { id: 'address', label: t('factAddress'), value: or(applicant.address) },
    { id: 'contact', label: t('factContact'), value: or(applicant.contact) },
    ...(applicant.occupation ? [{ id: 'occupation', label: t('factOccupation'), value: applicant.occupation }] : []),
    ...(proxy ? [{ id: 'proxy', label: t('factProxy'), value: valueText(proxy, t) }] : []),
    { id: 'purpose', label: t('factPurpose'), value: or(row.purpose) },
    { id: 'obtain', label: t('factObtain'), value: t(formWords[obtainingOf(row)]) },
    { id: 'delivery', label: t('factDelivery'), value: t(wayWords[row.deliveryChannel]) },
    { id: 'received', label: t('factReceived'), value: formatLongDate(civilDateOf(row.receivedAt, zone), locale) },
    ...(row.registeredAt ? [{ id: 'elsewhere', label: t('factElsewhere'), value: row.registeredAt }] : []),
    { id: 'channel', label: t('factChannel'), value: channelText(row.channel) },
    ...(row.outsideNumber ? [{ id: 'outside', label: t('factOutside'), value: row.outsideNumber }] : []),
    ...(row.assisted ? [{ id: 'assistance', label: t('fAssistance'), value: row.assistance ?? t('yes') }] : []),
    { id: 'papers', label: t('factPapers'), value: papersText(t, row.papers) || t('tlEmpty') },
  ];
  return (
    <div className={css.facts}>
      <QuietHead title={t('facts')} />
      <Facts facts={facts} columns />
    </div>
  );
}
