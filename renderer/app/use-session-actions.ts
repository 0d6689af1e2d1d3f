import { KeyRound, Languages, Lock, LogOut, Users } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { logActivity } from '#renderer/commands/people/check-login.ts';
import { idleMinutesOf, useOffice } from '#renderer/state/office.ts';
import { chooseLanguage, usePreferences } from '#renderer/state/preferences.ts';
import { useServices } from '#renderer/state/services.ts';
import { lock, logOut, useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useIdleLock } from '#renderer/state/use-idle-lock.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useText } from '#renderer/ui/use-text.ts';

/** Switching, locking, logging out, own secrets, language; and the lock that comes by itself. */
export function useSessionActions(): readonly Action[] {
  const t = useText('app');
  const { i18n } = useTranslation();
  const go = useGo();
  const { gate, platform } = useServices();
  const office = useOffice();
  const personId = useSession((session) => session.actor?.personId ?? null);
  const locked = useSession((session) => session.locked);
  const language = usePreferences((preferences) => preferences.language);

  const lockNow = useCallback(() => {
    lock(platform.clock.now());
    logActivity(gate, 'lock', personId).catch(reportError);
  }, [gate, platform, personId]);
  useIdleLock(idleMinutesOf(office), personId !== null && !locked, lockNow);

  return useMemo(
    () => [
      { id: 'session.switch', label: t('switchPerson'), icon: Users, allowed: true, hidden: true, run: lockNow },
      { id: 'session.lock', label: t('lockNow'), icon: Lock, key: 'Ctrl+L', allowed: true, hidden: true, run: lockNow },
      {
        id: 'session.secrets',
        label: t('mySecrets'),
        icon: KeyRound,
        allowed: true,
        hidden: true,
        run: () => go('/pengaturan/akun'),
      },
      {
        id: 'session.language',
        label: t('language'),
        icon: Languages,
        allowed: true,
        hidden: true,
        run: () => {
          const next = language === 'id' ? 'en' : 'id';
          chooseLanguage(next, localStorage);
          document.documentElement.lang = next;
          i18n.changeLanguage(next).catch(reportError);
        },
      },
      {
        id: 'session.logOut',
        label: t('logOut'),
        icon: LogOut,
        allowed: true,
        hidden: true,
        run: () => {
          logOut();
          logActivity(gate, 'logout', personId).catch(reportError);
        },
      },
    ],
    [t, i18n, go, gate, personId, language, lockNow],
  );
}
