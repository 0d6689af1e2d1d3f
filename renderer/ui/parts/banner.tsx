import { CircleCheck, Clock, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../action.ts';
import { ActionButton } from './action-button.tsx';
import css from './banner.module.css';
import { Icon, type IconType } from './icon.tsx';
import type { Tone } from './tag.tsx';

const icons: Readonly<Record<Tone, IconType>> = { plain: Info, stamp: Info, late: TriangleAlert, soon: Clock, done: CircleCheck };

interface Props {
  readonly tone?: Tone;
  readonly icon?: IconType;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: readonly Action[];
  /** Says it to a screen reader when it appears: "alert" for what went wrong, "status" for the rest. */
  readonly live?: boolean;
}

/** A message that stays on the page: what happened or what must be done, with the button for it. */
export function Banner({ tone = 'plain', icon, title, children, actions = [], live = false }: Props) {
  return (
    <div className={`${css.banner} ${tone === 'plain' ? '' : css[tone]}`} role={live ? (tone === 'late' ? 'alert' : 'status') : undefined}>
      <Icon of={icon ?? icons[tone]} />
      <div className={css.words}>
        <strong>{title}</strong>
        {children && <span>{children}</span>}
      </div>
      {actions.length > 0 && (
        <div className={css.actions}>
          {actions.map((action) => (
            <ActionButton key={action.id} action={action} />
          ))}
        </div>
      )}
    </div>
  );
}
