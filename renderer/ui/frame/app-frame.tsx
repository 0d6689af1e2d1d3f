import { Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useThemeMode } from '../theme/app-theme.tsx';
import { useText } from '../use-text.ts';
import css from './app-frame.module.css';
import { Rail, type RailGroup } from './rail.tsx';
import { TopBar, type TopBarProps } from './top-bar.tsx';

interface Props extends TopBarProps {
  /** The sections in groups; a line stands between two groups. */
  readonly sections: readonly RailGroup[];
  readonly currentSection: string;
  readonly children: ReactNode;
}

/** Top bar, rail and the work area. Everything else is a page inside it. */
export function AppFrame({ sections, currentSection, children, ...bar }: Props) {
  return (
    <div className={css.app}>
      <TopBar {...bar} />
      <Rail groups={sections} current={currentSection}>
        {themeButton}
      </Rail>
      <main className={css.work} id="work" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function ThemeButton() {
  const t = useText('ui');
  const { mode, toggle } = useThemeMode();
  return (
    <button type="button" className={css.item} onClick={toggle} title={t('theme')}>
      <Icon of={mode === 'dark' ? Sun : Moon} />
      <span className={css.words}>{t('theme')}</span>
    </button>
  );
}

/** One for all drawings: the rail is not drawn anew for it. */
const themeButton = <ThemeButton />;
