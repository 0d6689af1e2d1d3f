import css from './area-nav.module.css';

export interface AreaLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

interface Props {
  readonly label: string;
  readonly items: readonly AreaLink[];
  readonly current: string;
}

/** The parts of a section, one line under the bar: what a person of this section goes to many times a day. */
export const AreaNav = ({ label, items, current }: Props) => (
  <nav className={css.areas} aria-label={label}>
    {items.map((item) => (
      <a key={item.id} href={item.href} {...(item.id === current ? { 'aria-current': 'page' as const } : {})}>
        {item.label}
      </a>
    ))}
  </nav>
);
