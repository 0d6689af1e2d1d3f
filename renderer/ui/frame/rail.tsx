import { Fragment, memo, type ReactNode } from 'react';
import { formatNumber } from '#shared/i18n/format.ts';
import { Icon, type IconType } from '../parts/icon.tsx';
import { useLocale, useText } from '../use-text.ts';
import css from './app-frame.module.css';

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconType;
  readonly href: string;
  readonly count?: number | undefined;
  /** The count holds something that is due: it gets the amber frame. */
  readonly due?: boolean;
}

export type RailGroup = readonly RailItem[];

interface Props {
  readonly groups: readonly RailGroup[];
  readonly current: string;
  readonly children?: ReactNode;
}

/** The sections, in groups. Alt+1 to 9 are actions of the app, not of the rail. */
export const Rail = memo(function Rail({ groups, current, children }: Props) {
  const t = useText('ui');
  const locale = useLocale();
  return (
    <nav className={css.rail} aria-label={t('sections')}>
      {groups.map((group, index) => (
        <Fragment key={group[0]?.id ?? index}>
          {index > 0 && <hr />}
          {group.map((item) => (
            <a
              key={item.id}
              href={item.href}
              className={css.item}
              title={item.label}
              aria-current={item.id === current ? 'page' : undefined}
            >
              <Icon of={item.icon} />
              <span className={css.words}>{item.label}</span>
              {item.count !== undefined && item.count > 0 && (
                <span className={item.due ? `${css.count} ${css.due}` : css.count}>{formatNumber(item.count, locale)}</span>
              )}
            </a>
          ))}
        </Fragment>
      ))}
      <div className={css.end}>{children}</div>
    </nav>
  );
});
