import { File } from 'lucide-react';
import { useActionKeys } from '../key-layers.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { useText } from '../use-text.ts';
import css from './login.module.css';

export interface PersonTile {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly drafts: number;
}

interface Props {
  readonly people: readonly PersonTile[];
  readonly current: string | null;
  readonly onPick: (id: string) => void;
  readonly onSomeoneElse: () => void;
}

/** Who works on this PC, as tiles; Alt+1 to 9 pick one. */
export function PersonTiles({ people, current, onPick, onSomeoneElse }: Props) {
  const t = useText('ui');
  useActionKeys(
    people.slice(0, 9).map((person, index) => ({
      id: `login.person.${person.id}`,
      label: person.name,
      key: `Alt+${index + 1}`,
      allowed: true,
      hidden: true,
      run: () => onPick(person.id),
    })),
  );
  return (
    <section>
      <h2 className={css.title}>{t('whoWorks')}</h2>
      <ul className={css.tiles}>
        {people.map((person, index) => (
          <li key={person.id}>
            <button type="button" className={css.tile} aria-pressed={person.id === current} onClick={() => onPick(person.id)}>
              <Face name={person.name} size="medium" />
              <span>
                <span className={css.name}>{person.name}</span>
                <span className={css.role}>{person.role}</span>
                {person.drafts > 0 && (
                  <span className={css.drafts}>
                    <Icon of={File} size={14} />
                    {t('drafts', { count: person.drafts })}
                  </span>
                )}
              </span>
              {index < 9 && <Kbd>{`Alt ${index + 1}`}</Kbd>}
            </button>
          </li>
        ))}
      </ul>
      <p className={css.more}>
        <button type="button" className={css.link} onClick={onSomeoneElse}>
          {t('someoneElse')}
        </button>{' '}
        <small>{t('someoneElseHelp')}</small>
      </p>
    </section>
  );
}
