import type { ReactNode } from 'react';
import type { Action } from '../action.ts';
import { ActionButton, ActionMenu } from '../parts/action-button.tsx';
import { Icon, type IconType } from '../parts/icon.tsx';
import { useSteadyActions } from '../use-steady-actions.ts';
import css from './page.module.css';

interface HeadProps {
  readonly title: string;
  readonly caption?: ReactNode;
  /** Stands beside the title: tags, a search box. */
  readonly lead?: ReactNode;
  /** Stands before the actions. */
  readonly tail?: ReactNode;
  readonly actions?: readonly Action[];
  readonly more?: readonly Action[];
}

/** The head of a page: title, what it holds, what one can do. At most one action is `primary`. */
export function PageHead({ title, caption, lead, tail, actions = [], more = [] }: HeadProps) {
  const shown = useSteadyActions(actions.filter((action) => !action.hidden));
  const behind = useSteadyActions(more);
  return (
    <div className={css.head}>
      <h1>{title}</h1>
      {lead}
      {caption && <span className={css.caption}>{caption}</span>}
      <span className={css.grow} />
      {tail}
      {shown.map((action) => (
        <ActionButton key={action.id} action={action} showKey={action.tone === 'primary'} />
      ))}
      <ActionMenu actions={behind} />
    </div>
  );
}

/** Panes beside each other from 1280 px, below each other under it (`stack`). */
export const Split = ({ children, stack = false }: { readonly children: ReactNode; readonly stack?: boolean }) => (
  <div className={stack ? `${css.split} ${css.stack}` : css.split}>{children}</div>
);

interface PaneProps {
  readonly children: ReactNode;
  readonly label?: string;
  /** In px; without it the pane takes what is left. */
  readonly width?: number;
}

export function Pane({ children, label, width }: PaneProps) {
  return (
    <section
      className={width === undefined ? `${css.pane} ${css.fill}` : css.pane}
      aria-label={label}
      style={width === undefined ? undefined : { width, flex: 'none' }}
    >
      {children}
    </section>
  );
}

/** What scrolls inside a pane, under its fixed head and above its fixed foot. */
export const Scroll = ({ children, label }: { readonly children: ReactNode; readonly label?: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
  <section className={css.scroll} tabIndex={0} aria-label={label}>
    {children}
  </section>
);

interface SectionProps {
  readonly title: ReactNode;
  readonly icon?: IconType;
  readonly count?: ReactNode;
  readonly tail?: ReactNode;
  readonly children: ReactNode;
}

/** A quiet block of a side panel: small head, content, hairline below. */
export function PanelSection({ title, icon, count, tail, children }: SectionProps) {
  return (
    <section className={css.section}>
      <h2 className={css.sectionHead}>
        {icon && <Icon of={icon} small />}
        {title}
        {count !== undefined && <b>{count}</b>}
        <span className={css.grow} />
        {tail}
      </h2>
      {children}
    </section>
  );
}

export const Foot = ({ children }: { readonly children: ReactNode }) => <div className={css.foot}>{children}</div>;

export const Grow = () => <span className={css.grow} />;
