import type { ReactNode } from 'react';
import type { Action } from '../action.ts';
import { ActionButton } from './action-button.tsx';
import css from './empty-state.module.css';
import { Icon, type IconType } from './icon.tsx';

interface Props {
  readonly icon: IconType;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: readonly Action[];
  readonly tone?: 'plain' | 'late';
}

/** What a section is for, and the first thing to do in it. Also the look of a list that could not be read. */
export function EmptyState({ icon, title, children, actions = [], tone = 'plain' }: Props) {
  return (
    <div className={tone === 'late' ? `${css.empty} ${css.late}` : css.empty} role={tone === 'late' ? 'alert' : undefined}>
      <span className={css.sign}>
        <Icon of={icon} size={32} />
      </span>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions.length > 0 && (
        <div className={css.actions}>
          {actions.map((action) => (
            <ActionButton key={action.id} action={action} showKey />
          ))}
        </div>
      )}
    </div>
  );
}
