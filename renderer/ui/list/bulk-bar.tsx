import { X } from 'lucide-react';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Action } from '../action.ts';
import { useActionKeys } from '../key-layers.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { IconButton } from '../parts/button.tsx';
import { useLocale, useText } from '../use-text.ts';
import css from './list-page.module.css';

interface Props {
  readonly count: number;
  readonly actions: readonly Action[];
  readonly onClear: () => void;
}

/** What can be done with the ticked rows. Each action shows first what it will change (see ConfirmDialog). */
export function BulkBar({ count, actions, onClear }: Props) {
  const t = useText('ui');
  const locale = useLocale();
  useActionKeys(actions);
  return (
    <div className={css.bulk} role="toolbar" aria-label={t('selected', { count, shown: formatNumber(count, locale) })}>
      <b aria-live="polite">{t('selected', { count, shown: formatNumber(count, locale) })}</b>
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} />
      ))}
      <span className={css.grow} />
      <IconButton icon={X} label={t('clearSelection')} onClick={onClear} />
    </div>
  );
}
