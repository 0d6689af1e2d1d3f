import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router';
import type { OpenedStore } from '#renderer/db/start/open-store.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { ServicesContext } from '#renderer/state/services.ts';
import { GoContext } from '#renderer/state/use-go.ts';
import { OfficeProvider } from '../office-provider.tsx';
import { RecoveryContext, type RecoveryNews } from '../recovery-context.ts';
import { createRoutes } from '../routes.tsx';
import { servicesOf } from './services-of.ts';
import { type LockPlace, onTakeOver } from './window-lock.ts';

interface Props {
  readonly platform: Platform;
  readonly store: OpenedStore;
  /** Null where the store was opened for reading only. */
  readonly place: LockPlace | null;
}

/** The application over an opened store. */
export function OpenedApp({ platform, store, place }: Props) {
  // Made once for each page: search has one worker, the router one listener.
  const [services] = useState(() => servicesOf(platform, store, place === null));
  const [router] = useState(createRoutes);
  useEffect(() => {
    if (place) onTakeOver(place, () => services.gate.pump.flush(Number.MAX_SAFE_INTEGER).then(() => undefined));
  }, [place, services]);
  const news = useMemo<RecoveryNews>(() => newsOf(platform, store, place === null), [platform, store, place]);
  return (
    <ServicesContext value={services}>
      <RecoveryContext value={news}>
        <OfficeProvider>
          <GoContext value={router.navigate}>
            <RouterProvider router={router} />
          </GoContext>
        </OfficeProvider>
      </RecoveryContext>
    </ServicesContext>
  );
}

function newsOf(platform: Platform, store: OpenedStore, readOnly: boolean): RecoveryNews {
  const { trouble } = platform.info;
  const profileAside = trouble?.code === 'damagedProfile' ? trouble.aside : null;
  return { recovered: store.recovered, profileAside, readOnly, officeLost: store.officeLost };
}
