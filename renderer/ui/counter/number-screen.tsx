import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../action.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import css from './number-screen.module.css';

interface Props {
  /** "042/KEB/A/VI/2026". */
  readonly number: string;
  /** "Teregistrasi" without anything else said. */
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions: readonly Action[];
}

/** The number large enough to be read across the counter, for instance where the printer does not print. */
export function NumberScreen({ number, title, children, actions }: Props) {
  const t = useText('ui');
  return (
    <section className={css.screen} aria-label={number}>
      <p className={css.ok} role="status">
        <Icon of={CircleCheck} />
        {title ?? t('registered')}
      </p>
      <h1 className={css.number}>{number}</h1>
      <div className={css.facts}>{children ?? t('writeNumber')}</div>
      <div className={css.actions}>
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} big showKey />
        ))}
      </div>
    </section>
  );
}
