import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Action } from '../action.ts';
import { useActionKeys } from '../key-layers.tsx';
import { ActionButton, ActionMenu } from '../parts/action-button.tsx';
import { Icon, type IconType } from '../parts/icon.tsx';
import { StampNumber } from '../parts/tag.tsx';
import { useSteadyActions } from '../use-steady-actions.ts';
import css from './detail.module.css';

interface Props {
  /** Which case or record, where one page shows one after the other: each begins at its top. */
  readonly of?: string;
  /** A register number in its double frame, or a code without one. */
  readonly number?: { readonly text: string; readonly final: boolean };
  readonly code?: string;
  readonly tags?: ReactNode;
  readonly title: string;
  readonly meta?: ReactNode;
  /** Right of the number: print and the like; `more` behind the dots. */
  readonly actions?: readonly Action[];
  readonly more?: readonly Action[];
  /** Between head and double rule: next step, ruler, location, facts. */
  readonly children: ReactNode;
  /** Under the double rule: history left, papers right; or one column. */
  readonly history?: ReactNode;
  readonly side?: ReactNode;
  /** The bar at the foot; the first one is filled. */
  readonly footActions?: readonly Action[];
}

/** A case or a record on one page. Head and foot stay, the rest scrolls. */
export function DetailPage(props: Props) {
  const { actions = [], more = [], footActions = [] } = props;
  const body = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (body.current && props.of !== undefined) body.current.scrollTop = 0;
  }, [props.of]);
  useActionKeys([...actions, ...more, ...footActions]);
  const beside = useSteadyActions(actions);
  const behind = useSteadyActions(more);
  const foot = useSteadyActions(footActions.map((action, index) => (index === 0 ? { ...action, tone: action.tone ?? 'primary' } : action)));
  return (
    <article className={css.page} aria-label={props.number?.text ?? props.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={body} className={css.body} tabIndex={0} aria-label={props.title}>
        <header className={css.head}>
          <div className={css.first}>
            {props.number && <StampNumber final={props.number.final}>{props.number.text}</StampNumber>}
            {props.code && <span className={css.code}>{props.code}</span>}
            {props.tags}
            <span className={css.actions}>
              {beside.map((action) => (
                <ActionButton key={action.id} action={action} />
              ))}
              <ActionMenu actions={behind} />
            </span>
          </div>
          <h2>{props.title}</h2>
          {props.meta && <p className={css.meta}>{props.meta}</p>}
        </header>
        {props.children}
        {props.history && (
          <div className={props.side ? `${css.kop} ${css.two}` : css.kop}>
            <section>{props.history}</section>
            {props.side && <section>{props.side}</section>}
          </div>
        )}
      </section>
      {foot.length > 0 && (
        <div className={css.bar}>
          {foot.map((action) => (
            <ActionButton key={action.id} action={action} showKey />
          ))}
        </div>
      )}
    </article>
  );
}

/** A block of the detail page with its side margins. */
export const DetailBlock = ({ children }: { readonly children: ReactNode }) => <div className={css.block}>{children}</div>;

/** A head of the quiet kind, as over timeline and papers. */
export const QuietHead = ({
  icon,
  title,
  note,
  children,
}: {
  readonly icon?: IconType;
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}) => (
  <h3 className={css.h3}>
    {icon && <Icon of={icon} small />}
    {title}
    {note && <span className={css.note}>{note}</span>}
    <span className={css.grow} />
    {children}
  </h3>
);
