import { channelText } from '#renderer/cases/channel-text.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { settingOf, useOffice } from '#renderer/state/office.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { groundRuleSetOn } from '#shared/domain/objections/ground-rule-choice.ts';
import { groundWordingOn } from '#shared/domain/objections/ground-wording.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import css from './case.module.css';
import { deliveryWords } from './case-words.ts';
import { valueText } from './value-text.ts';

/** What stands on the form, in the order of the form. */
export function CaseFacts({ file }: { readonly file: ObjectionFile }) {
  const t = useText('objections');
  const locale = useLocale();
  const { row } = file;
  const { applicant, proxy } = row;
  const or = (text: string | null) => text ?? t('notFilled');
  const office = useOffice();
  const dayH = file.known.declaredCompleteOn ?? row.receivedOn;
  const wording = groundWordingOn(dayH, groundRuleSetOn(dayH, settingOf(office, settingKeys.groundRuleSet)));
  const facts = [
    ...file.grounds.map((ground) => ({
      id: `ground ${ground}`,
      label: t('factGround', { letter: ground }),
      value: `${wording.texts[ground]} (${wording.source})`,
    })),
    { id: 'address', label: t('factAddress'), value: or(applicant.address) },
    { id: 'contact', label: t('factContact'), value: or(applicant.contact) },
    ...(applicant.occupation ? [{ id: 'occupation', label: t('factOccupation'), value: applicant.occupation }] : []),
    ...(proxy ? [{ id: 'proxy', label: t('factProxy'), value: valueText(proxy, t) }] : []),
    { id: 'purpose', label: t('factPurpose'), value: or(row.purpose) },
    { id: 'found', label: t('factGroundFound'), value: row.groundFoundOn ? formatLongDate(row.groundFoundOn, locale) : t('notFilled') },
    { id: 'delivery', label: t('factDelivery'), value: row.deliveryChannel ? t(deliveryWords[row.deliveryChannel]) : t('notFilled') },
    { id: 'channel', label: t('factChannel'), value: channelText(row.channel) },
    ...(row.outsideNumber ? [{ id: 'outside', label: t('factOutside'), value: row.outsideNumber }] : []),
    ...(row.assisted ? [{ id: 'assistance', label: t('fieldAssistance'), value: row.assistance ?? t('yes') }] : []),
    { id: 'papers', label: t('factPapers'), value: valueText(row.papers, t) },
    { id: 'case', label: t('factCase'), value: row.casePosition ?? t('asAttached') },
  ];
  return (
    <div className={css.facts}>
      <QuietHead title={t('facts')} />
      <Facts facts={facts} columns />
    </div>
  );
}
