import type { ReactNode } from 'react';
import { Icon, type IconType } from './icon.tsx';
import css from './stat-tile.module.css';
import type { Tone } from './tag.tsx';

interface Props {
  readonly label: string;
  readonly figure: string;
  readonly note?: string;
  readonly icon?: IconType;
  readonly tone?: Tone;
  readonly href?: string;
}

/** One figure with its word. With `href` it leads to the list that it counts. */
export function StatTile({ label, figure, note, icon, tone = 'plain', href }: Props) {
  const look = `${css.tile} ${css[tone] ?? ''}`;
  const body = (
    <>
      <span className={css.label}>
        {icon && <Icon of={icon} small />}
        {label}
      </span>
      <span className={css.figure}>{figure}</span>
      {note && <span className={css.note}>{note}</span>}
    </>
  );
  return href ? (
    <a className={look} href={href}>
      {body}
    </a>
  ) : (
    <div className={look}>{body}</div>
  );
}

export const StatTiles = ({ children }: { readonly children: ReactNode }) => <div className={css.tiles}>{children}</div>;
