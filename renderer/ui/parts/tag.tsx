import { Icon, type IconType } from './icon.tsx';
import css from './tag.module.css';

/** What a colour says: late (lost, overdue), soon (today, next working day), done (proven), stamp (chosen, in work). */
export type Tone = 'plain' | 'late' | 'soon' | 'done' | 'stamp';

/** A small state: always an icon and a word, never colour alone. */
export function Tag({ icon, tone = 'plain', children }: { readonly icon: IconType; readonly tone?: Tone; readonly children: string }) {
  return (
    <span className={`${css.tag} ${css[tone]}`}>
      <Icon of={icon} small />
      {children}
    </span>
  );
}

/** A register number as a rubber stamp. The double frame says that it is final; before registration it has none. */
export function StampNumber({ children, final = true }: { readonly children: string; readonly final?: boolean }) {
  return <span className={final ? css.number : `${css.number} ${css.unframed}`}>{children}</span>;
}
