import { Send } from 'lucide-react';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Passing } from '#shared/domain/objections/objection-case.ts';
import { addressees } from '#shared/domain/objections/objection-events.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import type { PanelProps } from './panel-types.ts';
import css from './panels.module.css';

/** To whom the case was passed on, who confirmed it, who sent it back and with which instruction. */
export function PassPanel({ known }: PanelProps) {
  const t = useText('objectionFlow');
  const locale = useLocale();
  if (!known.forwardedOn) return null;
  const date = (on: NonNullable<Passing['sentOn']>) => formatShortDate(on, locale);
  const words = (passing: Passing | undefined): string => {
    if (!passing) return t('passNotSent');
    return [
      t('passSent', { date: date(passing.sentOn) }),
      passing.receivedOn && t('passGot', { date: date(passing.receivedOn), name: passing.receivedBy ?? '' }),
      passing.returnedOn && t('passReturned', { date: date(passing.returnedOn), instruction: passing.instruction ?? '' }),
    ]
      .filter(Boolean)
      .join('; ');
  };
  return (
    <div className={css.spaced}>
      <QuietHead icon={Send} title={t('passTitle')} />
      <Facts facts={addressees.map((one) => ({ id: one, label: t(`addressee_${one}`), value: words(known.passing[one]) }))} />
    </div>
  );
}
