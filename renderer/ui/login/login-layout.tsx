import { Lock, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BarState } from '../frame/top-bar.tsx';
import { BrandMark } from '../parts/brand-mark.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useThemeMode } from '../theme/app-theme.tsx';
import { useText } from '../use-text.ts';
import css from './login.module.css';

interface Props {
  readonly office: string;
  /** "Daluang, Meja A, ruang layanan informasi". */
  readonly place: string;
  /** "Rabu, 10 Juni 2026" and "09.38 WITA". */
  readonly date: string;
  readonly time: string;
  /** "Terkunci sendiri pukul 09.31, tidak ada yang hilang". */
  readonly lockedText?: string;
  readonly states: readonly Omit<BarState, 'href'>[];
  /** The persons, left. */
  readonly people: ReactNode;
  /** PIN or password, right. */
  readonly form: ReactNode;
}

/** Login and lock: one sheet on the desk, headed like a letter. */
export function LoginLayout(props: Props) {
  const t = useText('ui');
  const { mode, toggle } = useThemeMode();
  return (
    <div className={css.stage}>
      <main className={css.sheet}>
        <header className={css.head}>
          <BrandMark size={48} ground="var(--paper)" />
          <div>
            <h1>{props.office}</h1>
            <p>{props.place}</p>
          </div>
          <div className={css.day}>
            <b>{props.date}</b>
            <span>{props.time}</span>
          </div>
        </header>
        <div className={css.two}>
          {props.people}
          {props.form}
        </div>
        <footer className={css.foot}>
          {props.lockedText && (
            <span>
              <Icon of={Lock} small />
              {props.lockedText}
            </span>
          )}
          <span className={css.grow} />
          {props.states.map((state) => (
            <span key={state.id} className={css[state.tone] ?? ''}>
              <Icon of={state.icon} small />
              {state.text}
            </span>
          ))}
          <Button tone="text" icon={mode === 'dark' ? Sun : Moon} onClick={toggle}>
            {t('themeShort')}
          </Button>
        </footer>
      </main>
    </div>
  );
}
