import { X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Action } from '../action.ts';
import { useActionKeys } from '../key-layers.tsx';
import { ActionButton, ActionMenu } from '../parts/action-button.tsx';
import { IconButton } from '../parts/button.tsx';
import { useLocale, useText } from '../use-text.ts';
import css from './list-page.module.css';

interface Props {
  readonly count: number;
  readonly actions: readonly Action[];
  readonly onClear: () => void;
}

/** What can be done with the ticked rows, in one line; what has no room there stands behind the dots. Each action shows first what it will change (see ConfirmDialog). */
export function BulkBar({ count, actions, onClear }: Props) {
  const t = useText('ui');
  const locale = useLocale();
  useActionKeys(actions);
  const box = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState(actions.length);
  const shown = actions.map(({ label }) => label).join('\n');
  useLayoutEffect(() => {
    const line = box.current;
    if (!line) return;
    const measure = () => {
      const end = line.getBoundingClientRect().right;
      setFitting([...line.children].filter((button) => button.getBoundingClientRect().right <= end).length);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(line);
    measure();
    return () => observer.disconnect();
  }, [shown]);
  return (
    <div className={css.bulk} role="toolbar" aria-label={t('selected', { count, shown: formatNumber(count, locale) })}>
      <b aria-live="polite">{t('selected', { count, shown: formatNumber(count, locale) })}</b>
      <div className={css.bulkActions} ref={box}>
        {actions.map((action, index) => (
          <span key={action.id} className={index < fitting ? undefined : css.beyond}>
            <ActionButton action={action} />
          </span>
        ))}
      </div>
      <ActionMenu actions={actions.slice(fitting)} />
      <IconButton icon={X} label={t('clearSelection')} onClick={onClear} />
    </div>
  );
}
