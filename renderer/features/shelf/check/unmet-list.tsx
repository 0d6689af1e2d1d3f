import { Check, ListChecks } from 'lucide-react';
import type { CheckLine } from '#renderer/db/queries/check-lines.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from '../shelf.module.css';

const SHOWN = 60;

interface Props {
  /** Those that match what is typed. */
  readonly lines: readonly CheckLine[];
  readonly all: number;
  readonly query: string;
  readonly onTick: (ref: ItemRef) => void;
}

/** What is still to be met, in the order of the shelf. What bears no label is ticked here. */
export function UnmetList({ lines, all, query, onTick }: Props) {
  const t = useText('shelfCheck');
  const locale = useLocale();
  return (
    <PanelSection title={t('unmet')} icon={ListChecks} count={formatNumber(all, locale)}>
      {all === 0 && <p className={css.words}>{t('unmetNone')}</p>}
      {all > 0 && lines.length === 0 && <p className={css.words}>{t('unmetNoMatch', { query })}</p>}
      {lines.length > 0 && (
        <ul className={css.items}>
          {lines.slice(0, SHOWN).map(({ ref, name, home, code }) => (
            <li key={ref.id}>
              <span className={css.words}>
                <b>{name ?? t('hidden')}</b>
                <small>{[home, code ?? t('noLabel')].join(', ')}</small>
              </span>
              <Button icon={Check} aria-label={t('tickHere', { name: name ?? code ?? t('hidden') })} onClick={() => onTick(ref)}>
                {t('here')}
              </Button>
            </li>
          ))}
          {lines.length > SHOWN && (
            <li>
              <small>{t('unmetMore', { count: lines.length - SHOWN })}</small>
            </li>
          )}
        </ul>
      )}
    </PanelSection>
  );
}
