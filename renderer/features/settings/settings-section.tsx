import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Action } from '#shared/domain/access/access.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { AboutTab } from './about-tab.tsx';
import { CalendarTab } from './calendar/calendar-tab.tsx';
import { DeadlinesTab } from './calendar/deadlines-tab.tsx';
import { DesksTab } from './desks/desks-tab.tsx';
import { HoldersTab } from './holders-tab.tsx';
import { LocationsTab } from './locations/locations-tab.tsx';
import { OfficeTab } from './office-tab.tsx';
import { OwnAccountTab } from './own-account-tab.tsx';
import { PeopleTab } from './people/people-tab.tsx';
import { PledgeTab } from './pledge/pledge-tab.tsx';
import { ScannerTab } from './scanner-tab.tsx';
import { SecurityTab } from './security-tab.tsx';
import { TermsTab } from './terms-tab.tsx';
import { UnitsTab } from './units-tab.tsx';

interface Tab {
  readonly id: string;
  readonly label: MessageKey<'settings'>;
  /** Null where everybody may look. */
  readonly right: Action | null;
  readonly page: ReactNode;
}

const tabs: readonly Tab[] = [
  { id: 'kantor', label: 'tab_kantor', right: 'settings.edit', page: <OfficeTab /> },
  { id: 'orang', label: 'tab_orang', right: 'users.edit', page: <PeopleTab /> },
  { id: 'pejabat', label: 'tab_pejabat', right: 'settings.edit', page: <HoldersTab /> },
  { id: 'meja', label: 'tab_meja', right: 'settings.edit', page: <DesksTab /> },
  { id: 'kalender', label: 'tab_kalender', right: 'calendar.edit', page: <CalendarTab /> },
  { id: 'tenggat', label: 'tab_tenggat', right: 'calendar.edit', page: <DeadlinesTab /> },
  { id: 'maklumat', label: 'tab_maklumat', right: 'pledge.edit', page: <PledgeTab /> },
  { id: 'unit', label: 'tab_unit', right: 'settings.edit', page: <UnitsTab /> },
  { id: 'lokasi', label: 'tab_lokasi', right: 'settings.edit', page: <LocationsTab /> },
  { id: 'daftar', label: 'tab_daftar', right: 'settings.edit', page: <TermsTab /> },
  { id: 'keamanan', label: 'tab_keamanan', right: 'settings.edit', page: <SecurityTab /> },
  { id: 'akun', label: 'tab_akun', right: null, page: <OwnAccountTab /> },
  { id: 'pemindai', label: 'tab_pemindai', right: null, page: <ScannerTab /> },
  { id: 'tentang', label: 'tab_tentang', right: null, page: <AboutTab /> },
];

/** Pengaturan, one tab for each kind of thing that an office sets. */
export function SettingsSection() {
  const t = useText('settings');
  const go = useGo();
  const { tab = '' } = useParams();
  const actor = useSession((session) => session.actor);
  const allowed = tabs.filter(({ right }) => right === null || mayDo(actor, right));
  const current = allowed.find(({ id }) => id === tab);
  if (!current) return <Navigate to={`/pengaturan/${allowed[0]?.id ?? 'akun'}`} replace />;
  return (
    <>
      <PageHead title={t('title')} caption={allowed.length < tabs.length ? t('onlyAdministrator') : undefined} />
      <Tabs
        label={t('tabs')}
        items={allowed.map(({ id, label }) => ({ id, label: t(label) }))}
        current={current.id}
        onChange={(id) => go(`/pengaturan/${id}`)}
        controls="settings-panel"
      />
      <div id="settings-panel" role="tabpanel" aria-label={t(current.label)} style={{ display: 'flex', flex: 1, minHeight: 0 }}>
        {current.page}
      </div>
    </>
  );
}
