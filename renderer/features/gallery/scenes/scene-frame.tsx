import { type ReactNode, useMemo, useState } from 'react';
import { useGo } from '#renderer/state/use-go.ts';
import { AppFrame } from '#renderer/ui/frame/app-frame.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { CommandPalette } from '#renderer/ui/palette/command-palette.tsx';
import { KeyHelp } from '#renderer/ui/palette/key-help.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { desk, office, person, personActions, sections, states } from '../samples/frame.ts';
import { findCases } from '../samples/palette.ts';

/** The app frame around a scene, with palette and key help as the app has them. */
export function SceneFrame({ section, children }: { readonly section: string; readonly children: ReactNode }) {
  const t = useText('ui');
  const go = useGo();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  useActionKeys([
    { id: 'palette', label: t('palette'), key: 'Ctrl+K', allowed: true, hidden: true, run: () => setPalette(true) },
    { id: 'help', label: t('keyHelp'), key: '?', allowed: true, hidden: true, run: () => setHelp(true) },
  ]);
  const fixed = useMemo(
    () => [
      {
        id: 'sections',
        label: t('sections'),
        items: sections.flat().map((item) => ({ id: item.id, label: item.label, icon: item.icon, run: () => go(item.href.slice(1)) })),
      },
    ],
    [t, go],
  );
  return (
    <AppFrame
      office={office}
      desk={desk}
      states={states}
      person={person}
      personActions={personActions}
      sections={sections}
      currentSection={section}
      onSearch={() => setPalette(true)}
    >
      {children}
      <CommandPalette open={palette} onClose={() => setPalette(false)} fixed={fixed} source={findCases} />
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </AppFrame>
  );
}
