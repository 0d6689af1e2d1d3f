import { Tick } from '#renderer/ui/form/tick.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from '../import.module.css';
import { type CheckedList, goTo } from './import-work.ts';

/** Rows that are there twice: said before anything is stored, and left out where the person ticks it. */
export function TwinsBanner({ checked }: { readonly checked: CheckedList }) {
  const t = useText('importing');
  const locale = useLocale();
  const { list, report } = checked;
  const shown = formatNumber(report.twins, locale);
  const skip = (skipTwins: boolean) =>
    goTo({ at: 'report', checked: { ...checked, list: { ...list, setup: { ...list.setup, skipTwins } } } });
  return (
    <Banner tone="soon" title={t('twinsTitle', { count: report.twins, shown })} live>
      {t('twinsText')}
      <label className={css.tickLine} htmlFor="skip-twins">
        <Tick id="skip-twins" name="skipTwins" checked={list.setup.skipTwins ?? false} onChange={(event) => skip(event.target.checked)} />
        {t('twinsSkip', { count: report.twins, shown })}
      </label>
    </Banner>
  );
}
