/** Which classes of security the person at the desk may open (SKKAAD, domain.md 4.8). The server decides again. */
import { useCallback, useMemo } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { type AccessSubject, type AccessUser, can, type SecurityClass, securityClasses } from '#shared/domain/access/access.ts';
import { useCommandContext } from './services.ts';
import { useLive } from './use-live.ts';

/** Null while it is read. */
function useAccessUser(): AccessUser | null {
  const ctx = useCommandContext();
  const user = useLive(() => accessUserOf(ctx), [ctx]);
  return user.status === 'ready' ? user.data : null;
}

export function useMaySee(): (record: AccessSubject) => boolean {
  const user = useAccessUser();
  return useCallback((record) => user !== null && can(user, 'record.view', record).allowed, [user]);
}

/** Classes that a list may show whole; null where all may be shown. Before the person is known: the open one. */
export function useListedClasses(): readonly SecurityClass[] | null {
  const user = useAccessUser();
  return useMemo(() => {
    if (!user) return ['open'];
    const listed = securityClasses.filter((securityClass) => can(user, 'record.view', { securityClass }).allowed);
    return listed.length === securityClasses.length ? null : listed;
  }, [user]);
}
