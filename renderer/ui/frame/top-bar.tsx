import { Search } from 'lucide-react';
import { memo } from 'react';
import type { Action } from '../action.ts';
import { BrandMark } from '../parts/brand-mark.tsx';
import { Icon, type IconType } from '../parts/icon.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { useText } from '../use-text.ts';
import css from './app-frame.module.css';
import { PersonMenu } from './person-menu.tsx';

export interface BarState {
  readonly id: string;
  readonly icon: IconType;
  readonly text: string;
  readonly tone: 'plain' | 'ok' | 'warn' | 'bad';
  readonly href: string;
}

export interface TopBarProps {
  readonly office: string;
  readonly desk: string;
  /** Sync and the last tested backup: two, not more. */
  readonly states: readonly BarState[];
  readonly person: { readonly name: string; readonly role: string };
  readonly personActions: readonly Action[];
  readonly onSearch: () => void;
}

export const TopBar = memo(function TopBar({ office, desk, states, person, personActions, onSearch }: TopBarProps) {
  const t = useText('ui');
  return (
    <header className={css.bar}>
      <button type="button" className={css.skip} onClick={skipToWork}>
        {t('skipToWork')}
      </button>
      <a className={css.brand} href="#/" title={t('home')}>
        <BrandMark />
        <span className={css.brandName}>{t('productName')}</span>
      </a>
      <div className={css.office}>
        <span className={css.officeName} title={office}>
          {office}
        </span>
        <span className={css.desk}>{desk}</span>
      </div>
      <button type="button" className={css.find} onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon of={Search} small />
        <span className={css.findWords}>{t('findAnything')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      {states.map((state) => (
        <a key={state.id} className={`${css.state} ${css[state.tone] ?? ''}`} href={state.href} title={state.text}>
          <Icon of={state.icon} small />
          <span className={css.stateWords}>{state.text}</span>
        </a>
      ))}
      <PersonMenu name={person.name} role={person.role} actions={personActions} />
    </header>
  );
});

/** A button and not a link: the hash of the address is the route. */
function skipToWork(): void {
  document.getElementById('work')?.focus();
}
