import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { CommandPalette } from '#renderer/features/command-palette/command-palette.tsx';
import { useOffice } from '#renderer/state/office.ts';
import { useRoleNames } from '#renderer/state/role-names.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Action } from '#renderer/ui/action.ts';
import { AppFrame } from '#renderer/ui/frame/app-frame.tsx';
import { AreaNav } from '#renderer/ui/frame/area-nav.tsx';
import type { RailGroup } from '#renderer/ui/frame/rail.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { KeyHelp } from '#renderer/ui/palette/key-help.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { Notices } from './notices.tsx';
import { areasOf } from './section-areas.ts';
import { sectionOf, sections } from './sections.ts';
import { useBarStates } from './use-bar-states.ts';
import { useDueBadge } from './use-due-badge.ts';
import { useScanned } from './use-scanned.ts';
import { useScannerFolder } from './use-scanner-folder.ts';
import { useSectionCounts } from './use-section-counts.ts';
import { useSessionActions } from './use-session-actions.ts';

/** The frame around every section while somebody works. */
export function SignedInFrame({ children }: { readonly children: ReactNode }) {
  const t = useText('app');
  const tp = useText('procedure');
  const go = useGo();
  const { pathname } = useLocation();
  const { office, desk } = useOffice();
  const fullName = useSession((session) => session.fullName);
  const roles = useSession((session) => session.actor?.roles ?? []);
  const { mainRole } = useRoleNames();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const personActions = useSessionActions();
  const counts = useSectionCounts();
  const states = useBarStates();

  const toSections = sections.map(
    (section, index): Action => ({
      id: `section.${section.id}`,
      label: t(section.label),
      icon: section.icon,
      ...(index < 9 ? { key: `Alt+${index + 1}` } : {}),
      allowed: true,
      hidden: true,
      run: () => go(section.path),
    }),
  );
  const find: Action = {
    id: 'palette',
    label: t('openPalette'),
    key: 'Ctrl+K',
    allowed: true,
    hidden: true,
    run: () => setPaletteOpen(true),
  };
  const help: Action = { id: 'keys', label: t('keysOfScreen'), key: '?', allowed: true, hidden: true, run: () => setHelpOpen(true) };
  useScanned();
  useDueBadge();
  useScannerFolder();
  useActionKeys([...toSections, ...personActions, find, help]);

  const areas = areasOf(pathname);
  const groups = useMemo(
    () =>
      sections.reduce<RailGroup[]>((rail, section) => {
        const item = { id: section.id, label: t(section.label), icon: section.icon, href: `#${section.path}`, ...counts[section.id] };
        return rail.toSpliced(section.group, 1, [...(rail[section.group] ?? []), item]);
      }, []),
    [t, counts],
  );
  const role = mainRole(roles);
  const person = useMemo(() => ({ name: fullName ?? '', role }), [fullName, role]);
  const search = useCallback(() => setPaletteOpen(true), []);
  const closePalette = useCallback(() => setPaletteOpen(false), []);
  const closeHelp = useCallback(() => setHelpOpen(false), []);

  return (
    <>
      <AppFrame
        sections={groups}
        currentSection={sectionOf(pathname)?.id ?? ''}
        office={office.name}
        desk={desk ? t('deskBadge', { code: desk.code }) : t('deskNone')}
        states={states}
        person={person}
        personActions={personActions}
        onSearch={search}
      >
        <Notices />
        {areas && (
          <AreaNav
            label={tp('areas')}
            items={areas.areas.map(({ id, label, path }) => ({ id, label: tp(label), href: `#${path}` }))}
            current={areas.current}
          />
        )}
        {children}
      </AppFrame>
      <CommandPalette open={paletteOpen} onClose={closePalette} />
      <KeyHelp open={helpOpen} onClose={closeHelp} />
    </>
  );
}
